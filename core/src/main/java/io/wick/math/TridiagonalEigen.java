package io.wick.math;

import java.util.Arrays;

/**
 * Lowest eigenpairs of a real symmetric tridiagonal matrix: eigenvalues by bisection on Sturm
 * counts, so that none is ever missed or counted twice, eigenvectors by inverse iteration with
 * partial pivoting and orthogonalisation against the lower ones.
 *
 * <p>Error of an eigenvalue: a few 1e−16 of the matrix norm. Source: Barth, Martin, Wilkinson,
 * Numer. Math. 9 (1967) 386, doi 10.1007/BF02162154; Golub and Van Loan §8.4.
 */
public final class TridiagonalEigen {
  private static final double EPSILON = 0x1p-52;
  private final double[] diagonal;
  private final double[] coupling;
  private final int n;
  private final double[] values;
  private final double norm;

  private TridiagonalEigen(double[] diagonal, double[] coupling, int first, int count) {
    this.diagonal = diagonal;
    this.coupling = coupling;
    this.n = diagonal.length;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      double radius =
          (i > 0 ? Math.abs(coupling[i - 1]) : 0) + (i < n - 1 ? Math.abs(coupling[i]) : 0);
      low = Math.min(low, diagonal[i] - radius);
      high = Math.max(high, diagonal[i] + radius);
    }
    this.norm = Math.max(Math.abs(low), Math.abs(high));
    this.values = new double[count];
    double floor = low - EPSILON * norm;
    for (int k = 0; k < count; k++) {
      values[k] = bisect(first + k, floor, high + EPSILON * norm);
      floor = values[k] - 4 * EPSILON * norm;
    }
  }

  /**
   * The {@code count} lowest eigenvalues in ascending order with multiplicity.
   *
   * @param diagonal n elements
   * @param coupling at least n − 1 off-diagonal elements
   * @param count 1 … n
   */
  public static TridiagonalEigen of(double[] diagonal, double[] coupling, int count) {
    return of(diagonal, coupling, 0, count);
  }

  /**
   * The eigenvalues number {@code first} to {@code first + count − 1}, counted from 0 in ascending
   * order. Where all of the diagonal is 0 (Golub and Kahan's form of a bidiagonal matrix, whose
   * singular values are the positive ones) even the smallest come out to full relative accuracy
   * (Demmel and Kahan, SIAM J. Sci. Stat. Comput. 11 (1990) 873, doi 10.1137/0911052).
   *
   * @param diagonal n elements
   * @param coupling at least n − 1 off-diagonal elements
   * @param first 0 … n − count
   * @param count 1 … n
   */
  public static TridiagonalEigen of(double[] diagonal, double[] coupling, int first, int count) {
    if (!(count >= 1 && first >= 0 && first + count <= diagonal.length)) {
      throw new IllegalArgumentException(
          "count must be 1 to " + diagonal.length + ", but was " + (first + count));
    }
    return new TridiagonalEigen(diagonal.clone(), coupling.clone(), first, count);
  }

  /** The eigenvalues, ascending (a copy). */
  public double[] values() {
    return values.clone();
  }

  /** Number of eigenvalues below x. */
  public int countBelow(double x) {
    int count = 0;
    double tiny = Math.max(EPSILON * EPSILON * norm, Double.MIN_NORMAL);
    double q = diagonal[0] - x;
    for (int i = 0; ; i++) {
      if (Math.abs(q) < tiny) {
        q = -tiny;
      }
      if (q < 0) {
        count++;
      }
      if (i == n - 1) {
        return count;
      }
      q = diagonal[i + 1] - x - coupling[i] * coupling[i] / q;
    }
  }

  private double bisect(int k, double from, double to) {
    double low = from;
    double high = to;
    while (high - low > EPSILON * (Math.abs(low) + Math.abs(high)) + Double.MIN_NORMAL) {
      double middle = low + 0.5 * (high - low);
      if (middle <= low || middle >= high) {
        break;
      }
      if (countBelow(middle) > k) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low + 0.5 * (high - low);
  }

  /** Orthonormal eigenvectors, vectors()[k][i], the largest element of each positive. */
  public double[][] vectors() {
    double[][] vectors = new double[values.length][];
    for (int k = 0; k < values.length; k++) {
      vectors[k] = vector(k, vectors);
    }
    return vectors;
  }

  private double[] vector(int k, double[][] lower) {
    double[] x = new double[n];
    long state = 0x9E3779B97F4A7C15L * (k + 1);
    for (int i = 0; i < n; i++) {
      // Any start serves that is not orthogonal to the eigenvector.
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
      x[i] = 0.5 + (state >>> 11) * 0x1p-53;
    }
    Elimination elimination = new Elimination(values[k]);
    for (int sweep = 0; sweep < 4; sweep++) {
      elimination.solve(x);
      scale(x);
      for (int j = 0; j < k; j++) {
        Dense.axpy(-Dense.dot(lower[j], x, n), lower[j], x, n);
      }
      scale(x);
    }
    double largest = 0;
    for (double value : x) {
      if (Math.abs(value) > Math.abs(largest)) {
        largest = value;
      }
    }
    if (largest < 0) {
      for (int i = 0; i < n; i++) {
        x[i] = -x[i];
      }
    }
    return x;
  }

  private void scale(double[] x) {
    double largest = 0;
    for (double value : x) {
      largest = Math.max(largest, Math.abs(value));
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      x[i] /= largest;
      sum = Math.fma(x[i], x[i], sum);
    }
    double inverse = 1 / Math.sqrt(sum);
    for (int i = 0; i < n; i++) {
      x[i] *= inverse;
    }
  }

  /** LU factors with partial pivoting of the matrix minus a shift. */
  private final class Elimination {
    private final double[] pivot = new double[n];
    private final double[] first = new double[n];
    private final double[] second = new double[n];
    private final double[] factor = new double[n];
    private final boolean[] swapped = new boolean[n];

    Elimination(double shift) {
      double tiny = EPSILON * Math.max(norm, Double.MIN_NORMAL);
      double p = diagonal[0] - shift;
      double u = n > 1 ? coupling[0] : 0;
      Arrays.fill(second, 0);
      for (int i = 0; i < n - 1; i++) {
        double below = coupling[i];
        double d = diagonal[i + 1] - shift;
        double next = i < n - 2 ? coupling[i + 1] : 0;
        if (Math.abs(p) >= Math.abs(below)) {
          pivot[i] = Math.abs(p) < tiny ? tiny : p;
          first[i] = u;
          factor[i] = below / pivot[i];
          p = Math.fma(-factor[i], u, d);
          u = next;
        } else {
          swapped[i] = true;
          pivot[i] = below;
          first[i] = d;
          second[i] = next;
          factor[i] = p / below;
          p = Math.fma(-factor[i], d, u);
          u = -factor[i] * next;
        }
      }
      pivot[n - 1] = Math.abs(p) < tiny ? tiny : p;
    }

    void solve(double[] x) {
      for (int i = 0; i < n - 1; i++) {
        if (swapped[i]) {
          double t = x[i];
          x[i] = x[i + 1];
          x[i + 1] = t;
        }
        x[i + 1] = Math.fma(-factor[i], x[i], x[i + 1]);
      }
      for (int i = n - 1; i >= 0; i--) {
        double sum = x[i];
        if (i < n - 1) {
          sum = Math.fma(-first[i], x[i + 1], sum);
        }
        if (i < n - 2) {
          sum = Math.fma(-second[i], x[i + 2], sum);
        }
        x[i] = sum / pivot[i];
      }
    }
  }
}
