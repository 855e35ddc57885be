package io.wick.math;

/**
 * Stockham's self-sorting transform with radices 4, 2, 3, 5 and 7.
 *
 * <p>Source: Van Loan, Computational Frameworks for the Fast Fourier Transform, SIAM 1992, §1.7,
 * doi 10.1137/1.9781611970999. A pass of radix r with stride s maps x[q + s(p + m k)] to y[q + s(r
 * p + k)], m = (points left)/r.
 */
final class MixedRadixTransform implements FourierTransform {
  private final int n;
  private final int[] radices;
  private final double[][] twiddleRe;
  private final double[][] twiddleIm;
  private final double[][] rootRe = new double[8][];
  private final double[][] rootIm = new double[8][];
  private final double[] spareRe;
  private final double[] spareIm;
  private final double[] legRe = new double[8];
  private final double[] legIm = new double[8];

  MixedRadixTransform(int n) {
    this.n = n;
    this.radices = Radices.of(n);
    this.twiddleRe = new double[radices.length][];
    this.twiddleIm = new double[radices.length][];
    this.spareRe = new double[n];
    this.spareIm = new double[n];
    int left = n;
    for (int pass = 0; pass < radices.length; pass++) {
      prepare(pass, left);
      left /= radices[pass];
    }
  }

  private void prepare(int pass, int left) {
    int r = radices[pass];
    int m = left / r;
    twiddleRe[pass] = new double[m * (r - 1)];
    twiddleIm[pass] = new double[m * (r - 1)];
    for (int p = 0; p < m; p++) {
      for (int k = 1; k < r; k++) {
        twiddleRe[pass][p * (r - 1) + k - 1] = Radices.cosine((long) p * k, left);
        twiddleIm[pass][p * (r - 1) + k - 1] = -Radices.sine((long) p * k, left);
      }
    }
    if (rootRe[r] == null) {
      rootRe[r] = new double[r];
      rootIm[r] = new double[r];
      for (int k = 0; k < r; k++) {
        rootRe[r][k] = Radices.cosine(k, r);
        rootIm[r][k] = -Radices.sine(k, r);
      }
    }
  }

  @Override
  public int length() {
    return n;
  }

  @Override
  public void forward(double[] re, double[] im) {
    double[] xr = re;
    double[] xi = im;
    double[] yr = spareRe;
    double[] yi = spareIm;
    int left = n;
    int stride = 1;
    for (int pass = 0; pass < radices.length; pass++) {
      int r = radices[pass];
      int m = left / r;
      double[] wr = twiddleRe[pass];
      double[] wi = twiddleIm[pass];
      if (r == 4 && stride == 1) {
        fourFirst(m, wr, wi, xr, xi, yr, yi);
      } else if (r == 4 && m == 1) {
        fourLast(stride, xr, xi, yr, yi);
      } else if (r == 4) {
        four(m, stride, wr, wi, xr, xi, yr, yi);
      } else if (r == 2) {
        two(m, stride, wr, wi, xr, xi, yr, yi);
      } else {
        odd(r, m, stride, wr, wi, xr, xi, yr, yi);
      }
      double[] tr = xr;
      xr = yr;
      yr = tr;
      double[] ti = xi;
      xi = yi;
      yi = ti;
      left = m;
      stride *= r;
    }
    if (xr != re) {
      System.arraycopy(xr, 0, re, 0, n);
      System.arraycopy(xi, 0, im, 0, n);
    }
  }

  private static void four(
      int m, int s, double[] wr, double[] wi, double[] xr, double[] xi, double[] yr, double[] yi) {
    int leg = s * m;
    for (int p = 0; p < m; p++) {
      double w1r = wr[3 * p];
      double w1i = wi[3 * p];
      double w2r = wr[3 * p + 1];
      double w2i = wi[3 * p + 1];
      double w3r = wr[3 * p + 2];
      double w3i = wi[3 * p + 2];
      int in = s * p;
      int out = 4 * s * p;
      for (int q = 0; q < s; q++) {
        int i = in + q;
        int o = out + q;
        double ar = xr[i];
        double ai = xi[i];
        double br = xr[i + leg];
        double bi = xi[i + leg];
        double cr = xr[i + 2 * leg];
        double ci = xi[i + 2 * leg];
        double dr = xr[i + 3 * leg];
        double di = xi[i + 3 * leg];
        double pr = ar + cr;
        double pi = ai + ci;
        double mr = ar - cr;
        double mi = ai - ci;
        double tr = br + dr;
        double ti = bi + di;
        // −i (b − d)
        double ur = bi - di;
        double ui = dr - br;
        yr[o] = pr + tr;
        yi[o] = pi + ti;
        double er = mr + ur;
        double ei = mi + ui;
        yr[o + s] = Math.fma(er, w1r, -(ei * w1i));
        yi[o + s] = Math.fma(er, w1i, ei * w1r);
        double fr = pr - tr;
        double fi = pi - ti;
        yr[o + 2 * s] = Math.fma(fr, w2r, -(fi * w2i));
        yi[o + 2 * s] = Math.fma(fr, w2i, fi * w2r);
        double gr = mr - ur;
        double gi = mi - ui;
        yr[o + 3 * s] = Math.fma(gr, w3r, -(gi * w3i));
        yi[o + 3 * s] = Math.fma(gr, w3i, gi * w3r);
      }
    }
  }

  /** The pass of stride 1: one loop over p. */
  private static void fourFirst(
      int m, double[] wr, double[] wi, double[] xr, double[] xi, double[] yr, double[] yi) {
    for (int p = 0; p < m; p++) {
      double ar = xr[p];
      double ai = xi[p];
      double br = xr[p + m];
      double bi = xi[p + m];
      double cr = xr[p + 2 * m];
      double ci = xi[p + 2 * m];
      double dr = xr[p + 3 * m];
      double di = xi[p + 3 * m];
      double pr = ar + cr;
      double pi = ai + ci;
      double mr = ar - cr;
      double mi = ai - ci;
      double tr = br + dr;
      double ti = bi + di;
      double ur = bi - di;
      double ui = dr - br;
      int w = 3 * p;
      int o = 4 * p;
      yr[o] = pr + tr;
      yi[o] = pi + ti;
      double er = mr + ur;
      double ei = mi + ui;
      yr[o + 1] = Math.fma(er, wr[w], -(ei * wi[w]));
      yi[o + 1] = Math.fma(er, wi[w], ei * wr[w]);
      double fr = pr - tr;
      double fi = pi - ti;
      yr[o + 2] = Math.fma(fr, wr[w + 1], -(fi * wi[w + 1]));
      yi[o + 2] = Math.fma(fr, wi[w + 1], fi * wr[w + 1]);
      double gr = mr - ur;
      double gi = mi - ui;
      yr[o + 3] = Math.fma(gr, wr[w + 2], -(gi * wi[w + 2]));
      yi[o + 3] = Math.fma(gr, wi[w + 2], gi * wr[w + 2]);
    }
  }

  /** The last pass: no twiddles. */
  private static void fourLast(int s, double[] xr, double[] xi, double[] yr, double[] yi) {
    for (int q = 0; q < s; q++) {
      double ar = xr[q];
      double ai = xi[q];
      double br = xr[q + s];
      double bi = xi[q + s];
      double cr = xr[q + 2 * s];
      double ci = xi[q + 2 * s];
      double dr = xr[q + 3 * s];
      double di = xi[q + 3 * s];
      double pr = ar + cr;
      double pi = ai + ci;
      double mr = ar - cr;
      double mi = ai - ci;
      double tr = br + dr;
      double ti = bi + di;
      double ur = bi - di;
      double ui = dr - br;
      yr[q] = pr + tr;
      yi[q] = pi + ti;
      yr[q + s] = mr + ur;
      yi[q + s] = mi + ui;
      yr[q + 2 * s] = pr - tr;
      yi[q + 2 * s] = pi - ti;
      yr[q + 3 * s] = mr - ur;
      yi[q + 3 * s] = mi - ui;
    }
  }

  private static void two(
      int m, int s, double[] wr, double[] wi, double[] xr, double[] xi, double[] yr, double[] yi) {
    int leg = s * m;
    for (int p = 0; p < m; p++) {
      double w1r = wr[p];
      double w1i = wi[p];
      for (int q = 0; q < s; q++) {
        int i = s * p + q;
        int o = 2 * s * p + q;
        double ar = xr[i];
        double ai = xi[i];
        double br = xr[i + leg];
        double bi = xi[i + leg];
        yr[o] = ar + br;
        yi[o] = ai + bi;
        double er = ar - br;
        double ei = ai - bi;
        yr[o + s] = Math.fma(er, w1r, -(ei * w1i));
        yi[o + s] = Math.fma(er, w1i, ei * w1r);
      }
    }
  }

  /** Radix 3, 5 or 7, with the r×r transform written out as sums. */
  private void odd(
      int r,
      int m,
      int s,
      double[] wr,
      double[] wi,
      double[] xr,
      double[] xi,
      double[] yr,
      double[] yi) {
    double[] cos = rootRe[r];
    double[] sin = rootIm[r];
    double[] lr = legRe;
    double[] li = legIm;
    int leg = s * m;
    for (int p = 0; p < m; p++) {
      for (int q = 0; q < s; q++) {
        for (int j = 0; j < r; j++) {
          lr[j] = xr[s * p + q + j * leg];
          li[j] = xi[s * p + q + j * leg];
        }
        int o = r * s * p + q;
        for (int k = 0; k < r; k++) {
          double er = lr[0];
          double ei = li[0];
          int root = 0;
          for (int j = 1; j < r; j++) {
            root += k;
            root = root >= r ? root - r : root;
            er = Math.fma(lr[j], cos[root], Math.fma(-li[j], sin[root], er));
            ei = Math.fma(lr[j], sin[root], Math.fma(li[j], cos[root], ei));
          }
          if (k == 0) {
            yr[o] = er;
            yi[o] = ei;
          } else {
            double w1r = wr[p * (r - 1) + k - 1];
            double w1i = wi[p * (r - 1) + k - 1];
            yr[o + k * s] = Math.fma(er, w1r, -(ei * w1i));
            yi[o + k * s] = Math.fma(er, w1i, ei * w1r);
          }
        }
      }
    }
  }
}
