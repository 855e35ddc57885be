package io.wick.walker;

import io.wick.math.Elementary;
import io.wick.statistics.CorrelatedError;
import io.wick.statistics.CorrelationTime;
import java.util.Arrays;

/**
 * Ground-state energy from a stationary branching run, free of the bias of population control.
 *
 * <p>Scaling the total weight back to the number of walkers multiplies ψ by a factor that is
 * correlated with the population, which pulls averages over time off by O(1/walkers). The product Q
 * of the growth factors of the last W steps undoes that scaling: Σ Q e^g/Σ Q estimates the factor
 * of ∫ψ per step, Σ Q E/Σ Q the mixed energy, with a bias of e^{−W·gap}/walkers (Umrigar,
 * Nightingale and Runge, doi 10.1063/1.465195; Nightingale and Blöte, doi 10.1103/PhysRevB.33.659).
 * W is five integrated correlation times of the growth, unless given. Errors are those of the
 * linearised ratios ({@link CorrelatedError}) and, in quadrature, what the ratios differ from their
 * expansion in cumulants: where ln Q spreads too far, neither can be trusted more than that.
 *
 * @param growthEnergy −ln(factor per step)/δ
 * @param growthError one standard error
 * @param mixedEnergy ∫Hψ/∫ψ
 * @param mixedError one standard error
 * @param populationBias growthEnergy minus its plain time average
 * @param window W in steps
 * @param correlationTime integrated correlation time of the growth, in units of time; NaN for a
 *     constant growth
 * @param converged false if the run was too short to see its own correlations: errors are then
 *     several times the naive ones, and no more than an order of magnitude
 */
public record GrowthEstimate(
    double growthEnergy,
    double growthError,
    double mixedEnergy,
    double mixedError,
    double populationBias,
    long window,
    double correlationTime,
    boolean converged) {
  private static final double WINDOW_IN_CORRELATION_TIMES = 5;

  /** Fewer bins than this give no error worth the name. */
  private static final int FEWEST_BINS = 8;

  /**
   * The estimate.
   *
   * @param timeStep δ
   * @param window W in units of time; NaN chooses it
   * @return null if the series is too short
   */
  public static GrowthEstimate of(GrowthSeries series, double timeStep, double window) {
    double[] growth = series.growth();
    double[] mixed = series.mixed();
    int bins = growth.length;
    if (bins < FEWEST_BINS) {
      return null;
    }
    double binTime = timeStep * series.stepsPerBin();
    CorrelationTime correlation = CorrelationTime.of(growth);
    double wanted =
        Double.isNaN(window)
            ? WINDOW_IN_CORRELATION_TIMES * correlation.time()
            : Math.rint(window / binTime);
    // A constant series has no correlation time and needs no window; a long one needs its averages.
    int length = wanted > 0 ? (int) Math.min(0.25 * bins, Math.ceil(wanted)) : 0;
    return estimate(growth, mixed, length, series.stepsPerBin(), binTime, correlation);
  }

  private static GrowthEstimate estimate(
      double[] growth,
      double[] mixed,
      int length,
      int stepsPerBin,
      double binTime,
      CorrelationTime correlation) {
    int used = growth.length - length;
    double[] next = Arrays.copyOfRange(growth, length, growth.length);
    double mean = mean(next);
    double[] factors = new double[used];
    for (int i = 0; i < used; i++) {
      next[i] -= mean;
      factors[i] = Elementary.exp(next[i]);
    }
    double[] history = sums(growth, mean, length, used);
    Ratio factor = Ratio.of(history, factors);
    double logarithm = Elementary.log(factor.value);
    double growthDoubt = (logarithm - secondOrder(history, next)) / binTime;
    addOwn(history, next, stepsPerBin);
    double[] energies = Arrays.copyOfRange(mixed, length, mixed.length);
    Ratio energy = Ratio.of(history, energies);
    double mixedDoubt = energy.value - firstOrder(history, energies);
    return new GrowthEstimate(
        -(mean + logarithm) / binTime,
        hypotenuse(factor.error / factor.value / binTime, growthDoubt),
        energy.value,
        hypotenuse(energy.error, mixedDoubt),
        -logarithm / binTime,
        (long) length * stepsPerBin,
        binTime * correlation.time(),
        factor.converged && energy.converged);
  }

  private static double hypotenuse(double a, double b) {
    return Math.sqrt(a * a + b * b);
  }

  /** Σ (growth − mean) over the {@code length} bins before bin i + length: ln Q. */
  private static double[] sums(double[] growth, double mean, int length, int used) {
    double[] sums = new double[used];
    double sum = 0;
    for (int j = 0; j < length; j++) {
      sum += growth[j] - mean;
    }
    for (int i = 0; i < used; i++) {
      sums[i] = sum;
      sum += growth[i + length] - growth[i];
    }
    return sums;
  }

  /**
   * Mixed energies are measured after the growth of their own step: its logarithm belongs to the
   * history, too. Of a bin of m steps that is, on average over its steps, the share (1 + 1/m)/2;
   * all of it would weigh energies by what came after them.
   */
  private static void addOwn(double[] history, double[] own, int stepsPerBin) {
    double share = 0.5 * (1 + 1.0 / stepsPerBin);
    for (int i = 0; i < own.length; i++) {
      history[i] = Math.fma(share, own[i], history[i]);
    }
  }

  /** ln(Σ Q e^g/Σ Q) by cumulants to second order: ⟨g ln Q⟩ + ⟨g²⟩/2, with ⟨g⟩ = 0. */
  private static double secondOrder(double[] history, double[] next) {
    double sum = 0;
    for (int i = 0; i < next.length; i++) {
      sum += next[i] * (history[i] + 0.5 * next[i]);
    }
    return sum / next.length;
  }

  /** Σ Q E/Σ Q by cumulants: ⟨E⟩ + ⟨(E − ⟨E⟩) ln Q⟩. */
  private static double firstOrder(double[] history, double[] energies) {
    double mean = mean(energies);
    double sum = 0;
    for (int i = 0; i < energies.length; i++) {
      sum += (energies[i] - mean) * history[i];
    }
    return mean + sum / energies.length;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Σ Q x/Σ Q of a correlated series with the blocking error of its linearisation. */
  private record Ratio(double value, double error, boolean converged) {
    static Ratio of(double[] logarithms, double[] values) {
      double[] weights = new double[values.length];
      double total = 0;
      double weighted = 0;
      for (int i = 0; i < values.length; i++) {
        weights[i] = Elementary.exp(logarithms[i]);
        total += weights[i];
        weighted = Math.fma(weights[i], values[i], weighted);
      }
      double value = weighted / total;
      double meanWeight = total / values.length;
      double[] residuals = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        residuals[i] = weights[i] * (values[i] - value) / meanWeight;
      }
      CorrelatedError error = CorrelatedError.of(residuals);
      return new Ratio(value, error.error(), error.converged());
    }
  }
}
