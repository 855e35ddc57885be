package io.wick.statistics;

/**
 * Standard error of the mean of a correlated series, honest for short ones. It is the larger of the
 * blocking error ({@link BlockingError}) and √(2τσ²/n) with the integrated correlation time τ
 * ({@link CorrelationTime}) and the 1 + (2W + 1)/n of a mean taken from the same values (Wolff, doi
 * 10.1016/S0010-4655(03)00467-3), times √(1 + 2/ν + 4/ν²): the series says its own variance with
 * about ν = n/(2W + 1) degrees of freedom only, deviations in units of the error follow Student's
 * distribution, and these are the first terms of its variance ν/(ν − 2) = 1 + 2/ν + 4/ν² + ….
 *
 * <p>Measured on autoregressions x′ = ax + z, root mean square of deviation over error: 0.9 to 1.1
 * for 16 τ or more values where a ≥ ½, 1.0 to 1.1 for 8 τ, 1.4 for 4 τ, which no series can know.
 * Independent values look like few correlated ones: 0.65 for 16 of them, 0.8 for 64, 0.95 for 256.
 *
 * @param error one standard error; 0 for a constant series, NaN below 4 values
 * @param freedom ν, at least 1
 * @param converged false if the series is too short to see its own correlations, n &lt; 16 τ: ν is
 *     then near 2, and the error at most twice the naive one
 */
public record CorrelatedError(double error, double freedom, boolean converged) {
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
    double widening = Math.sqrt(1 + 2 / freedom + 4 / (freedom * freedom));
    return new CorrelatedError(
        Math.max(blocking.error(), summed) * widening, freedom, correlation.converged());
  }

  private static double squaredDeviations(double[] series, double mean) {
    double sum = 0;
    for (double value : series) {
      sum = Math.fma(value - mean, value - mean, sum);
    }
    return sum;
  }
}
