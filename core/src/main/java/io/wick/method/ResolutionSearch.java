package io.wick.method;

import io.wick.grid.CoarserGrids;
import io.wick.grid.ElementGrids;
import io.wick.grid.Grid;
import io.wick.grid.GridSettings;
import io.wick.schedule.Schedule;
import io.wick.trial.Concern;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import java.util.Arrays;

/**
 * Puts an evolution on the grid that its settings name, or on the coarsest one of a ladder on which
 * the state stays resolved or no longer changes.
 */
final class ResolutionSearch {
  private static final int[][] LADDERS = {
    {128, 256, 512, 1024, 2048, 4096},
    {32, 48, 64, 96, 128, 192, 256},
    {16, 24, 32, 48, 64}
  };

  /** Elements of degree 12 where V jumps or has a pole. */
  private static final int[] ELEMENTS = {24, 48, 96, 192, 384};

  /**
   * Momentum density in the highest quarter of the waves below which observables are exact to 1e−9.
   */
  private static final double RESOLVED = 1e-12;

  private final EvolutionSettings settings;
  private final Objective objective;
  private final Schedule schedule;
  private final Context context;
  private double error = Double.NaN;
  private GridSettings unjudged;

  ResolutionSearch(
      EvolutionSettings settings, Objective objective, Schedule schedule, Context context) {
    this.settings = settings;
    this.objective = objective;
    this.schedule = schedule;
    this.context = context;
  }

  /** The problem on its grid. */
  GridProblem problem() {
    if (settings.grid().isAutomatic()) {
      return search();
    }
    unjudged = settings.grid();
    Grid grid = CoarserGrids.given(objective.aside(), settings.grid(), edges());
    InitialState.requireResolved(settings.start(), grid);
    return on(grid);
  }

  /**
   * Reports the error of a grid that was chosen, the change of the observables at the last
   * refinement, before its problem is run; nothing where only that run can tell.
   *
   * @throws io.wick.trial.TrialStopped if none of those to choose from is good enough
   */
  void requireGood() {
    if (unjudged == null) {
      require();
    }
  }

  /** Reports the error of a grid that was given, or is not yet judged, by coarser ones. */
  void judge(GridRun run) {
    if (unjudged == null) {
      return;
    }
    error = coarser().error(run, unjudged, edges());
    if (settings.grid().isAutomatic()) {
      require();
    } else {
      context.report(Observable.GRID_ERROR, error);
    }
  }

  private void require() {
    Accuracy.require(
        context,
        Observable.GRID_ERROR,
        error,
        settings.stepping().tolerance(),
        "grid",
        "the potential or the start has jumps or structure too fine for its box. A smaller"
            + " grid.box helps; so does one dimension, where meshes have edges at jumps");
  }

  private CoarserRuns coarser() {
    return new CoarserRuns(settings, objective, schedule, context);
  }

  private GridProblem on(Grid grid) {
    double radius = context.recorder().settings().successRadius();
    return new GridProblem(grid, objective, schedule, settings, radius, context::checkDeadline);
  }

  private GridProblem search() {
    boolean elements = ElementGrids.suits(objective, settings.grid());
    int[] ladder = elements ? ELEMENTS : LADDERS[settings.grid().boxFor(objective).dimension() - 1];
    GridRun coarse = null;
    int before = 0;
    for (int cells : ladder) {
      Grid grid =
          elements
              ? ElementGrids.of(objective, settings.grid(), cells, edges())
              : settings.grid().withPoints(cells).gridFor(objective);
      boolean last = cells == ladder[ladder.length - 1];
      if (last) {
        InitialState.requireResolved(settings.start(), grid);
      } else if (!InitialState.isResolved(settings.start(), grid)) {
        continue;
      }
      GridProblem problem = on(grid);
      if (!last && problem.hamiltonian().nyquistEnergy(leastDiffusion()) < 4 * needed(problem)) {
        continue;
      }
      GridRun run = new GridRun(problem, context, objective, 2 * problem.firstSteps(), null);
      run.aside();
      double tail = run.health().tail();
      error = coarse == null ? Double.NaN : run.difference(coarse);
      if (tail < RESOLVED) {
        // The grid before may have been far too coarse: what is missing is no larger than this.
        error = Math.min(Math.sqrt(tail), coarse == null ? 1 : error);
        return problem;
      }
      // Kinks at the edges converge as h⁴ or better: this grid is 15 times closer than the last.
      boolean agrees = error < 10 * settings.stepping().tolerance();
      // Kinks of V or of the start leave algebraic tails that no grid removes.
      boolean rough = coarse != null && tail > 0.1 * coarse.health().tail();
      boolean ample = run.health().nyquistRatio() > 8;
      if (last && !agrees) {
        doubt(run, coarse, elements ? ElementGrids.points(cells) : cells, before);
      }
      if (last || agrees || rough && ample && error < 1e-3) {
        return problem;
      }
      coarse = run;
      before = elements ? ElementGrids.points(cells) : cells;
    }
    throw new IllegalStateException("the ladder of resolutions is empty");
  }

  /** The error of the last of the grids, or a note that its run must tell. */
  private void doubt(GridRun run, GridRun coarse, int points, int before) {
    GridSettings grid = settings.grid().withPoints(points);
    if (coarse == null) {
      error = coarser().error(run, grid, edges());
      return;
    }
    double bound = Concern.bound(Observable.GRID_ERROR);
    error = CoarserGrids.slow(coarser().settled(run, coarse, bound), (double) points / before);
    unjudged = error >= 0 ? null : grid;
  }

  /** Edges of elements at the barrier and at the faces of the absorbing layers. */
  private double[] edges() {
    double[] faces = settings.grid().layerFaces(objective);
    if (settings.barrier() == null) {
      return faces;
    }
    double[] all = Arrays.copyOf(faces, faces.length + 1);
    all[faces.length] = settings.barrier();
    return all;
  }

  private double leastDiffusion() {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 8; i++) {
      least = Math.min(least, schedule.diffusion(i / 8.0));
    }
    return least;
  }

  /** Energy above the bottom that must be resolved whatever D is: what annealing leaves of it. */
  private double needed(GridProblem problem) {
    double fraction = leastDiffusion() / schedule.diffusion(0);
    return problem.frequency() * Math.min(1, Math.sqrt(fraction));
  }
}
