package io.wick.statistics;

import java.util.Arrays;

/**
 * Sample quantiles by linear interpolation between order statistics (Hyndman and Fan's type 7, doi
 * 10.2307/2684934; R's and NumPy's default).
 */
public final class Quantiles {
  private Quantiles() {}

  /** The median. */
  public static double median(double[] sample) {
    return of(sample, 0.5);
  }

  /**
   * The quantile of order p.
   *
   * @param sample at least one value; not modified
   * @param p in [0, 1]
   * @return NaN if the sample is empty or holds a NaN
   */
  public static double of(double[] sample, double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("p must lie in [0, 1], but was " + p);
    }
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, p);
  }

  /** The same of values already in ascending order (NaN last). */
  static double ofSorted(double[] sorted, double p) {
    int n = sorted.length;
    if (n == 0 || Double.isNaN(sorted[n - 1])) {
      return Double.NaN;
    }
    double position = (n - 1) * p;
    int below = (int) position;
    double fraction = position - below;
    // No interpolation where it is not needed: 0 times infinity and ∞ − ∞ would be NaN.
    return fraction == 0 || sorted[below] == sorted[below + 1]
        ? sorted[below]
        : sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
  }
}
