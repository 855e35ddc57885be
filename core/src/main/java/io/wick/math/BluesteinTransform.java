package io.wick.math;

/**
 * A transform of any length as a convolution of a power-of-two length: jk = (j² + k² − (k − j)²)/2.
 *
 * <p>Source: L. Bluestein, IEEE Trans. Audio Electroacoust. 18 (1970) 451, doi
 * 10.1109/TAU.1970.1162132.
 */
final class BluesteinTransform implements FourierTransform {
  private final int n;
  private final int padded;
  private final FourierTransform convolution;
  private final double[] chirpRe;
  private final double[] chirpIm;
  private final double[] filterRe;
  private final double[] filterIm;
  private final double[] workRe;
  private final double[] workIm;

  BluesteinTransform(int n) {
    this.n = n;
    this.padded = Integer.highestOneBit(2 * n - 1) << 1;
    this.convolution = new MixedRadixTransform(padded);
    this.chirpRe = new double[n];
    this.chirpIm = new double[n];
    this.filterRe = new double[padded];
    this.filterIm = new double[padded];
    this.workRe = new double[padded];
    this.workIm = new double[padded];
    for (int j = 0; j < n; j++) {
      // e^{−πi j²/n} has period 2n in j².
      long square = (long) j * j % (2L * n);
      chirpRe[j] = Radices.cosine(square, 2 * n);
      chirpIm[j] = -Radices.sine(square, 2 * n);
      int mirror = j == 0 ? 0 : padded - j;
      filterRe[j] = chirpRe[j];
      filterIm[j] = -chirpIm[j];
      filterRe[mirror] = chirpRe[j];
      filterIm[mirror] = -chirpIm[j];
    }
    convolution.forward(filterRe, filterIm);
  }

  @Override
  public int length() {
    return n;
  }

  @Override
  public void forward(double[] re, double[] im) {
    for (int j = 0; j < n; j++) {
      workRe[j] = Math.fma(re[j], chirpRe[j], -(im[j] * chirpIm[j]));
      workIm[j] = Math.fma(re[j], chirpIm[j], im[j] * chirpRe[j]);
    }
    for (int j = n; j < padded; j++) {
      workRe[j] = 0;
      workIm[j] = 0;
    }
    convolution.forward(workRe, workIm);
    for (int k = 0; k < padded; k++) {
      double r = workRe[k];
      double i = workIm[k];
      workRe[k] = Math.fma(r, filterRe[k], -(i * filterIm[k]));
      workIm[k] = Math.fma(r, filterIm[k], i * filterRe[k]);
    }
    convolution.inverse(workRe, workIm);
    for (int k = 0; k < n; k++) {
      re[k] = Math.fma(workRe[k], chirpRe[k], -(workIm[k] * chirpIm[k]));
      im[k] = Math.fma(workRe[k], chirpIm[k], workIm[k] * chirpRe[k]);
    }
  }
}
