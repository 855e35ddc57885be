package io.wick.method;

import io.wick.potential.Potential;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Objective;
import io.wick.trial.Sample;
import io.wick.walker.Population;

/** The course of a search that has no schedule: samples of its point where they are due. */
final class PointCourse {
  private final Objective objective;
  private final Context context;
  private final long steps;
  private Population latest;

  /**
   * Plans the recorder.
   *
   * @param steps at most; an estimate where the budget decides
   */
  PointCourse(Objective objective, Context context, long steps) {
    this.objective = objective;
    this.context = context;
    this.steps = steps;
    Long limit = context.budget().steps();
    context.recorder().plan(limit == null ? steps : Math.min(limit, steps));
  }

  /** True if a sample of {@code step} is due; ask once. */
  boolean due(long step) {
    return context.recorder().due(step);
  }

  /** Keeps a sample of a population if one is due, or it is the last. */
  void record(long step, Population population) {
    if (due(step)) {
      keep(step, population);
      return;
    }
    Sample sample = sample(step);
    if (latest == null) {
      latest = new Population(population.dimension(), population.count());
    }
    latest.become(population);
    context.recorder().latest(() -> of(sample, latest));
  }

  /** Keeps a sample of a population. */
  void keep(long step, Population population) {
    context.recorder().add(of(sample(step), population));
  }

  private static Sample of(Sample sample, Population population) {
    sample.potentialEnergy = population.meanValue();
    sample.mean = population.mean();
    if (population.count() > 1) {
      sample.variance = population.variance();
    }
    return sample;
  }

  /** Keeps a sample of nothing but the best value so far if one is due, or it is the last. */
  void record(long step) {
    Sample sample = sample(step);
    if (due(step)) {
      context.recorder().add(sample);
    } else {
      context.recorder().latest(() -> sample);
    }
  }

  private Sample sample(long step) {
    Sample sample = new Sample(step);
    sample.progress = Math.min(1, (double) step / steps);
    sample.evaluations = objective.total();
    sample.bestValue = objective.bestValue();
    return sample;
  }

  /**
   * Cost of a search.
   *
   * @param evaluations of the objective and its gradient, at most
   * @param nanos per evaluation, besides those of the potential
   */
  static Cost cost(Potential potential, Budget budget, double evaluations, double nanos) {
    double limited =
        budget.evaluations() == null ? evaluations : Math.min(evaluations, budget.evaluations());
    double each = nanos + potential.nanosPerEvaluation();
    return new Cost(1e-9 * limited * each, (1L << 20) + 64L * potential.dimension());
  }
}
