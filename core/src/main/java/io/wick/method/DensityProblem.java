package io.wick.method;

import io.wick.schedule.Schedule;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Start;

/** What a density does, on whatever mesh: where it starts, and what it feels when. */
record DensityProblem(Objective objective, Schedule schedule, Start start, Context context) {
  /** D at the end over D at the start below which it counts as gone. */
  private static final double COLD = 1e-2;

  private static final int[] INTERVALS = {32, 16, 8};

  /** A start far above the end needs the last steps short; they cost more with more axes. */
  private static final int[] HALVINGS = {12, 8, 6};

  /** True if D is next to nothing at the end, and the drift is left alone. */
  boolean endsCold() {
    return schedule.diffusion(1) < COLD * schedule.diffusion(0);
  }

  /** Intervals of a run whose steps are free: samples can be at their ends. */
  int intervals() {
    return INTERVALS[objective.dimension() - 1];
  }

  /** Slices of a run whose steps are free. */
  TimeSlices slices() {
    return endsCold()
        ? TimeSlices.towardsTheEnd(intervals(), HALVINGS[objective.dimension() - 1])
        : TimeSlices.equal(intervals());
  }

  /** λ/D at the start, for the stationary density. */
  double firstBeta() {
    return schedule.potentialScale(0) / schedule.diffusion(0);
  }
}
