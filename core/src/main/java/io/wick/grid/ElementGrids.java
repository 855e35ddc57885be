package io.wick.grid;

import io.wick.math.LobattoRule;
import io.wick.potential.Box;
import io.wick.potential.Potential;

/** Whether elements suit a potential, and grids of as many as are asked for. */
public final class ElementGrids {
  private static final LobattoRule RULE = new LobattoRule(12);

  private ElementGrids() {}

  /** True on one axis between walls: where there can be elements. */
  static boolean serves(Potential potential, GridSettings settings) {
    return settings.boundary().hasWalls() && potential.dimension() == 1;
  }

  /**
   * True if V is known to jump or to have a kink on the only axis, or to have a pole at an end of
   * its box, where waves and splittings converge slowly.
   */
  public static boolean suits(Potential potential, GridSettings settings) {
    if (!serves(potential, settings)) {
      return false;
    }
    Box box = settings.boxFor(potential);
    double h = box.length(0) / ElementCuts.EQUAL;
    boolean jumps = false;
    for (double x : potential.breaks(0)) {
      jumps |= x > box.lower(0) && x < box.upper(0);
    }
    return jumps
        || ElementCuts.isPole(potential, box.lower(0), h)
        || ElementCuts.isPole(potential, box.upper(0), -h);
  }

  /**
   * A grid of elements.
   *
   * @param equal elements if there are neither breaks nor poles
   * @param breaks further edges of elements
   */
  public static Grid of(Potential potential, GridSettings settings, int equal, double... breaks) {
    ElementCuts cuts = new ElementCuts(potential, settings.boxFor(potential), equal, breaks);
    return new Grid(new ElementMesh(cuts.edges(), RULE));
  }

  /** About how many nodes there are in a number of elements. */
  public static int points(int elements) {
    return elements * RULE.degree();
  }

  /**
   * The same with about as many nodes as there are points.
   *
   * @param points of the only axis
   */
  public static Grid ofPoints(
      Potential potential, GridSettings settings, int points, double... breaks) {
    return of(potential, settings, Math.max(1, Math.round((float) points / RULE.degree())), breaks);
  }
}
