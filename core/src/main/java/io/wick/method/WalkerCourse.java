package io.wick.method;

import io.wick.potential.KnownMinimum;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Objective;
import io.wick.trial.Sample;
import io.wick.walker.Population;
import java.util.List;

/** The course of a population along a schedule: equal steps, samples where they are due. */
final class WalkerCourse {
  private final Objective objective;
  private final Schedule schedule;
  private final Context context;
  private final long steps;
  private final List<double[]> minimisers;
  private Population latest;

  /** A course of {@code steps} steps; plans the recorder. */
  WalkerCourse(Objective objective, Schedule schedule, Context context, long steps) {
    this.objective = objective;
    this.schedule = schedule;
    this.context = context;
    this.steps = steps;
    this.minimisers = objective.knownMinimum().map(KnownMinimum::minimisers).orElse(List.of());
    Long limit = context.budget().steps();
    context.recorder().plan(limit == null ? steps : Math.min(limit, steps));
  }

  /** Steps of length {@code timeStep} that fill the duration T; the step is T/steps. */
  static long steps(double duration, double timeStep) {
    if (!(timeStep <= duration)) {
      throw new IllegalArgumentException(
          "timeStep "
              + timeStep
              + " is longer than the duration "
              + duration
              + " of the schedule. Make it shorter");
    }
    // A quotient that is an integer but for rounding is that integer.
    double steps = Math.ceil(duration / timeStep * (1 - 1e-12));
    if (!(steps <= 1L << 53)) {
      throw new IllegalArgumentException(
          "timeStep " + timeStep + " is too small for the duration " + duration);
    }
    return Math.max(1, (long) steps);
  }

  /** Middle of step n = 1 … steps, in progress. */
  double middle(long step) {
    return (step - 0.5) / steps;
  }

  /** True if a sample after {@code step} would be kept. */
  boolean due(long step) {
    return context.recorder().due(step);
  }

  /** Keeps a sample of the population after {@code step} if one is due, or it is the last. */
  void record(long step, Population population, double energy, double effectiveCount) {
    record(step, population, energy, Double.NaN, effectiveCount);
  }

  /** The same with a kinetic energy. */
  void record(
      long step, Population population, double energy, double kinetic, double effectiveCount) {
    State state =
        new State(step, energy, kinetic, effectiveCount, objective.total(), objective.bestValue());
    if (due(step)) {
      context.recorder().add(sample(state, population));
    } else {
      // The next step may be cut short with half of the walkers moved.
      if (latest == null) {
        latest = new Population(population.dimension(), population.count());
      }
      latest.become(population);
      context.recorder().latest(() -> sample(state, latest));
    }
  }

  /** What is known of a population beside its walkers. */
  private record State(
      long step,
      double energy,
      double kinetic,
      double effectiveCount,
      long evaluations,
      double bestValue) {}

  private Sample sample(State state, Population population) {
    double s = (double) state.step / steps;
    Sample sample = new Sample(state.step);
    sample.progress = s;
    sample.time = s * schedule.duration();
    sample.diffusion = schedule.diffusion(s);
    sample.potentialScale = schedule.potentialScale(s);
    sample.evaluations = state.evaluations;
    sample.energy = state.energy;
    sample.kineticEnergy = state.kinetic;
    sample.potentialEnergy = population.meanValue();
    sample.bestValue = state.bestValue;
    sample.mean = population.mean();
    sample.variance = population.variance();
    sample.population = state.effectiveCount;
    if (!minimisers.isEmpty()) {
      sample.successMass =
          population.massNear(
              minimisers, context.recorder().settings().successRadius(), objective.box());
    }
    return sample;
  }

  /**
   * Cost of a course.
   *
   * @param nanosPerAxis per walker, step and axis
   */
  static Cost cost(long steps, int walkers, int dimension, double nanosPerAxis, Budget budget) {
    double moves = (double) steps * walkers;
    if (budget.steps() != null) {
      moves = Math.min(moves, (double) budget.steps() * walkers);
    }
    if (budget.evaluations() != null) {
      moves = Math.min(moves, budget.evaluations());
    }
    double nanos = 6 + nanosPerAxis * dimension;
    return new Cost(1e-9 * nanos * moves, (1L << 20) + 8L * walkers * (3L * dimension + 8));
  }
}
