package io.wick.math;

/**
 * L diag(d) Lᵀ factors of a symmetric band matrix minus a shift, without pivoting: the number of
 * negative d is the number of eigenvalues below the shift (Sylvester's law of inertia), whatever
 * the shift is, and the factors solve for inverse iteration. A pivot that vanishes is replaced by
 * rounding of its own row, which moves the shift by as much.
 *
 * <p>Source: B. N. Parlett, The Symmetric Eigenvalue Problem, SIAM 1998, sections 3.3 and 4.2.
 */
public final class BandFactor {
  private static final double EPSILON = 0x1p-52;
  private final int n;
  private final int width;
  private final double[][] rows;
  private final double[] pivots;
  private int negative;

  /** Room for matrices of n rows with {@code width} subdiagonals. */
  public BandFactor(int n, int width) {
    this.n = n;
    this.width = width;
    this.rows = new double[n][width + 1];
    this.pivots = new double[n];
  }

  /**
   * Factorises.
   *
   * @param band band[i][width + j − i] is element (i, j) of the lower triangle, i − width ≤ j ≤ i;
   *     only read
   */
  public void factor(double[][] band, double shift) {
    negative = 0;
    for (int i = 0; i < n; i++) {
      double[] row = rows[i];
      System.arraycopy(band[i], 0, row, 0, width + 1);
      double pivot = row[width] - shift;
      // Elements are l_ij d_j until the row is complete.
      for (int j = Math.max(0, i - width); j < i; j++) {
        int place = width + j - i;
        double[] other = rows[j];
        double sum = row[place];
        int lag = i - j;
        for (int k = Math.max(0, width - i); k < place; k++) {
          sum = Math.fma(-row[k], other[k + lag], sum);
        }
        row[place] = sum;
      }
      for (int j = Math.max(0, i - width); j < i; j++) {
        int place = width + j - i;
        double scaled = row[place] / pivots[j];
        pivot = Math.fma(-scaled, row[place], pivot);
        row[place] = scaled;
      }
      double tiny = EPSILON * EPSILON * Math.abs(band[i][width]) + Double.MIN_NORMAL;
      if (!(Math.abs(pivot) >= tiny)) {
        pivot = -tiny;
      }
      pivots[i] = pivot;
      negative += pivot < 0 ? 1 : 0;
    }
  }

  /** Number of eigenvalues below the shift. */
  public int below() {
    return negative;
  }

  /** Solves in place of {@code x}. */
  public void solve(double[] x) {
    for (int i = 0; i < n; i++) {
      double[] row = rows[i];
      double sum = x[i];
      for (int k = Math.max(0, width - i); k < width; k++) {
        sum = Math.fma(-row[k], x[i - width + k], sum);
      }
      x[i] = sum;
    }
    for (int i = 0; i < n; i++) {
      x[i] /= pivots[i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double[] row = rows[i];
      double value = x[i];
      for (int k = Math.max(0, width - i); k < width; k++) {
        x[i - width + k] = Math.fma(-row[k], value, x[i - width + k]);
      }
    }
  }
}
