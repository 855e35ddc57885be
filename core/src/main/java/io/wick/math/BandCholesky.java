package io.wick.math;

/**
 * Cholesky factors of a symmetric positive definite band matrix.
 *
 * <p>Source: Golub and Van Loan, Matrix Computations, 4th ed., §4.3.5.
 */
public final class BandCholesky {
  private final int n;
  private final int width;
  private final double[][] rows;

  /**
   * Factorises in place.
   *
   * @param band band[i][width + j − i] is element (i, j) of the lower triangle, i − width ≤ j ≤ i;
   *     becomes the factor
   * @param watch called once per hundred rows; may end the work by an exception
   * @throws IllegalArgumentException if the matrix is not positive definite
   */
  public BandCholesky(double[][] band, int width, Runnable watch) {
    this.n = band.length;
    this.width = width;
    this.rows = band;
    for (int i = 0; i < n; i++) {
      if (i % 100 == 0) {
        watch.run();
      }
      double[] row = band[i];
      for (int j = Math.max(0, i - width); j < i; j++) {
        int shift = i - j;
        double sum = row[width - shift] - product(row, band[j], shift, Math.max(0, width - i));
        row[width - shift] = sum / band[j][width];
      }
      double pivot = row[width];
      for (int k = Math.max(0, width - i); k < width; k++) {
        pivot = Math.fma(-row[k], row[k], pivot);
      }
      if (!(pivot > 0)) {
        throw new IllegalArgumentException("the matrix is not positive definite in row " + i);
      }
      row[width] = Math.sqrt(pivot);
    }
  }

  /** Σ of the products of row i, elements k … of row j = i − shift stand {@code shift} later. */
  private double product(double[] row, double[] other, int shift, int from) {
    double first = 0;
    double second = 0;
    int k = from;
    for (; k + 1 < width - shift; k += 2) {
      first = Math.fma(row[k], other[k + shift], first);
      second = Math.fma(row[k + 1], other[k + 1 + shift], second);
    }
    if (k < width - shift) {
      first = Math.fma(row[k], other[k + shift], first);
    }
    return first + second;
  }

  /** Solves in place of {@code x}. */
  public void solve(double[] x) {
    for (int i = 0; i < n; i++) {
      double[] row = rows[i];
      double sum = x[i];
      for (int k = Math.max(0, width - i); k < width; k++) {
        sum = Math.fma(-row[k], x[i - width + k], sum);
      }
      x[i] = sum / row[width];
    }
    for (int i = n - 1; i >= 0; i--) {
      double[] row = rows[i];
      double value = x[i] / row[width];
      x[i] = value;
      for (int k = Math.max(0, width - i); k < width; k++) {
        x[i - width + k] = Math.fma(-row[k], value, x[i - width + k]);
      }
    }
  }
}
