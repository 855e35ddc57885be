package io.wick.math;

/**
 * Transforms many lines of one length in lockstep: element k of line l is {@code rows[k][l]}, so
 * that every inner loop runs over plain arrays from 0 and vectorises over the lines. In place; the
 * rows of the result are found through {@link #order}, nothing is moved.
 *
 * <p>Decimation in frequency with radices 4, 2, 3, 5, 7: a block of length n = r·m is split into r
 * blocks of length m that hold the outputs k ≡ 0 … r−1 (mod r) (Van Loan 1992, §1.9). Other lengths
 * go line by line through Bluestein's transform. A plan owns scratch space: one per thread.
 */
public final class LaneTransform implements RowTransform {
  private final int n;
  private final int[] radices;
  private final int[] order;
  private final double[] rootRe;
  private final double[] rootIm;
  private final FourierTransform single;
  private final double[] lineRe;
  private final double[] lineIm;
  private final double[][] legRe;
  private final double[][] legIm;

  /**
   * A plan.
   *
   * @param n length of each line, at least 1
   * @param lanes largest number of lines at a time
   */
  public LaneTransform(int n, int lanes) {
    this.n = n;
    boolean smooth = Radices.isSmooth(n);
    this.radices = smooth ? Radices.of(n) : new int[0];
    this.single = smooth ? null : FourierTransform.of(n);
    this.lineRe = smooth ? null : new double[n];
    this.lineIm = smooth ? null : new double[n];
    this.order = new int[n];
    this.rootRe = new double[n];
    this.rootIm = new double[n];
    for (int k = 0; k < n; k++) {
      order[k] = smooth ? position(k) : k;
      rootRe[k] = Radices.cosine(k, n);
      rootIm[k] = -Radices.sine(k, n);
    }
    this.legRe = new double[7][lanes];
    this.legIm = new double[7][lanes];
  }

  private int position(int output) {
    int k = output;
    int block = n;
    int position = 0;
    for (int r : radices) {
      block /= r;
      position += block * (k % r);
      k /= r;
    }
    return position;
  }

  /** Length of each line. */
  public int length() {
    return n;
  }

  @Override
  public int[] order() {
    return order;
  }

  /**
   * Unnormalised forward transform in place; output k of all lines is in row {@code order()[k]}.
   * With re and im exchanged it is n times the inverse.
   *
   * @param re n rows of at least {@code lanes} elements
   * @param im as re
   * @param lanes number of lines
   */
  @Override
  public void forward(double[][] re, double[][] im, int lanes) {
    if (single != null) {
      oneByOne(re, im, lanes);
      return;
    }
    int block = n;
    for (int r : radices) {
      int m = block / r;
      for (int base = 0; base < n; base += block) {
        for (int j = 0; j < m; j++) {
          butterfly(r, base + j, m, j * (n / block), re, im, lanes);
        }
      }
      block = m;
    }
  }

  private void butterfly(
      int r, int first, int m, int root, double[][] re, double[][] im, int lanes) {
    if (r == 4) {
      int twice = 2 * root;
      int thrice = 3 * root;
      fourSums(
          re[first],
          im[first],
          re[first + m],
          im[first + m],
          re[first + 2 * m],
          im[first + 2 * m],
          re[first + 3 * m],
          im[first + 3 * m],
          lanes);
      if (root != 0) {
        turn(re[first + m], im[first + m], rootRe[root], rootIm[root], lanes);
        turn(re[first + 2 * m], im[first + 2 * m], rootRe[twice], rootIm[twice], lanes);
        turn(re[first + 3 * m], im[first + 3 * m], rootRe[thrice], rootIm[thrice], lanes);
      }
    } else if (r == 2) {
      two(re[first], im[first], re[first + m], im[first + m], lanes);
      if (root != 0) {
        turn(re[first + m], im[first + m], rootRe[root], rootIm[root], lanes);
      }
    } else {
      odd(r, first, m, root, re, im, lanes);
    }
  }

  private static void fourSums(
      double[] ar,
      double[] ai,
      double[] br,
      double[] bi,
      double[] cr,
      double[] ci,
      double[] dr,
      double[] di,
      int lanes) {
    for (int l = 0; l < lanes; l++) {
      double pr = ar[l] + cr[l];
      double mr = ar[l] - cr[l];
      double tr = br[l] + dr[l];
      double ui = dr[l] - br[l];
      double pi = ai[l] + ci[l];
      double mi = ai[l] - ci[l];
      double ti = bi[l] + di[l];
      double ur = bi[l] - di[l];
      ar[l] = pr + tr;
      ai[l] = pi + ti;
      br[l] = mr + ur;
      bi[l] = mi + ui;
      cr[l] = pr - tr;
      ci[l] = pi - ti;
      dr[l] = mr - ur;
      di[l] = mi - ui;
    }
  }

  private static void two(double[] ar, double[] ai, double[] br, double[] bi, int lanes) {
    for (int l = 0; l < lanes; l++) {
      double r = ar[l] - br[l];
      double i = ai[l] - bi[l];
      ar[l] += br[l];
      ai[l] += bi[l];
      br[l] = r;
      bi[l] = i;
    }
  }

  /** Multiplies a row by a root of unity. */
  private static void turn(double[] re, double[] im, double cos, double sin, int lanes) {
    for (int l = 0; l < lanes; l++) {
      double r = re[l];
      double i = im[l];
      re[l] = Math.fma(r, cos, -(i * sin));
      im[l] = Math.fma(r, sin, i * cos);
    }
  }

  private void odd(int r, int first, int m, int root, double[][] re, double[][] im, int lanes) {
    for (int k = 0; k < r; k++) {
      System.arraycopy(re[first], 0, legRe[k], 0, lanes);
      System.arraycopy(im[first], 0, legIm[k], 0, lanes);
      for (int j = 1; j < r; j++) {
        int angle = j * k % r * (n / r);
        gather(
            re[first + j * m],
            im[first + j * m],
            rootRe[angle],
            rootIm[angle],
            legRe[k],
            legIm[k],
            lanes);
      }
    }
    for (int k = 0; k < r; k++) {
      System.arraycopy(legRe[k], 0, re[first + k * m], 0, lanes);
      System.arraycopy(legIm[k], 0, im[first + k * m], 0, lanes);
      if (k != 0 && root != 0) {
        int angle = k * root;
        turn(re[first + k * m], im[first + k * m], rootRe[angle], rootIm[angle], lanes);
      }
    }
  }

  /** sum += row · root. */
  private static void gather(
      double[] re, double[] im, double cos, double sin, double[] sumRe, double[] sumIm, int lanes) {
    for (int l = 0; l < lanes; l++) {
      sumRe[l] = Math.fma(re[l], cos, Math.fma(-im[l], sin, sumRe[l]));
      sumIm[l] = Math.fma(re[l], sin, Math.fma(im[l], cos, sumIm[l]));
    }
  }

  private void oneByOne(double[][] re, double[][] im, int lanes) {
    for (int l = 0; l < lanes; l++) {
      for (int k = 0; k < n; k++) {
        lineRe[k] = re[k][l];
        lineIm[k] = im[k][l];
      }
      single.forward(lineRe, lineIm);
      for (int k = 0; k < n; k++) {
        re[k][l] = lineRe[k];
        im[k][l] = lineIm[k];
      }
    }
  }
}
