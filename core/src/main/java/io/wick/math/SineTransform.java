package io.wick.math;

/**
 * The sine transform of type I, b_k = Σ_{j=1}^{n−1} z_j sin(πjk/n) for k = 1 … n−1, the expansion
 * in the eigenfunctions of a box with hard walls. Element 0 of an array is j = 1. Twice applied it
 * gives n/2 times the identity.
 *
 * <p>Computed as the Fourier transform of the odd extension to 2n points, which costs twice the
 * shortest algorithm but has no error-amplifying recurrence. A plan owns scratch space.
 */
public final class SineTransform {
  private final int intervals;
  private final FourierTransform transform;
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
    this.transform = FourierTransform.of(2 * intervals);
    this.re = new double[2 * intervals];
    this.im = new double[2 * intervals];
  }

  /** Number of points, n − 1. */
  public int length() {
    return intervals - 1;
  }

  /** Replaces two independent real sequences by their sine transforms. */
  public void apply(double[] first, double[] second) {
    int n = intervals;
    re[0] = 0;
    im[0] = 0;
    re[n] = 0;
    im[n] = 0;
    for (int j = 1; j < n; j++) {
      re[j] = first[j - 1];
      im[j] = second[j - 1];
      re[2 * n - j] = -first[j - 1];
      im[2 * n - j] = -second[j - 1];
    }
    transform.forward(re, im);
    // The transform of an odd sequence is −2i Σ z_j sin.
    for (int k = 1; k < n; k++) {
      first[k - 1] = -0.5 * im[k];
      second[k - 1] = 0.5 * re[k];
    }
  }
}
