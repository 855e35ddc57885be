package io.wick.method;

import io.wick.grid.GridSettings;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Cost;

/** What work on grids costs, in order of magnitude. */
final class GridCost {
  /** Two transforms, two phases and their share of diagnostics, per point and split step. */
  static final double SECONDS_PER_POINT = 1.7e-8;

  private GridCost() {}

  /** Points of the grid, or of a typical one where the method chooses. */
  static double points(GridSettings settings, Potential potential) {
    int d = potential.dimension();
    if (settings.isAutomatic()) {
      return d == 1 ? 512 : d == 2 ? 128 * 128 : StrictMath.pow(48, d);
    }
    double points = 1;
    for (int axis = 0; axis < d; axis++) {
      points *=
          settings
              .points()
              .get(settings.points().size() == 1 ? 0 : axis % settings.points().size());
    }
    return points;
  }

  /**
   * An evolution: a main run and about as much again for choosing and checking, plus the levels.
   *
   * @param stages split steps per time step
   * @param steps null where a tolerance decides
   */
  static Cost ofEvolution(
      GridSettings settings,
      Potential potential,
      Schedule schedule,
      int stages,
      Integer steps,
      int levels) {
    double points = points(settings, potential);
    // A step per tenth of a unit of time where nothing is known about the frequencies.
    double count = steps == null ? 200 + 20 * schedule.duration() : steps;
    double work = 2 * count * stages + 60.0 * levels;
    return new Cost(
        1e-3 + work * points * SECONDS_PER_POINT, (long) (points * 8 * (24 + 12.0 * levels)));
  }
}
