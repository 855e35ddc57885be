package io.wick.statistics;

import java.util.Arrays;

/**
 * Wasserstein distances between two samples on a line, of any sizes: W_p^p = ∫_0^1 |F⁻¹(u) −
 * G⁻¹(u)|^p du over the empirical quantile functions, exactly (C. Villani, doi
 * 10.1007/978-3-540-71050-9, remark 2.19; for equal sizes the mean over sorted pairs).
 */
public final class Wasserstein {
  private Wasserstein() {}

  /** W_1, the earth mover's distance. */
  public static double first(double[] a, double[] b) {
    return ofSorted(sorted(a), sorted(b), false);
  }

  /** W_2; between N(m, s²) and N(n, t²) it is √((m − n)² + (s − t)²). */
  public static double second(double[] a, double[] b) {
    return Math.sqrt(ofSorted(sorted(a), sorted(b), true));
  }

  private static double[] sorted(double[] sample) {
    if (sample.length == 0) {
      throw new IllegalArgumentException("a sample must have at least one value");
    }
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** W_1, or W_2² if {@code squared}, of samples in ascending order. */
  static double ofSorted(double[] a, double[] b, boolean squared) {
    long n = a.length;
    long m = b.length;
    double sum = 0;
    int i = 0;
    int j = 0;
    // Shares of 1/(n m) as whole numbers: the merge has no rounding.
    long done = 0;
    while (i < n && j < m) {
      long next = Math.min((i + 1) * m, (j + 1) * n);
      double distance = Math.abs(a[i] - b[j]);
      sum = Math.fma(next - done, squared ? distance * distance : distance, sum);
      boolean endOfA = next == (i + 1) * m;
      boolean endOfB = next == (j + 1) * n;
      i += endOfA ? 1 : 0;
      j += endOfB ? 1 : 0;
      done = next;
    }
    return sum / ((double) n * m);
  }
}
