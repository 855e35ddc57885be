package io.wick.method;

import io.wick.grid.CellGrid;
import io.wick.grid.CellSettings;
import io.wick.grid.RelaxationSearch;
import io.wick.math.Elementary;
import io.wick.schedule.Schedule;
import io.wick.statistics.DecayFit;
import io.wick.trial.Context;
import io.wick.trial.Observable;
import io.wick.trial.SpectrumRow;

/**
 * The levels of {@link FokkerPlanck}: relaxation rates at the last D and λ, and the decay they
 * predict.
 */
record RelaxationRates(DensityProblem problem, CellSettings grid, int levels) {
  /** |c_n| below this share of c_0 = 1 is rounding, not overlap. */
  private static final double COUPLED = 1e-6;

  /**
   * Reports levels, what they predict of this run and what it did.
   *
   * @return the estimate of their error, relative to the highest; NaN without levels
   */
  double report(DensityRun run) {
    Schedule schedule = problem.schedule();
    Context context = problem.context();
    double diffusion = schedule.diffusion(1);
    double lambda = schedule.potentialScale(1);
    RelaxationSearch found =
        RelaxationSearch.of(
            problem.objective(), grid, diffusion, lambda, levels, context::checkDeadline);
    if (found == null) {
      return Double.NaN;
    }
    double[] rates = found.rates();
    CellGrid mesh = found.finest().grid();
    double[] first = InitialDensity.of(problem.start(), mesh, found.values(), problem.firstBeta());
    double[] overlaps = new double[rates.length];
    int slowest = 0;
    for (int n = 0; n < rates.length; n++) {
      overlaps[n] = found.finest().overlap(n, first);
      context.report(
          new SpectrumRow(
              diffusion,
              lambda,
              n,
              rates[n],
              found.finest().residuals()[n],
              overlaps[n],
              Double.NaN,
              Double.NaN));
      slowest = n > 0 && slowest == 0 && Math.abs(overlaps[n]) > COUPLED ? n : slowest;
    }
    context.report(Observable.GROUND_ENERGY, rates[0]);
    context.report(Observable.GAP, found.gap());
    if (slowest > 0) {
      context.report(Observable.PREDICTED_DECAY_RATE, 2 * rates[slowest]);
      if (schedule.isConstant()) {
        double from = aloneFrom(rates, overlaps, slowest);
        context.report(Observable.FITTED_DECAY_RATE, fittedRate(run, from));
      }
    }
    return found.error();
  }

  /**
   * From when the slowest mode is alone in the relative entropy: the squares of the others are
   * below a thousandth of its own, and it is itself so small that the entropy is quadratic in it.
   */
  private static double aloneFrom(double[] rates, double[] overlaps, int slowest) {
    double from = Elementary.log(10 * Math.abs(overlaps[slowest])) / rates[slowest];
    for (int n = slowest + 1; n < rates.length; n++) {
      double ratio = overlaps[n] / overlaps[slowest];
      if (ratio != 0 && rates[n] > rates[slowest]) {
        double gain = Elementary.log(1000 * ratio * ratio);
        from = Math.max(from, 0.5 * gain / (rates[n] - rates[slowest]));
      }
    }
    return from;
  }

  private static double fittedRate(DensityRun run, double from) {
    double[] time = new double[run.course().samples().size()];
    double[] entropy = new double[time.length];
    for (int i = 0; i < time.length; i++) {
      time[i] = run.course().samples().get(i).time;
      entropy[i] = run.course().divergences().get(i);
    }
    // Squares of relative differences: rounding is far below.
    return DecayFit.of(from, 1e-20, time, entropy).rate();
  }
}
