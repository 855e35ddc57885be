package io.wick.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * The mean of independent values with Student's t interval, e.g. of the paired differences of an
 * ablation (doi 10.2307/2331554).
 *
 * @param mean arithmetic mean
 * @param lower lower end; NaN for a single value
 * @param upper upper end; NaN for a single value
 * @param count number of values
 */
public record MeanInterval(double mean, double lower, double upper, int count) {
  /** Of the quantile; the default of the library is 1e−9. */
  private static final double ACCURACY = 1e-14;

  /**
   * The mean of a sample.
   *
   * @param values at least one
   * @param confidence e.g. 0.95
   */
  public static MeanInterval of(double[] values, double confidence) {
    int n = values.length;
    if (n == 0 || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "need a value and a confidence in (0, 1), but were " + n + " and " + confidence);
    }
    double mean = 0;
    for (double v : values) {
      mean += v / n;
    }
    if (n == 1) {
      return new MeanInterval(mean, Double.NaN, Double.NaN, 1);
    }
    double squares = 0;
    for (double v : values) {
      squares += (v - mean) * (v - mean);
    }
    double t =
        new TDistribution(null, n - 1, ACCURACY)
            .inverseCumulativeProbability(0.5 + 0.5 * confidence);
    double half = t * Math.sqrt(squares / (n - 1) / n);
    return new MeanInterval(mean, mean - half, mean + half, n);
  }
}
