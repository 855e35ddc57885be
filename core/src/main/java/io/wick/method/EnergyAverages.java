package io.wick.method;

import io.wick.schedule.Schedule;
import io.wick.trial.Context;
import io.wick.trial.Observable;
import io.wick.walker.BranchingWalk;
import io.wick.walker.GrowthEstimate;
import io.wick.walker.GrowthSeries;

/** What {@link DiffusionMonteCarlo} averages after equilibration. */
final class EnergyAverages {
  /** Share of the effective walkers that a step may leave, on average. */
  private static final double LEAST_KEPT = 0.2;

  private final GrowthSeries series = new GrowthSeries();
  private final double window;
  private double populationSum;
  private double spreadSum;
  private double acceptanceSum;
  private double shareSum;
  private int order;
  private long count;

  /**
   * Empty averages.
   *
   * @param window memory of the population bias correction; NaN chooses it
   */
  EnergyAverages(double window) {
    this.window = window;
  }

  void add(BranchingWalk walk) {
    series.add(walk.growth(), walk.mixedEnergy());
    populationSum += walk.effectiveCount();
    spreadSum += walk.localSpread();
    acceptanceSum += walk.acceptance();
    shareSum += walk.effectiveShare();
    order = walk.order();
    count++;
  }

  /**
   * Whether the walkers can represent their own weights. Over a correlation time τ the logarithm of
   * a weight spreads by about Sτ, S the spread of the local energy, and an average of e^{N(0,
   * S²τ²)} over N walkers sees what it averages while S²τ² &lt; 2 ln N: beyond, the few largest
   * weights decide (Derrida's random energy model, doi 10.1103/PhysRevB.24.2613). Measured on
   * parabolas without a guide: energies are right to their errors at S²τ²/(2 ln N) = 0.4 (10 axes
   * of 100 walkers, 20 of 1000), 1.1 errors off on average at 0.7 (30 of 1000), and 4 at 2.4 (50 of
   * 1000).
   *
   * <p>The same holds for a single step: one that leaves a fifth of the effective walkers, who are
   * more than {@code branchBelow} of all before it, leaves sums to the few that it favours.
   * Measured without a guide: a parabola on two axes at a step of 3.2/ω keeps 0.27, and its
   * energies are right to their errors; by a pole that is cut at 10⁻⁶ steps of 0.02 to 0.2 keep
   * 0.17 to 0.003.
   */
  private boolean enough(int walkers, double branchBelow, double correlationTime) {
    if (!(populationSum / count >= LEAST_KEPT * branchBelow * walkers)) {
      return false;
    }
    double collected = spreadSum / count * correlationTime;
    // A constant growth has no correlation time, and nothing to collect.
    return !(collected * collected >= 2 * StrictMath.log(walkers));
  }

  /** Reports all averages; energies on a constant schedule only. */
  void report(
      Context context, Schedule schedule, double timeStep, int walkers, double branchBelow) {
    if (count == 0) {
      return;
    }
    context.report(Observable.MEAN_POPULATION, populationSum / count);
    context.report(Observable.LOCAL_ENERGY_SPREAD, spreadSum / count);
    if (order == 1) {
      context.report(Observable.ACCEPTANCE_RATE, acceptanceSum / count);
      context.report(Observable.EFFECTIVE_TIME_STEP, timeStep * shareSum / count);
    }
    GrowthEstimate estimate = schedule.isConstant() ? estimate(timeStep) : null;
    if (estimate == null) {
      return;
    }
    context.report(Observable.GROWTH_ENERGY, estimate.growthEnergy());
    context.report(Observable.MIXED_ENERGY, estimate.mixedEnergy());
    context.report(Observable.POPULATION_BIAS, estimate.populationBias());
    if (enough(walkers, branchBelow, estimate.correlationTime())) {
      context.report(Observable.GROWTH_ENERGY_ERROR, estimate.growthError());
      context.report(Observable.MIXED_ENERGY_ERROR, estimate.mixedError());
    }
  }

  /**
   * Reports the time-step errors of these averages by those of a second run at twice the step: what
   * vanishes as δ is the difference of the two; of what vanishes as δ² the half is taken instead of
   * a third, which bounds both energies of a parabola up to δ = 0.8/ω, where δ⁴ has its say. Steps
   * too large for their order show in the two energies of one run: where δ² rules, half their
   * difference is at most the error of either.
   */
  void reportStepError(Context context, EnergyAverages coarse, double timeStep) {
    GrowthEstimate estimate = estimate(timeStep);
    GrowthEstimate other = coarse.estimate(2 * timeStep);
    if (estimate == null || other == null) {
      return;
    }
    double growth = other.growthEnergy() - estimate.growthEnergy();
    double mixed = other.mixedEnergy() - estimate.mixedEnergy();
    double share = order == 1 ? 1 : 0.5;
    double least = 0.5 * Math.abs(estimate.mixedEnergy() - estimate.growthEnergy());
    double growthError = Math.max(share * Math.abs(growth), least);
    double mixedError = Math.max(share * Math.abs(mixed), least);
    context.report(Observable.GROWTH_TIME_STEP_ERROR, growthError);
    context.report(Observable.MIXED_TIME_STEP_ERROR, mixedError);
    context.report(
        Observable.TIME_STEP_ERROR,
        Math.max(growthError, mixedError) / Math.abs(estimate.growthEnergy()));
  }

  private GrowthEstimate estimate(double timeStep) {
    return GrowthEstimate.of(series, timeStep, window);
  }
}
