package io.wick.math;

/** Dense vector kernels with a fixed order of summation. */
public final class Dense {
  private Dense() {}

  /** Σ a_i b_i over i &lt; n, in four interleaved partial sums. */
  public static double dot(double[] a, double[] b, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      s0 = Math.fma(a[i], b[i], s0);
      s1 = Math.fma(a[i + 1], b[i + 1], s1);
      s2 = Math.fma(a[i + 2], b[i + 2], s2);
      s3 = Math.fma(a[i + 3], b[i + 3], s3);
    }
    for (; i < n; i++) {
      s0 = Math.fma(a[i], b[i], s0);
    }
    return (s0 + s2) + (s1 + s3);
  }

  /** y += alpha x over i &lt; n. */
  public static void axpy(double alpha, double[] x, double[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.fma(alpha, x[i], y[i]);
    }
  }

  /** y += Σ alpha_j x_j over i &lt; n for j &lt; count, four vectors in each pass over y. */
  public static void combine(double[] alpha, double[][] x, int count, double[] y, int n) {
    int j = 0;
    for (; j + 3 < count; j += 4) {
      four(
          alpha[j],
          x[j],
          alpha[j + 1],
          x[j + 1],
          alpha[j + 2],
          x[j + 2],
          alpha[j + 3],
          x[j + 3],
          y,
          n);
    }
    for (; j < count; j++) {
      axpy(alpha[j], x[j], y, n);
    }
  }

  private static void four(
      double a,
      double[] p,
      double b,
      double[] q,
      double c,
      double[] r,
      double d,
      double[] s,
      double[] y,
      int n) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.fma(a, p[i], Math.fma(b, q[i], Math.fma(c, r[i], Math.fma(d, s[i], y[i]))));
    }
  }

  /** x *= alpha over i &lt; n. */
  public static void scale(double alpha, double[] x, int n) {
    for (int i = 0; i < n; i++) {
      x[i] *= alpha;
    }
  }
}
