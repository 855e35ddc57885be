package io.wick.grid;

import io.wick.potential.Potential;

/** What the hard walls at the ends of a mesh of elements do to the levels that were found on it. */
final class ElementWalls {
  /** Shift of a level by the wall over their range, at which a default box is wide enough. */
  private static final double FELT = 1e-11;

  private final Potential potential;
  private final ElementMesh mesh;
  private final double[][] sampled;
  private final Levels levels;
  private final double diffusion;
  private final double lambda;

  /**
   * The walls of a mesh.
   *
   * @param sampled V in its elements
   */
  ElementWalls(
      Potential potential,
      ElementMesh mesh,
      double[][] sampled,
      Levels levels,
      double diffusion,
      double lambda) {
    this.potential = potential;
    this.mesh = mesh;
    this.sampled = sampled;
    this.levels = levels;
    this.diffusion = diffusion;
    this.lambda = lambda;
  }

  /**
   * Edges of a box twice as long on the sides that a bound level feels; null if none does.
   *
   * @param count levels that were asked for
   */
  double[] wider(int count) {
    int bound = potential.knownLevels(diffusion, count).length;
    double[] edges = mesh.edges();
    for (int side = 0; side < 2; side++) {
      double sign = 2.0 * side - 1;
      double edge = end(side);
      double length = edges[edges.length - 1] - edges[0];
      double outside = potential.value(edge + sign * 1e-9 * length);
      double far = potential.value(edge + sign * 20 * length);
      boolean open = outside < Double.POSITIVE_INFINITY && !potential.hasWall(side);
      boolean felt = false;
      for (int k = 0; k < levels.count() && open; k++) {
        boolean isBound = levels.energy(k) < lambda * far || k < bound && lambda == 1;
        felt |= isBound && shift(k, side) > FELT * levels.range();
      }
      if (felt) {
        edges = ElementCuts.appended(edges, side);
      }
    }
    return edges.length > mesh.edges().length ? edges : null;
  }

  private double end(int side) {
    return mesh.edges()[side == 0 ? 0 : mesh.elements()];
  }

  /** True if V has no domain beyond the lower (0) or upper (1) wall: ψ ends there by itself. */
  private boolean isDomainEnd(int side) {
    double[] edges = mesh.edges();
    double length = edges[edges.length - 1] - edges[0];
    double inward = (1 - 2 * side) * length;
    boolean pole = ElementCuts.isPole(potential, end(side), inward / ElementCuts.EQUAL);
    return pole
        || potential.hasWall(side)
        || potential.hasDefaultBox()
            && potential.value(end(side) - 1e-9 * inward) == Double.POSITIVE_INFINITY;
  }

  /** What the lower (0) or upper (1) wall does to a level. */
  private double shift(int k, int side) {
    int e = side == 0 ? 0 : mesh.elements() - 1;
    int p = mesh.rule().degree();
    double[] u = mesh.local(levels.states()[k], e);
    double slope = 0;
    for (int a = 0; a <= p; a++) {
      slope = Math.fma(mesh.rule().derivative(side * p, a), u[a], slope);
    }
    slope *= 2 / mesh.length(e);
    double height = lambda * sampled[e][side == 0 ? 1 : p - 1] - levels.energy(k);
    double[] edges = mesh.edges();
    double reach = edges[edges.length - 1] - edges[0];
    if (height > 0) {
      reach = Math.min(reach, 0.5 * Math.sqrt(diffusion / height));
    }
    return diffusion * slope * slope * reach;
  }

  /** What both walls do to each level, but where V has no domain beyond them. */
  double[] shifts() {
    double[] shifts = new double[levels.count()];
    for (int side = 0; side < 2; side++) {
      boolean end = isDomainEnd(side);
      for (int k = 0; k < shifts.length && !end; k++) {
        shifts[k] += shift(k, side);
      }
    }
    return shifts;
  }
}
