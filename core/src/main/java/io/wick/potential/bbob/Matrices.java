package io.wick.potential.bbob;

import java.util.Arrays;

/** Square matrices as lists of rows, for what is computed once per instance. */
final class Matrices {
  private Matrices() {}

  static double[][] transposed(double[][] m) {
    double[][] t = new double[m.length][m.length];
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m.length; j++) {
        t[j][i] = m[i][j];
      }
    }
    return t;
  }

  /** diag(s) M. */
  static double[][] scaled(double[] s, double[][] m) {
    double[][] scaled = new double[m.length][m.length];
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m.length; j++) {
        scaled[i][j] = s[i] * m[i][j];
      }
    }
    return scaled;
  }

  /** s M. */
  static double[][] scaled(double s, double[][] m) {
    double[] all = new double[m.length];
    Arrays.fill(all, s);
    return scaled(all, m);
  }

  /** A B, each sum from the first index to the last. */
  static double[][] product(double[][] a, double[][] b) {
    double[][] product = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < a.length; k++) {
        for (int j = 0; j < a.length; j++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  /** M x. */
  static double[] product(double[][] m, double[] x) {
    double[] y = new double[m.length];
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m.length; j++) {
        y[i] += m[i][j] * x[j];
      }
    }
    return y;
  }
}
