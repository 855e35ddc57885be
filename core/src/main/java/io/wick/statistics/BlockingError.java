package io.wick.statistics;

/**
 * Standard error of the mean of a correlated series by blocking: neighbours are averaged in pairs
 * again and again until the blocks are independent and the naive error stops growing. Flyvbjerg and
 * Petersen, doi 10.1063/1.457480. The level is the first one whose block length B satisfies B³ &gt;
 * 2 n (σ_B/σ_0)⁴ (Lee, Needs and Towler, doi 10.1103/PhysRevE.83.066706), which balances what is
 * left of the correlation against the noise of few blocks.
 *
 * @param mean of the series
 * @param error one standard error of the mean; NaN below two values, 0 for a constant series
 * @param errorOfError its own standard error, error/√(2(blocks−1))
 * @param blockLength B, values per block of the chosen level
 * @param converged false if no level satisfies the criterion: the series is too short for its
 *     correlations, and the error is the largest of all levels with at least 8 blocks, a lower
 *     bound
 */
public record BlockingError(
    double mean, double error, double errorOfError, int blockLength, boolean converged) {
  private static final int FEWEST_BLOCKS = 8;

  /** Blocks {@code series}, which is not modified. */
  public static BlockingError of(double[] series) {
    int n = series.length;
    double mean = mean(series, n);
    if (n < 2) {
      return new BlockingError(mean, Double.NaN, Double.NaN, 1, false);
    }
    double[] blocks = series.clone();
    double naive = squaredError(blocks, n);
    BlockingError largest = level(mean, naive, n, 1, false);
    int count = n;
    for (int length = 1; count >= FEWEST_BLOCKS; length *= 2) {
      double squared = squaredError(blocks, count);
      double growth = naive > 0 ? squared / naive : 1;
      if ((double) length * length * length > 2.0 * n * growth * growth || naive == 0) {
        return level(mean, squared, count, length, true);
      }
      if (squared > largest.error * largest.error) {
        largest = level(mean, squared, count, length, false);
      }
      count = halve(blocks, count);
    }
    return largest;
  }

  private static BlockingError level(
      double mean, double squared, int count, int length, boolean converged) {
    double error = Math.sqrt(squared);
    return new BlockingError(mean, error, error / Math.sqrt(2.0 * (count - 1)), length, converged);
  }

  /** Averages pairs; an odd value at the end is dropped. */
  private static int halve(double[] blocks, int count) {
    for (int i = 0; i < count / 2; i++) {
      blocks[i] = 0.5 * (blocks[2 * i] + blocks[2 * i + 1]);
    }
    return count / 2;
  }

  private static double mean(double[] values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return sum / count;
  }

  /** Squared error of the mean as if the values were independent. */
  private static double squaredError(double[] values, int count) {
    double mean = mean(values, count);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double deviation = values[i] - mean;
      sum = Math.fma(deviation, deviation, sum);
    }
    return sum / count / (count - 1);
  }
}
