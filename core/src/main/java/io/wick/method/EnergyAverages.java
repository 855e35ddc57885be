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

  /** Reports all averages; energies on a constant schedule only. */
  void report(Context context, Schedule schedule, double timeStep, boolean guided) {
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
    context.report(
        Observable.TIME_STEP_ERROR,
        Math.abs((estimate.mixedEnergy() - estimate.growthEnergy()) / estimate.growthEnergy()));
    context.report(Observable.GROWTH_ENERGY_ERROR, estimate.growthError());
    context.report(Observable.MIXED_ENERGY_ERROR, estimate.mixedError());
  }
}
