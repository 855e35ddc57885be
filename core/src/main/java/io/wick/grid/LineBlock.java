package io.wick.grid;

import java.util.Arrays;

/**
 * e^{δL}p for up to {@link #WIDTH} open lines of cells at once: what {@link LineExponential} does
 * in one step for one line, with the line as innermost index, so that the eliminations, each a
 * chain of divisions, run in lockstep. A line whose step is not accepted is left to it.
 */
final class LineBlock {
  static final int WIDTH = 32;

  private final int n;
  private final double[][] below;
  private final double[][] above;
  private final double[][] exit;
  private final double[][] masses;
  private final double[][] next;
  private final double[][] re;
  private final double[][] im;
  private final double[][] factorRe;
  private final double[][] factorIm;
  private final double[] pivotRe = new double[WIDTH];
  private final double[] pivotIm = new double[WIDTH];
  private final double[] mass = new double[WIDTH];
  private final double[] positive = new double[WIDTH];
  private final double[] negative = new double[WIDTH];

  /** Room for lines of n cells. */
  LineBlock(int n) {
    this.n = n;
    this.below = new double[n][WIDTH];
    this.above = new double[n][WIDTH];
    this.exit = new double[n][WIDTH];
    this.masses = new double[n][WIDTH];
    this.next = new double[n][WIDTH];
    this.re = new double[n][WIDTH];
    this.im = new double[n][WIDTH];
    this.factorRe = new double[n][WIDTH];
    this.factorIm = new double[n][WIDTH];
  }

  /**
   * Takes masses and rates of line {@code at}: cell {@code first + j·stride}, j = 0 … n − 1.
   *
   * @param widths of the cells, that make masses of densities
   * @param step δ
   */
  void load(
      int at,
      double[] p,
      double[] widths,
      double[] forward,
      double[] backward,
      int first,
      int stride,
      double step) {
    double in = 0;
    double back = 0;
    for (int j = 0; j < n; j++) {
      int i = first + j * stride;
      masses[j][at] = p[i] * widths[j];
      below[j][at] = in;
      double out = j == n - 1 ? 0 : step * forward[i];
      exit[j][at] = -(out + back);
      above[j][at] = j == n - 1 ? 0 : step * backward[i];
      in = out;
      back = above[j][at];
    }
  }

  /** One step of all lines. */
  void apply() {
    Arrays.fill(mass, 0);
    for (int j = 0; j < n; j++) {
      double[] m = masses[j];
      System.arraycopy(m, 0, next[j], 0, WIDTH);
      for (int l = 0; l < WIDTH; l++) {
        mass[l] += m[l];
      }
    }
    for (int k = 0; k < ChebyshevExponential.POLES; k++) {
      eliminate(-ChebyshevExponential.poleRe(k), -ChebyshevExponential.poleIm(k));
      substitute();
      double a = 2 * ChebyshevExponential.residueRe(k);
      double b = -2 * ChebyshevExponential.residueIm(k);
      for (int j = 0; j < n; j++) {
        add(a, re[j], b, im[j], next[j]);
      }
    }
    Arrays.fill(positive, 0);
    Arrays.fill(negative, 0);
    for (int j = 0; j < n; j++) {
      double[] q = next[j];
      for (int l = 0; l < WIDTH; l++) {
        q[l] *= ChebyshevExponential.LIMIT;
        positive[l] += Math.max(0, q[l]);
        negative[l] += Math.min(0, q[l]);
      }
    }
  }

  private static void add(double a, double[] x, double b, double[] y, double[] out) {
    for (int l = 0; l < WIDTH; l++) {
      out[l] = Math.fma(a, x[l], Math.fma(b, y[l], out[l]));
    }
  }

  private void eliminate(double shiftRe, double shiftIm) {
    Arrays.fill(pivotRe, 0);
    Arrays.fill(pivotIm, 0);
    for (int i = 0; i < n; i++) {
      int before = Math.max(0, i - 1);
      row(
          shiftRe,
          shiftIm,
          below[i],
          exit[i],
          above[before],
          next[i],
          re[before],
          im[before],
          re[i],
          im[i],
          factorRe[i],
          factorIm[i]);
    }
  }

  /** One row of all lines; in the first, whose pivots before are 0, nothing comes from below. */
  private void row(
      double shiftRe,
      double shiftIm,
      double[] lower,
      double[] diagonal,
      double[] upper,
      double[] right,
      double[] beforeRe,
      double[] beforeIm,
      double[] outRe,
      double[] outIm,
      double[] upRe,
      double[] upIm) {
    for (int l = 0; l < WIDTH; l++) {
      double ur = upper[l] * pivotRe[l];
      double ui = upper[l] * pivotIm[l];
      double dr = Math.fma(-lower[l], ur, diagonal[l] + shiftRe);
      double di = Math.fma(-lower[l], ui, shiftIm);
      double br = Math.fma(-lower[l], beforeRe[l], right[l]);
      double bi = -lower[l] * beforeIm[l];
      double square = 1.0 / Math.fma(dr, dr, di * di);
      double pr = dr * square;
      double pi = -di * square;
      upRe[l] = ur;
      upIm[l] = ui;
      pivotRe[l] = pr;
      pivotIm[l] = pi;
      outRe[l] = Math.fma(br, pr, -(bi * pi));
      outIm[l] = Math.fma(br, pi, bi * pr);
    }
  }

  private void substitute() {
    for (int i = n - 2; i >= 0; i--) {
      back(re[i], im[i], re[i + 1], im[i + 1], factorRe[i + 1], factorIm[i + 1]);
    }
  }

  private static void back(
      double[] re, double[] im, double[] nextRe, double[] nextIm, double[] upRe, double[] upIm) {
    for (int l = 0; l < WIDTH; l++) {
      re[l] = Math.fma(-upRe[l], nextRe[l], Math.fma(upIm[l], nextIm[l], re[l]));
      im[l] = Math.fma(-upRe[l], nextIm[l], Math.fma(-upIm[l], nextRe[l], im[l]));
    }
  }

  /**
   * Puts a line back as a density, if its step gave one.
   *
   * @param negligible negative parts, as a sum over masses, that no one will see
   * @return false if not, p untouched
   */
  boolean store(int at, double[] p, double[] widths, int first, int stride, double negligible) {
    double tolerated = Math.max(negligible, LineExponential.NEGATIVE * mass[at]);
    double drift = Math.abs(positive[at] + negative[at] - mass[at]);
    if (!(-negative[at] <= tolerated && drift <= tolerated)) {
      return false;
    }
    double scale = positive[at] > 0 ? mass[at] / positive[at] : 0;
    for (int j = 0; j < n; j++) {
      double m = next[j][at];
      p[first + j * stride] = m > LineExponential.TINY ? scale * m / widths[j] : 0;
    }
    return true;
  }
}
