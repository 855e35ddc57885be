package io.wick.math;

import java.util.Arrays;

/**
 * {@link SineTransform} of many lines in lockstep: row j holds z_j of all lines, j = 1 … n − 1, row
 * 0 is only room. Output k is in row order[k]; order[0] is then the row that is only room.
 */
public final class LaneSineTransform implements RowTransform {
  private final int n;
  private final LaneTransform transform;
  private final int[] order;
  private final double[] sine;

  /**
   * A plan.
   *
   * @param intervals n, at least 2: lines have n − 1 points
   * @param lanes largest number of lines at a time
   */
  public LaneSineTransform(int intervals, int lanes) {
    if (!(intervals >= 2)) {
      throw new IllegalArgumentException("intervals must be at least 2, but was " + intervals);
    }
    this.n = intervals;
    this.transform = new LaneTransform(n, lanes);
    this.sine = SineTransform.sines(n);
    this.order = new int[n];
    int[] inner = transform.order();
    order[0] = inner[n / 2];
    for (int k = 0; 2 * k + 1 < n; k++) {
      order[2 * k + 1] = inner[k];
    }
    for (int k = 1; 2 * k < n; k++) {
      order[2 * k] = inner[n - k];
    }
  }

  @Override
  public int[] order() {
    return order;
  }

  @Override
  public void forward(double[][] re, double[][] im, int lanes) {
    Arrays.fill(re[0], 0, lanes, 0);
    Arrays.fill(im[0], 0, lanes, 0);
    for (int j = 1; 2 * j <= n; j++) {
      fold(re[j], re[n - j], sine[j], lanes);
      fold(im[j], im[n - j], sine[j], lanes);
    }
    transform.forward(re, im, lanes);
    int[] at = transform.order();
    for (int k = 1; 2 * k < n; k++) {
      split(re[at[k]], im[at[k]], re[at[n - k]], im[at[n - k]], lanes);
    }
    sum(re, at, lanes);
    sum(im, at, lanes);
  }

  /** (a, b) ← sin (a + b) ± ½(a − b); a and b may be the same row. */
  private static void fold(double[] a, double[] b, double sin, int lanes) {
    if (a == b) {
      for (int l = 0; l < lanes; l++) {
        a[l] *= 2 * sin;
      }
      return;
    }
    for (int l = 0; l < lanes; l++) {
      double even = sin * (a[l] + b[l]);
      double odd = 0.5 * (a[l] - b[l]);
      a[l] = even + odd;
      b[l] = even - odd;
    }
  }

  /** (Y_k, Y_{n−k}) ← ((Y_k + Y_{n−k})/2, i(Y_k − Y_{n−k})/2). */
  private static void split(double[] ar, double[] ai, double[] br, double[] bi, int lanes) {
    for (int l = 0; l < lanes; l++) {
      double even = 0.5 * (ar[l] + br[l]);
      double across = 0.5 * (ar[l] - br[l]);
      double evenIm = 0.5 * (ai[l] + bi[l]);
      double acrossIm = -0.5 * (ai[l] - bi[l]);
      ar[l] = even;
      ai[l] = evenIm;
      br[l] = acrossIm;
      bi[l] = across;
    }
  }

  /** b_{2k+1} = b_{2k−1} + even part, in place, from both ends to the middle. */
  private void sum(double[][] y, int[] at, int lanes) {
    int top = (n - 2) / 2;
    int middle = top / 2;
    scale(y[at[0]], 0.5, y[at[0]], lanes);
    for (int k = 1; k <= middle; k++) {
      add(y[at[k - 1]], y[at[k]], lanes);
    }
    if (top == middle) {
      return;
    }
    // The row of the first even part from above is free: it carries b_{2k+1} downwards.
    double[] high = y[at[top + 1]];
    scale(high, n % 2 == 0 ? -0.5 : -1, high, lanes);
    for (int k = top; k > middle; k--) {
      descend(high, y[at[k]], lanes);
    }
  }

  private static void scale(double[] from, double factor, double[] to, int lanes) {
    for (int l = 0; l < lanes; l++) {
      to[l] = factor * from[l];
    }
  }

  private static void add(double[] from, double[] to, int lanes) {
    for (int l = 0; l < lanes; l++) {
      to[l] += from[l];
    }
  }

  /** (high, row) ← (high − row, high). */
  private static void descend(double[] high, double[] row, int lanes) {
    for (int l = 0; l < lanes; l++) {
      double value = high[l];
      high[l] = value - row[l];
      row[l] = value;
    }
  }
}
