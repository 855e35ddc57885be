package io.wick.grid;

import io.wick.potential.Potential;
import io.wick.schedule.Schedule;

/**
 * {@link FokkerPlanckStep} until near the end, then {@link SemiLagrangianStep}: for a D that falls
 * to 0 slowly. While the density follows D, steps with positive rates may be much longer than the
 * drift takes, for they keep what is stationary; when D vanishes faster than the density can
 * follow, rates do not converge well, and steps are short anyway.
 */
public final class LateDriftStep implements DensityStep {
  private final FokkerPlanckStep rates;
  private final SemiLagrangianStep drift;
  private final double change;

  /**
   * A propagator.
   *
   * @param potential ζ, with a gradient
   * @param schedule with constant λ
   * @param change τ from which the drift is followed
   */
  public LateDriftStep(
      DriftDiffusion generator, Potential potential, Schedule schedule, double change) {
    this.rates = new FokkerPlanckStep(generator, schedule);
    this.drift = new SemiLagrangianStep(generator, potential, schedule);
    this.change = change;
  }

  @Override
  public boolean step(double[] p, double time, double step) {
    return (time + 0.5 * step < change ? rates : drift).step(p, time, step);
  }

  @Override
  public double correction() {
    return Math.max(rates.correction(), drift.correction());
  }
}
