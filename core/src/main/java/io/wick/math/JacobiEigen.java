package io.wick.math;

import java.util.Arrays;

/**
 * All eigenpairs of a small dense real symmetric matrix by cyclic Jacobi rotations: slow for large
 * matrices, but orthogonal to the last bit, accurate also for small eigenvalues, and fast where the
 * matrix is nearly diagonal, as in restarted subspace iterations.
 *
 * <p>Source: Golub and Van Loan, Matrix Computations, 4th ed., §8.5.
 */
public final class JacobiEigen {
  private static final int MAXIMUM_SWEEPS = 60;
  private final double[] values;
  private final double[][] vectors;

  /**
   * Diagonalises a matrix.
   *
   * @param matrix m×m and symmetric; only read
   * @param m its size
   */
  public JacobiEigen(double[][] matrix, int m) {
    double[][] a = new double[m][];
    double[][] rows = new double[m][m];
    double norm = 0;
    for (int i = 0; i < m; i++) {
      a[i] = Arrays.copyOf(matrix[i], m);
      rows[i][i] = 1;
      norm = Math.fma(1, Dense.dot(a[i], a[i], m), norm);
    }
    double negligible = 0x1p-106 * norm * 1e-6;
    for (int sweep = 0; sweep < MAXIMUM_SWEEPS && offDiagonal(a, m) > negligible; sweep++) {
      for (int p = 0; p < m - 1; p++) {
        for (int q = p + 1; q < m; q++) {
          rotate(a, rows, p, q, m);
        }
      }
    }
    this.values = new double[m];
    this.vectors = new double[m][];
    sort(a, rows, m);
  }

  private static double offDiagonal(double[][] a, int m) {
    double sum = 0;
    for (int i = 0; i < m; i++) {
      for (int j = i + 1; j < m; j++) {
        sum = Math.fma(a[i][j], a[i][j], sum);
      }
    }
    return sum;
  }

  private static void rotate(double[][] a, double[][] rows, int p, int q, int m) {
    double apq = a[p][q];
    if (Math.abs(apq) <= 0x1p-60 * Math.sqrt(Math.abs(a[p][p]) * Math.abs(a[q][q]))
            && Math.abs(apq) <= 0x1p-60 * Math.abs(a[q][q] - a[p][p])
        || apq == 0) {
      a[p][q] = 0;
      a[q][p] = 0;
      return;
    }
    double theta = 0.5 * (a[q][q] - a[p][p]) / apq;
    double t = 1 / (Math.abs(theta) + Math.sqrt(Math.fma(theta, theta, 1)));
    t = theta < 0 ? -t : t;
    double c = 1 / Math.sqrt(Math.fma(t, t, 1));
    double s = t * c;
    double app = Math.fma(-t, apq, a[p][p]);
    double aqq = Math.fma(t, apq, a[q][q]);
    double[] rowP = a[p];
    double[] rowQ = a[q];
    for (int i = 0; i < m; i++) {
      double x = rowP[i];
      double y = rowQ[i];
      rowP[i] = Math.fma(c, x, -(s * y));
      rowQ[i] = Math.fma(s, x, c * y);
    }
    for (int i = 0; i < m; i++) {
      a[i][p] = rowP[i];
      a[i][q] = rowQ[i];
    }
    rowP[p] = app;
    rowQ[q] = aqq;
    rowP[q] = 0;
    rowQ[p] = 0;
    double[] vp = rows[p];
    double[] vq = rows[q];
    for (int i = 0; i < m; i++) {
      double x = vp[i];
      double y = vq[i];
      vp[i] = Math.fma(c, x, -(s * y));
      vq[i] = Math.fma(s, x, c * y);
    }
  }

  private void sort(double[][] a, double[][] rows, int m) {
    Integer[] order = new Integer[m];
    for (int i = 0; i < m; i++) {
      order[i] = i;
    }
    Arrays.sort(order, (i, j) -> Double.compare(a[i][i], a[j][j]));
    for (int k = 0; k < m; k++) {
      values[k] = a[order[k]][order[k]];
      vectors[k] = rows[order[k]];
    }
  }

  /** Eigenvalue k, ascending. */
  public double value(int k) {
    return values[k];
  }

  /** Eigenvector k, normalised. */
  public double[] vector(int k) {
    return vectors[k];
  }
}
