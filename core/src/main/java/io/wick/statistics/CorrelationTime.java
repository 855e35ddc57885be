package io.wick.statistics;

/**
 * Integrated correlation time of a stationary series, τ = ½ + Σ_{t ≥ 1} ρ(t), in units of its
 * spacing; ½ for independent values. The sum ends at the first t ≥ 4τ(t) (Sokal's automatic window,
 * doi 10.1007/978-1-4899-0319-8_6): it misses e^{−4} of an exponential, and longer sums add noise.
 *
 * @param time τ ≥ ½; NaN for series that are constant or shorter than 4
 * @param window where the sum ended
 * @param converged false if the series is too short for its own correlations
 */
public record CorrelationTime(double time, int window, boolean converged) {
  private static final double WINDOW = 4;

  /** The correlation time of {@code series}. */
  public static CorrelationTime of(double[] series) {
    int n = series.length;
    double mean = 0;
    for (double value : series) {
      mean += value;
    }
    mean /= n;
    double[] centred = new double[n];
    double variance = 0;
    for (int i = 0; i < n; i++) {
      centred[i] = series[i] - mean;
      variance = Math.fma(centred[i], centred[i], variance);
    }
    if (!(n >= 4 && variance > 0)) {
      return new CorrelationTime(Double.NaN, 0, false);
    }
    double time = 0.5;
    int lag = 0;
    while (lag < n / 4) {
      lag++;
      time += covariance(centred, lag) / variance;
      if (lag >= WINDOW * time) {
        return new CorrelationTime(Math.max(0.5, time), lag, true);
      }
    }
    return new CorrelationTime(Math.max(0.5, time), lag, false);
  }

  private static double covariance(double[] centred, int lag) {
    double sum = 0;
    for (int i = lag; i < centred.length; i++) {
      sum = Math.fma(centred[i - lag], centred[i], sum);
    }
    return sum;
  }
}
