package io.wick.grid;

import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.Potential;
import java.util.ArrayList;
import java.util.List;

/**
 * The lowest levels of a potential, by the way that suits it: elements on one axis between walls,
 * axis by axis where V is a sum over the axes, waves on a grid elsewhere; and what is asked for
 * where the points are given.
 */
public final class Spectra {
  /** Shift of a level by a wall over their range, at which a default box is wide enough. */
  private static final double FELT = 1e-10;

  private static final int MOST_DOUBLINGS = 4;

  /** Nodes of a grid that a wider box is worth: 4096, 384² and 96³. */
  private static final double[] MOST_NODES = {4096, 147_456, 884_736};

  private final Potential potential;
  private final Potential aside;
  private final double diffusion;
  private final int count;
  private final Runnable watch;

  private Spectra(
      Potential potential, Potential aside, double diffusion, int count, Runnable watch) {
    this.potential = potential;
    this.aside = aside;
    this.diffusion = diffusion;
    this.count = count;
    this.watch = watch;
  }

  /**
   * The lowest levels of −D∇² + V.
   *
   * @param aside the same potential, evaluated to judge what was found
   * @param diffusion D &gt; 0
   * @param count how many; fewer come back only if a given grid has fewer nodes
   * @param watch called as the work goes on; may end it by an exception, e.g. at a deadline
   */
  public static FoundLevels of(
      Potential potential,
      Potential aside,
      GridSettings settings,
      double diffusion,
      int count,
      Runnable watch) {
    if (settings.isAutomatic() && settings.boundary().hasWalls()) {
      if (potential.dimension() == 1) {
        return FoundLevels.of(ElementSearch.of(potential, settings, diffusion, 1, count, watch));
      }
      AxisLine[] lines = AxisLine.all(potential, settings);
      if (lines != null) {
        return SeparableSearch.of(lines, diffusion, count, watch);
      }
    }
    return new Spectra(potential, aside, diffusion, count, watch).onGrid(settings);
  }

  private FoundLevels onGrid(GridSettings settings) {
    Levels levels = LevelSearch.of(potential, aside, settings, diffusion, 1, count, watch);
    GridWalls walls = new GridWalls(levels, aside, diffusion);
    boolean open =
        settings.isAutomatic()
            && settings.boundary().hasWalls()
            && settings.box() == null
            && potential.hasDefaultBox();
    for (int round = 0; open && round < MOST_DOUBLINGS; round++) {
      Box wider = wider(levels, walls);
      if (wider.equals(levels.grid().box()) || !isAffordable(levels.grid(), wider)) {
        break;
      }
      GridSettings larger = new GridSettings(null, wider, settings.boundary());
      levels = LevelSearch.of(potential, aside, larger, diffusion, 1, count, watch);
      walls = new GridWalls(levels, aside, diffusion);
    }
    return FoundLevels.onGrid(levels, diffusion, walls.largest());
  }

  /** True if a wider box with the same spacing has no more nodes than can be solved in seconds. */
  private static boolean isAffordable(Grid grid, Box wider) {
    double nodes = grid.size();
    for (int axis = 0; axis < grid.dimension(); axis++) {
      nodes *= wider.length(axis) / grid.box().length(axis);
    }
    return nodes <= MOST_NODES[grid.dimension() - 1];
  }

  /** The box, longer by half where one of its walls shifts a level that is bound there. */
  private Box wider(Levels levels, GridWalls walls) {
    Box box = levels.grid().box();
    List<Interval> axes = new ArrayList<>();
    for (int axis = 0; axis < box.dimension(); axis++) {
      double[] ends = {box.lower(axis), box.upper(axis)};
      for (int side = 0; side < 2; side++) {
        int outwards = 2 * side - 1;
        double far = aside.value(beyond(box, axis, outwards * 20 * box.length(axis)));
        if (walls.largest(axis, side, far) > FELT * levels.range()) {
          ends[side] += outwards * 0.5 * box.length(axis);
        }
      }
      axes.add(new Interval(ends[0], ends[1]));
    }
    return new Box(axes);
  }

  /** The middle of the box, moved along an axis. */
  private static double[] beyond(Box box, int axis, double distance) {
    double[] point = new double[box.dimension()];
    for (int i = 0; i < point.length; i++) {
      point[i] = box.axes().get(i).center();
    }
    point[axis] += distance;
    return point;
  }
}
