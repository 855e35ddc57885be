package io.wick.method;

import io.wick.schedule.Schedule;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Start;

/** What a density does, on whatever mesh: where it starts, and what it feels when. */
record DensityProblem(Objective objective, Schedule schedule, Start start, Context context) {
  /** λ/D at the start, for the stationary density. */
  double firstBeta() {
    return schedule.potentialScale(0) / schedule.diffusion(0);
  }
}
