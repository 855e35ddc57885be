package io.wick.method;

import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Observable;

/**
 * Runs a problem with the number of time steps that is given, or that a tolerance needs, and
 * measures the error of the time step by runs with fewer.
 */
final class StepRefinement {
  /** Fewer steps show no order. */
  private static final int FEW = 8;

  /**
   * Errors of smooth problems with N/2 and 3N/7 steps differ as the order says. Those of kinks of
   * D(t) depend on where in their step they fall, and even agree by chance at N and N/2.
   */
  private static final double ERRATIC = 1.5;

  private final GridProblem problem;
  private final StepSettings stepping;
  private final LevelWeights weights;
  private final Objective objective;
  private final Context context;
  private double error = Double.NaN;

  /**
   * A refinement.
   *
   * @param weights what the samples of the main run are compared with; null for nothing
   */
  StepRefinement(
      GridProblem problem,
      StepSettings stepping,
      LevelWeights weights,
      Objective objective,
      Context context) {
    this.problem = problem;
    this.stepping = stepping;
    this.weights = weights;
    this.objective = objective;
    this.context = context;
  }

  /** Estimate of ‖ψ − ψ_exact‖ at the end; NaN with a single step. */
  double error() {
    return error;
  }

  /** The run that counts, its samples kept. */
  GridRun run() {
    return stepping.steps() == null ? toTolerance(true) : given();
  }

  /**
   * The run that counts with edges that absorb. Their steps are those that the closed problem
   * needs: what has left an open one shows no error.
   */
  GridRun runOpen(GridProblem open) {
    int steps;
    if (stepping.steps() == null) {
      steps = toTolerance(false).steps();
    } else {
      steps = stepping.steps();
      GridRun closed = new GridRun(problem, context, objective, steps, null);
      closed.aside();
      estimate(closed);
    }
    GridRun run = new GridRun(open, context, objective, steps, weights);
    try {
      run.main();
    } finally {
      run.keep();
    }
    return run;
  }

  /** The given number of steps. */
  private GridRun given() {
    GridRun run = new GridRun(problem, context, objective, stepping.steps(), weights);
    try {
      run.main();
    } finally {
      run.keep();
    }
    estimate(run);
    return run;
  }

  /** Half as many steps show the error; half of those, whether it falls as the order promises. */
  private void estimate(GridRun run) {
    int steps = run.steps();
    if (steps < 2) {
      return;
    }
    GridRun half = aside(steps / 2);
    double order = problem.propagator().order();
    double distance = run.psi().distance(half.psi());
    if (distance > StepSearch.ALIKE) {
      // Runs that are not yet alike say nothing about the order: their distance is the estimate.
      error = distance;
      return;
    }
    double ratio = (double) steps / (steps / 2);
    if (steps >= FEW) {
      // Kinks of V or of the start let it fall more slowly than promised.
      double before = half.psi().distance(aside(steps / 4).psi());
      double seen = StrictMath.log(before / distance) / StrictMath.log(2);
      order = Math.min(order, Math.max(1, seen));
      if (!problem.schedule().isConstant()) {
        int other = 3 * steps / 7;
        double apart = run.psi().distance(aside(other).psi());
        double farther = (double) steps / other;
        double expected = distance * excess(farther, order) / excess(ratio, order);
        if (!(apart < ERRATIC * expected && expected < ERRATIC * apart)) {
          error = Math.max(distance, apart);
          return;
        }
      }
    }
    error = distance / excess(ratio, order);
  }

  private static double excess(double ratio, double order) {
    return StrictMath.pow(ratio, order) - 1;
  }

  private GridRun aside(int steps) {
    GridRun run = new GridRun(problem, context, objective, steps, null);
    run.aside();
    return run;
  }

  /** Refines the step until the difference of two runs shows the tolerance, or no longer falls. */
  private GridRun toTolerance(boolean counts) {
    boolean imaginary = problem.isImaginary();
    StepSearch search =
        new StepSearch(
            problem.propagator().order(),
            stepping.tolerance(),
            imaginary,
            problem.hamiltonian().hasElements()
                ? StepSearch.MOST_ON_ELEMENTS
                : StepSearch.MOST_STEPS);
    LevelWeights shown = counts ? weights : null;
    int first = problem.firstSteps();
    int unit = 0;
    if (imaginary) {
      first = Integer.highestOneBit(2 * first - 1);
      unit = first / 2;
    }
    GridRun run = new GridRun(problem, context, objective, first, shown).marked(unit);
    GridRun kept = run;
    try {
      go(run, counts);
      int finer = search.first(run.steps());
      while (finer > run.steps()) {
        GridRun previous = run;
        finer = imaginary ? (finer + unit - 1) / unit * unit : finer;
        run = new GridRun(problem, context, objective, finer, shown).marked(unit);
        kept = run;
        go(run, counts);
        finer = search.next(run.steps(), run.courseDistance(previous));
        kept = search.worsened() ? previous : run;
        error = search.error();
      }
    } finally {
      if (counts) {
        kept.keep();
      }
    }
    Accuracy.require(
        context,
        Observable.TIME_STEP_ERROR,
        error,
        stepping.tolerance(),
        "number of steps",
        imaginary
            ? "the potential falls so far below the start that its growth there, in the time of the"
                + " schedule, lifts rounding to this size. A smaller grid.box or a shorter duration"
                + " helps"
            : "the time step does not converge on this potential");
    return kept;
  }

  private static void go(GridRun run, boolean counts) {
    if (counts) {
      run.main();
    } else {
      run.aside();
    }
  }
}
