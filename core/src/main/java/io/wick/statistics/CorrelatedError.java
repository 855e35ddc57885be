package io.wick.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Standard error of the mean of a correlated series, honest for short ones. It is the larger of the
 * blocking error ({@link BlockingError}) and √(2τσ²/n) with the integrated correlation time τ
 * ({@link CorrelationTime}) and the 1 + (2W + 1)/n of a mean taken from the same values (Wolff, doi
 * 10.1016/S0010-4655(03)00467-3), times t_ν/2: the series says its own variance with about ν =
 * n/(2W + 1) degrees of freedom only, so that deviations follow Student's distribution, and t_ν is
 * the bound that |t| exceeds as seldom as a normal number exceeds 2. Two errors are then two
 * standard deviations in what they cover.
 *
 * @param error one standard error; 0 for a constant series, NaN below 4 values
 * @param freedom ν, at least 1
 * @param converged false if the series is too short to see its own correlations, n &lt; 16 τ: ν is
 *     then near 1, and the error several times the naive one
 */
public record CorrelatedError(double error, double freedom, boolean converged) {
  /** Φ(2). */
  private static final double LEVEL = 0.97724986805182079;

  /** The error of the mean of {@code series}, which is not modified. */
  public static CorrelatedError of(double[] series) {
    int n = series.length;
    BlockingError blocking = BlockingError.of(series);
    if (n < 4 || !(blocking.error() > 0)) {
      double error = n < 4 ? Double.NaN : blocking.error();
      return new CorrelatedError(error, Math.max(1, n - 1), error == 0);
    }
    CorrelationTime correlation = CorrelationTime.of(series);
    double lags = 2.0 * correlation.window() + 1;
    double freedom = Math.max(1, n / lags);
    double squared = squaredDeviations(series, blocking.mean()) / n / (n - 1);
    double summed = Math.sqrt(2 * correlation.time() * (1 + lags / n) * squared);
    double student = new TDistribution(freedom).inverseCumulativeProbability(LEVEL) / 2;
    return new CorrelatedError(
        Math.max(blocking.error(), summed) * student, freedom, correlation.converged());
  }

  private static double squaredDeviations(double[] series, double mean) {
    double sum = 0;
    for (double value : series) {
      sum = Math.fma(value - mean, value - mean, sum);
    }
    return sum;
  }
}
