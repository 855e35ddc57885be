package io.wick.statistics;

/**
 * Σ w x / Σ w of independent x, with its standard error √(Σ w²(x − mean)²)/Σ w · √(m/(m−1)), where
 * m = (Σw)²/Σw² is the effective number (Kish).
 *
 * @param mean NaN if the weights sum to nothing
 * @param error one standard error; NaN at an effective number of one
 * @param effectiveCount m
 */
public record WeightedMean(double mean, double error, double effectiveCount) {
  /**
   * The weighted mean.
   *
   * @param weights not negative, as long as {@code values}
   */
  public static WeightedMean of(double[] values, double[] weights) {
    if (values.length != weights.length) {
      throw new IllegalArgumentException(
          "values and weights must be equally long, but have "
              + values.length
              + " and "
              + weights.length
              + " entries");
    }
    double sum = 0;
    double squares = 0;
    double weighted = 0;
    for (int i = 0; i < values.length; i++) {
      if (!(weights[i] >= 0)) {
        throw new IllegalArgumentException("weights must not be negative, but was " + weights[i]);
      }
      sum += weights[i];
      squares += weights[i] * weights[i];
      weighted = Math.fma(weights[i], values[i], weighted);
    }
    double mean = weighted / sum;
    double scatter = 0;
    for (int i = 0; i < values.length; i++) {
      double deviation = weights[i] * (values[i] - mean);
      scatter = Math.fma(deviation, deviation, scatter);
    }
    double count = sum * sum / squares;
    double error = count > 1 ? Math.sqrt(scatter * count / (count - 1)) / sum : Double.NaN;
    return new WeightedMean(mean, error, count);
  }
}
