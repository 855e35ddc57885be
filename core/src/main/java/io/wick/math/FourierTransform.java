package io.wick.math;

/**
 * A plan for the discrete Fourier transform of one length, X_k = Σ_j x_j e^{−2πi jk/n}. Real and
 * imaginary parts are separate arrays. A plan owns scratch space: one per thread.
 *
 * <p>Relative error (2-norm) below 1e−13·log₂ n, in practice a few 1e−16·√log₂ n.
 */
public interface FourierTransform {
  /**
   * A plan for length n: mixed radix (4, 2, 3, 5, 7) where n has no larger prime factor, else
   * Bluestein's chirp transform. O(n log n) for every n.
   *
   * @param n at least 1
   */
  static FourierTransform of(int n) {
    if (!(n >= 1)) {
      throw new IllegalArgumentException("a transform has at least one point, but n was " + n);
    }
    return Radices.isSmooth(n) ? new MixedRadixTransform(n) : new BluesteinTransform(n);
  }

  /** n. */
  int length();

  /** Replaces (re, im), at least n elements each, by its transform. */
  void forward(double[] re, double[] im);

  /** Replaces (re, im) by x_j = (1/n) Σ_k X_k e^{+2πi jk/n}. */
  default void inverse(double[] re, double[] im) {
    forward(im, re);
    int n = length();
    double scale = 1.0 / n;
    for (int i = 0; i < n; i++) {
      re[i] *= scale;
    }
    for (int i = 0; i < n; i++) {
      im[i] *= scale;
    }
  }
}
