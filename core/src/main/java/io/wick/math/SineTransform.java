package io.wick.math;

import java.util.Arrays;

/**
 * The sine transform of type I, b_k = Σ_{j=1}^{n−1} z_j sin(πjk/n) for k = 1 … n−1, the expansion
 * in the eigenfunctions of a box with hard walls. Element 0 of an array is j = 1. Twice applied it
 * gives n/2 times the identity.
 *
 * <p>One complex transform of length n of y_j = sin(πj/n)(z_j + z_{n−j}) + ½(z_j − z_{n−j}) serves
 * both sequences: the odd part of Y is −i b_{2k}, the even part is b_{2k+1} − b_{2k−1} (Press et
 * al., Numerical Recipes, 2nd ed. 1992, §12.3). The differences are summed from both ends, b_1 =
 * ½Y_0 and b_{n−1} or b_n = 0, to the middle: the rounding error stays a few √n/4 ulp. A plan owns
 * scratch space.
 */
public final class SineTransform {
  private final int intervals;
  private final FourierTransform transform;
  private final double[] sine;
  private final double[] re;
  private final double[] im;

  /**
   * A plan for {@code intervals − 1} interior points.
   *
   * @param intervals n, at least 2
   */
  public SineTransform(int intervals) {
    if (!(intervals >= 2)) {
      throw new IllegalArgumentException("intervals must be at least 2, but was " + intervals);
    }
    this.intervals = intervals;
    this.transform = FourierTransform.of(intervals);
    this.sine = sines(intervals);
    this.re = new double[intervals];
    this.im = new double[intervals];
  }

  /** sin(πj/n), j = 0 … n/2. */
  static double[] sines(int n) {
    double[] sines = new double[n / 2 + 1];
    Arrays.setAll(sines, j -> Radices.sine(j, 2 * n));
    return sines;
  }

  /** Number of points, n − 1. */
  public int length() {
    return intervals - 1;
  }

  /** Replaces two independent real sequences by their sine transforms. */
  public void apply(double[] first, double[] second) {
    int n = intervals;
    fold(first, re);
    fold(second, im);
    transform.forward(re, im);
    // Even outputs: b_2k = i (Y_k − Y_{n−k})/2.
    for (int k = 1; 2 * k < n; k++) {
      first[2 * k - 1] = -0.5 * (im[k] - im[n - k]);
      second[2 * k - 1] = 0.5 * (re[k] - re[n - k]);
    }
    sum(re, first);
    sum(im, second);
  }

  private void fold(double[] z, double[] y) {
    int n = intervals;
    y[0] = 0;
    for (int j = 1; 2 * j <= n; j++) {
      double even = sine[j] * (z[j - 1] + z[n - j - 1]);
      double odd = 0.5 * (z[j - 1] - z[n - j - 1]);
      y[j] = even + odd;
      y[n - j] = even - odd;
    }
  }

  /** Odd outputs: b_{2k+1} = b_{2k−1} + (Y_k + Y_{n−k})/2, from both ends to the middle. */
  private void sum(double[] y, double[] b) {
    int n = intervals;
    int top = (n - 2) / 2;
    int middle = top / 2;
    double low = 0.5 * y[0];
    b[0] = low;
    for (int k = 1; k <= middle; k++) {
      low += 0.5 * (y[k] + y[n - k]);
      b[2 * k] = low;
    }
    // b_{n+1} = −b_{n−1} where n is even, b_n = 0 where it is odd.
    double high = n % 2 == 0 ? -0.5 * y[n / 2] : -0.5 * (y[top + 1] + y[n - top - 1]);
    for (int k = top; k > middle; k--) {
      b[2 * k] = high;
      high -= 0.5 * (y[k] + y[n - k]);
    }
  }
}
