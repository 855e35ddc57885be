package io.wick.method;

import io.wick.grid.Grid;
import io.wick.grid.GridSettings;
import io.wick.grid.LevelSolver;
import io.wick.grid.Levels;
import io.wick.schedule.Schedule;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;

/**
 * Runs a start through a schedule on a grid: chooses the grid where it is not given, the number of
 * steps where only a tolerance is, measures the error of both, and reports.
 */
final class GridEvolution {
  private final GridSettings settings;
  private final Start start;
  private final int order;
  private final Integer steps;
  private final double tolerance;
  private final int levelCount;
  private final boolean imaginary;
  private final Objective objective;
  private final Schedule schedule;
  private final Context context;

  private double gridError = Double.NaN;
  private double stepError = Double.NaN;

  GridEvolution(
      StepSettings stepping,
      GridSettings settings,
      Start start,
      int levelCount,
      boolean imaginary,
      Objective objective,
      Schedule schedule,
      Context context) {
    this.settings = settings;
    this.start = start;
    this.order = stepping.order();
    this.steps = stepping.steps();
    this.tolerance = stepping.tolerance();
    this.levelCount = levelCount;
    this.imaginary = imaginary;
    this.objective = objective;
    this.schedule = schedule;
    this.context = context;
  }

  /** What was found; everything that does not depend on the method is already reported. */
  record Outcome(GridProblem problem, GridRun run, Levels levels) {}

  Outcome run() {
    GridProblem problem = settings.isAutomatic() ? search() : given();
    Levels levels = levels(problem);
    double[] ground = levels != null && schedule.isConstant() ? levels.states()[0] : null;
    GridRun run = steps == null ? toTolerance(problem, ground) : fixed(problem, ground);
    report(problem, run, levels);
    return new Outcome(problem, run, levels);
  }

  private GridProblem given() {
    Grid grid = settings.gridFor(objective);
    InitialState.requireResolved(start, grid);
    return on(grid);
  }

  private GridProblem on(Grid grid) {
    double radius = context.recorder().settings().successRadius();
    return new GridProblem(
        grid, objective, schedule, start, order, imaginary, radius, context::checkDeadline);
  }

  /** Climbs the ladder of resolutions until the state stays resolved or no longer changes. */
  private GridProblem search() {
    int[] ladder = LADDERS[settings.boxFor(objective).dimension() - 1];
    GridRun coarse = null;
    int probes = 0;
    for (int cells : ladder) {
      Grid grid = settings.withPoints(cells).gridFor(objective);
      boolean last = cells == ladder[ladder.length - 1];
      if (last) {
        InitialState.requireResolved(start, grid);
      } else if (!InitialState.isResolved(start, grid)) {
        continue;
      }
      GridProblem problem = on(grid);
      if (!last && problem.hamiltonian().nyquistEnergy(leastDiffusion()) < 4 * needed(problem)) {
        continue;
      }
      GridRun run = new GridRun(problem, context, objective, 2 * problem.firstSteps(), null);
      run.aside();
      gridError = coarse == null ? Double.NaN : run.difference(coarse);
      // Kinks at the edges converge as h⁴ or better: this grid is 15 times closer than the last.
      boolean agrees = gridError < 10 * tolerance;
      // Kinks of V or of the start leave algebraic tails that no grid removes.
      boolean rough = coarse != null && run.tail() > 0.1 * coarse.tail();
      boolean ample = run.nyquistRatio() > 8;
      if (last || run.tail() < RESOLVED || agrees || rough && ample && gridError < 1e-3) {
        return problem;
      }
      coarse = run;
    }
    throw new IllegalStateException("the ladder of resolutions is empty");
  }

  /** A state whose error is this large, in norm, is not a result. */
  private static final double UNUSABLE = 1e-2;

  private static final int[][] LADDERS = {
    {128, 256, 512, 1024, 2048, 4096},
    {32, 48, 64, 96, 128, 192, 256},
    {16, 24, 32, 48, 64}
  };

  /**
   * Momentum density in the highest quarter of the waves below which observables are exact to 1e−9.
   */
  private static final double RESOLVED = 1e-12;

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

  private Levels levels(GridProblem problem) {
    double diffusion = schedule.diffusion(1);
    if (levelCount == 0 || !(diffusion > 0)) {
      return null;
    }
    return new LevelSolver(
            problem.hamiltonian(), diffusion, schedule.potentialScale(1), context::checkDeadline)
        .solve(levelCount, new double[0][], LevelSolver.FINE);
  }

  /** The given number of steps, then half as many to estimate the error. */
  private GridRun fixed(GridProblem problem, double[] ground) {
    GridRun run = new GridRun(problem, context, objective, steps, ground);
    try {
      run.main();
    } finally {
      keep(run);
    }
    if (steps >= 2) {
      int half = steps / 2;
      GridRun aside = new GridRun(problem, context, objective, half, null);
      aside.aside();
      double ratio = StrictMath.pow((double) steps / half, problem.propagator().order());
      double distance = run.psi().distance(aside.psi());
      // Runs that are not yet alike say nothing about the order: their distance is the estimate.
      stepError = distance > StepSearch.ALIKE ? distance : distance / (ratio - 1);
    }
    return run;
  }

  /** Refines the step until the difference of two runs shows the tolerance, or no longer falls. */
  private GridRun toTolerance(GridProblem problem, double[] ground) {
    StepSearch search = new StepSearch(problem.propagator().order(), tolerance, imaginary);
    GridRun run = new GridRun(problem, context, objective, problem.firstSteps(), ground);
    GridRun kept = run;
    try {
      run.main();
      int finer = search.first(run.steps());
      while (finer > run.steps()) {
        GridRun previous = run;
        run = new GridRun(problem, context, objective, finer, ground);
        kept = run;
        run.main();
        finer = search.next(run.steps(), run.psi().distance(previous.psi()));
        kept = search.worsened() ? previous : run;
        stepError = search.error();
      }
    } finally {
      keep(kept);
    }
    if (stepError > Math.max(UNUSABLE, tolerance)) {
      context.report(Observable.TIME_STEP_ERROR, stepError);
      throw new TrialStopped(
          Status.DIVERGED,
          "no number of steps brings the error below "
              + stepError
              + (imaginary
                  ? ": the potential falls so far below the start that its growth there, in the"
                      + " time of the schedule, lifts rounding to this size. A smaller grid.box or"
                      + " a shorter duration helps"
                  : ": the time step does not converge on this potential"));
    }
    return kept;
  }

  private void keep(GridRun run) {
    for (Sample sample : run.samples()) {
      context.recorder().add(sample);
    }
  }

  private void report(GridProblem problem, GridRun run, Levels levels) {
    Sample last = run.last();
    context.report(Observable.FINAL_ENERGY, last.energy);
    context.report(Observable.FINAL_POTENTIAL_ENERGY, last.potentialEnergy);
    context.report(Observable.SUCCESS_PROBABILITY, last.successMass);
    context.report(Observable.EDGE_PROBABILITY, run.edgeProbability());
    context.report(Observable.NYQUIST_RATIO, run.nyquistRatio());
    context.report(Observable.TIME_STEP_ERROR, stepError);
    context.report(Observable.GRID_ERROR, gridError);
    if (!imaginary) {
      context.report(Observable.NORM_DRIFT, run.normDrift());
    }
    if (levels != null) {
      context.report(Observable.GROUND_ENERGY, levels.energy(0));
      context.report(Observable.GAP, levels.gap());
      context.report(
          Observable.FIDELITY, run.psi().fidelity(levels.states()[0]) / run.psi().squaredNorm());
      new LevelWeights(problem, levels).report(context);
    }
  }
}
