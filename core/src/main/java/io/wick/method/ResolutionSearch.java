package io.wick.method;

import io.wick.grid.ElementSearch;
import io.wick.grid.Grid;
import io.wick.schedule.Schedule;
import io.wick.trial.Context;
import io.wick.trial.Objective;
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

  ResolutionSearch(
      EvolutionSettings settings, Objective objective, Schedule schedule, Context context) {
    this.settings = settings;
    this.objective = objective;
    this.schedule = schedule;
    this.context = context;
  }

  /** Change of the observables at the last refinement; NaN where the grid was given. */
  double error() {
    return error;
  }

  GridProblem problem() {
    if (settings.grid().isAutomatic()) {
      return search();
    }
    Grid grid = settings.grid().gridFor(objective);
    InitialState.requireResolved(settings.start(), grid);
    return on(grid);
  }

  private GridProblem on(Grid grid) {
    double radius = context.recorder().settings().successRadius();
    return new GridProblem(grid, objective, schedule, settings, radius, context::checkDeadline);
  }

  private GridProblem search() {
    boolean elements = ElementSearch.suits(objective, settings.grid());
    int[] ladder = elements ? ELEMENTS : LADDERS[settings.grid().boxFor(objective).dimension() - 1];
    GridRun coarse = null;
    for (int cells : ladder) {
      Grid grid =
          elements
              ? ElementSearch.grid(objective, settings.grid(), cells, edges())
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
      error = coarse == null ? Double.NaN : run.difference(coarse);
      // Kinks at the edges converge as h⁴ or better: this grid is 15 times closer than the last.
      boolean agrees = error < 10 * settings.stepping().tolerance();
      // Kinks of V or of the start leave algebraic tails that no grid removes.
      boolean rough = coarse != null && run.tail() > 0.1 * coarse.tail();
      boolean ample = run.nyquistRatio() > 8;
      if (last || run.tail() < RESOLVED || agrees || rough && ample && error < 1e-3) {
        return problem;
      }
      coarse = run;
    }
    throw new IllegalStateException("the ladder of resolutions is empty");
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
