package io.wick.method;

import io.wick.schedule.Schedule;
import io.wick.trial.Context;
import io.wick.trial.Observable;
import io.wick.walker.BranchingWalk;
import io.wick.walker.GrowthEstimate;
import io.wick.walker.GrowthSeries;

/** What {@link DiffusionMonteCarlo} averages after equilibration. */
final class EnergyAverages {
  private final GrowthSeries series = new GrowthSeries();
  private final double window;
  private double populationSum;
  private double spreadSum;
  private double acceptanceSum;
  private double shareSum;
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
   */
  private boolean enough(int walkers, double correlationTime) {
    double collected = spreadSum / count * correlationTime;
    // A constant growth has no correlation time, and nothing to collect.
    return !(collected * collected >= 2 * StrictMath.log(walkers));
  }

  /** Reports all averages; energies on a constant schedule only. */
  void report(Context context, Schedule schedule, double timeStep, int walkers, boolean guided) {
    if (count > 0) {
      context.report(Observable.MEAN_POPULATION, populationSum / count);
      context.report(Observable.LOCAL_ENERGY_SPREAD, spreadSum / count);
      if (guided) {
        context.report(Observable.ACCEPTANCE_RATE, acceptanceSum / count);
        context.report(Observable.EFFECTIVE_TIME_STEP, timeStep * shareSum / count);
      }
    }
    GrowthEstimate estimate =
        schedule.isConstant() ? GrowthEstimate.of(series, timeStep, window) : null;
    if (estimate == null) {
      return;
    }
    context.report(Observable.GROWTH_ENERGY, estimate.growthEnergy());
    context.report(Observable.MIXED_ENERGY, estimate.mixedEnergy());
    context.report(Observable.POPULATION_BIAS, estimate.populationBias());
    if (!guided) {
      // With a guide both energies share the bias of the step: their difference says nothing.
      context.report(
          Observable.TIME_STEP_ERROR,
          Math.abs((estimate.mixedEnergy() - estimate.growthEnergy()) / estimate.growthEnergy()));
    }
    if (enough(walkers, estimate.correlationTime())) {
      context.report(Observable.GROWTH_ENERGY_ERROR, estimate.growthError());
      context.report(Observable.MIXED_ENERGY_ERROR, estimate.mixedError());
    }
  }
}
