package io.wick.method;

import io.wick.schedule.Schedule;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.walker.BranchingWalk;

/**
 * A second run of {@link DiffusionMonteCarlo} beside the first, at twice the step, which says what
 * the step costs. Its evaluations count; it has random numbers of its own.
 */
final class StepComparison {
  private final BranchingWalk walk;
  private final EnergyAverages averages;
  private final double timeStep;
  private boolean alive = true;

  /**
   * A second run.
   *
   * @param timeStep of the first run
   */
  StepComparison(BranchingWalk walk, EnergyAverages averages, double timeStep) {
    this.walk = walk;
    this.averages = averages;
    this.timeStep = timeStep;
  }

  /** Follows the first run, which has just made {@code step}: one step for two. */
  void follow(long step, Objective objective, Schedule schedule, boolean settled) {
    if (!alive || step % 2 != 0) {
      return;
    }
    double diffusion = schedule.diffusion(0);
    double scale = schedule.potentialScale(0);
    alive = walk.step(objective, step / 2, diffusion, scale, 2 * timeStep);
    if (alive && settled) {
      averages.add(walk);
    }
    walk.branch(step / 2);
  }

  /** Reports the time-step errors of {@code fine}; nothing if this run died out. */
  void report(Context context, EnergyAverages fine) {
    if (alive) {
      fine.reportStepError(context, averages, timeStep);
    }
  }
}
