package io.wick.method;

import io.wick.math.Purpose;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.walker.Population;

/**
 * A local search run again and again: first from the start that is asked for, then from uniform
 * random points of the box.
 */
final class Restarts {
  /** One run of the search. */
  interface Search {
    /**
     * Runs to its end.
     *
     * @param run 0, 1, …
     * @param from where it starts, in [0, 1]^d
     */
    void run(int run, double[] from);
  }

  private Restarts() {}

  /** Checks a number of restarts. */
  static void check(Integer restarts) {
    if (restarts != null && !(restarts >= 0)) {
      throw new IllegalArgumentException("restarts must be zero or positive, but was " + restarts);
    }
  }

  /** True if the search goes on until the budget is used up. */
  static boolean isEndless(Integer restarts, Budget budget) {
    return restarts == null && (budget.evaluations() != null || budget.steps() != null);
  }

  /**
   * Runs them all.
   *
   * @param restarts after the first run; null is as many as the budget allows, and none where it
   *     sets no limit on evaluations or steps
   */
  static Status run(
      Integer restarts,
      Start start,
      UnitCube cube,
      Objective objective,
      Context context,
      Search search) {
    boolean endless = isEndless(restarts, context.budget());
    int last = restarts == null ? 0 : restarts;
    Population first = StartingPopulation.of(start, objective.box(), 1, context.random());
    search.run(0, cube.inside(first.positions()));
    for (int run = 1; endless || run <= last; run++) {
      double[] from = new double[objective.dimension()];
      // Step 0 is the first run's.
      context.random().uniforms(Purpose.START, run, 0, from, from.length);
      search.run(run, from);
    }
    return Status.CONVERGED;
  }

  /** Evaluations to expect. */
  static double evaluations(Integer restarts, Budget budget, double perRun) {
    if (isEndless(restarts, budget)) {
      return budget.evaluations() != null ? budget.evaluations() : perRun;
    }
    return perRun * (restarts == null ? 1 : 1.0 + restarts);
  }
}
