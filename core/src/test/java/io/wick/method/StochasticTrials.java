package io.wick.method;

import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.potential.physics.Harmonic;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Deadline;
import io.wick.trial.Method;
import io.wick.trial.RecordSettings;
import io.wick.trial.Seeding;
import io.wick.trial.Start;
import io.wick.trial.Trial;
import io.wick.trial.TrialResult;
import java.util.List;

/** Trials of the stochastic methods as a sweep would run them. */
final class StochasticTrials {
  static final Start UNIFORM = new Start.Uniform();

  private StochasticTrials() {}

  static TrialResult run(Potential potential, Schedule schedule, Method method, long seed) {
    return run(potential, schedule, method, seed, Budget.UNLIMITED);
  }

  static TrialResult run(
      Potential potential, Schedule schedule, Method method, long seed, Budget budget) {
    return new Trial(
            0,
            potential,
            schedule,
            method,
            budget,
            RecordSettings.DEFAULT,
            List.of(1e-1, 1e-3),
            seed,
            0,
            Seeding.INDEPENDENT,
            List.of())
        .run(Deadline.NONE);
  }

  static Harmonic harmonic(int dimension, double stiffness) {
    return new Harmonic(List.of(stiffness), null, dimension, null);
  }

  static Harmonic harmonic(int dimension, double stiffness, double half) {
    return new Harmonic(List.of(stiffness), null, dimension, Box.cube(dimension, -half, half));
  }

  static Start cloud(double std) {
    return new Start.Gaussian(null, List.of(std), null);
  }

  static Start at(double... point) {
    return new Start.Point(java.util.Arrays.stream(point).boxed().toList());
  }
}
