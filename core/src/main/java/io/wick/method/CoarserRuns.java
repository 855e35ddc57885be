package io.wick.method;

import io.wick.grid.Absorber;
import io.wick.grid.CoarserGrids;
import io.wick.grid.Grid;
import io.wick.grid.GridSettings;
import io.wick.schedule.Schedule;
import io.wick.trial.Context;
import io.wick.trial.Objective;

/**
 * Runs on coarser grids, with as many steps, that say how wrong one on a given grid is. They judge
 * a result: what they evaluate is not counted.
 */
final class CoarserRuns {
  private static final int MOST_DOUBLINGS = 4;

  /** Share of a difference that twice the steps may make, if it is still one of the grids. */
  private static final double STEPS_SHARE = 0.3;

  private final EvolutionSettings settings;
  private final Objective objective;
  private final Schedule schedule;
  private final Context context;

  CoarserRuns(EvolutionSettings settings, Objective objective, Schedule schedule, Context context) {
    this.settings = settings;
    this.objective = objective.aside();
    this.schedule = schedule;
    this.context = context;
  }

  /**
   * An estimate of the error of the observables of a run.
   *
   * @param points the settings with the points of its grid
   * @param breaks edges of elements, where there are any, beside those of V
   */
  double error(GridRun run, GridSettings points, double... breaks) {
    double[] changes = new double[2];
    for (int k = 0; k < changes.length; k++) {
      Grid grid = CoarserGrids.given(objective, CoarserGrids.of(points).get(k), breaks);
      if (!InitialState.isResolved(settings.start(), grid)) {
        // No coarser grid holds the start: what is left is how much of the state is at the limit.
        return k == 0 ? Math.sqrt(run.health().tail()) : 2 * changes[0];
      }
      GridProblem coarser = on(grid);
      if (run.isOpen()) {
        Absorber absorber = settings.grid().absorber(grid);
        coarser = coarser.open(absorber);
      }
      changes[k] = run.difference(aside(coarser, run.steps()));
    }
    return CoarserGrids.error(changes[0], changes[1]);
  }

  /**
   * The difference of two grids where it is not made by too few steps: with more of them until
   * these no longer matter, or the difference is below a bound. NaN if that takes too many.
   *
   * @param run on the finer grid
   * @param other on the coarser one
   */
  double settled(GridRun run, GridRun other, double bound) {
    GridRun before = run;
    double difference = run.difference(other);
    int steps = run.steps();
    for (int round = 0; round < MOST_DOUBLINGS && difference > bound; round++) {
      steps *= 2;
      GridRun finer = aside(run.problem(), steps);
      difference = finer.difference(aside(other.problem(), steps));
      if (finer.difference(before) < STEPS_SHARE * difference) {
        return difference;
      }
      before = finer;
    }
    return difference > bound ? Double.NaN : difference;
  }

  private GridRun aside(GridProblem problem, int steps) {
    GridRun run = new GridRun(problem, context, objective, steps, null);
    run.aside();
    return run;
  }

  private GridProblem on(Grid grid) {
    double radius = context.recorder().settings().successRadius();
    return new GridProblem(grid, objective, schedule, settings, radius, context::checkDeadline);
  }
}
