package io.wick.grid;

import java.util.Arrays;

/**
 * A smooth increasing map x(u) from [0, 1] onto one axis of a box: cells of equal length in u are
 * graded in x. Errors of second order on such a mesh are a series in the squares of the spacing in
 * u, as on a uniform one. Immutable.
 *
 * <p>Either linear, or a B-spline of degree 7 with increasing control values at u = j/K, mirrored
 * oddly at both ends: then x(0) and x(1) are the edges, x is increasing (variation diminishing),
 * and all odd derivatives of x′ vanish at the edges, so that sums over cells are as accurate as on
 * a uniform mesh. Source: de Boor, A Practical Guide to Splines, 1978, chapter X.
 */
public final class AxisMap {
  private static final int DEGREE = 7;

  private final double lower;
  private final double length;
  private final double[] controls;
  private final double[] slopes;
  private final int pieces;

  private AxisMap(double lower, double upper, double[] inner) {
    this.lower = lower;
    this.length = upper - lower;
    this.pieces = inner == null ? 0 : inner.length - 1;
    if (inner == null) {
      this.controls = null;
      this.slopes = null;
      return;
    }
    // Control j at index j + DEGREE, with as many mirror images at each end.
    this.controls = new double[pieces + 1 + 2 * DEGREE];
    for (int at = 0; at < controls.length; at++) {
      int j = at - DEGREE;
      controls[at] =
          j < 0 ? 2 * lower - inner[-j] : j > pieces ? 2 * upper - inner[2 * pieces - j] : inner[j];
    }
    this.slopes = new double[controls.length];
    for (int at = 1; at < controls.length; at++) {
      slopes[at] = pieces * (controls[at] - controls[at - 1]);
    }
  }

  /** The linear map: uniform cells. */
  public static AxisMap uniform(double lower, double upper) {
    return new AxisMap(lower, upper, null);
  }

  /**
   * A spline.
   *
   * @param inner increasing, from one edge to the other, at least 8
   */
  static AxisMap of(double... inner) {
    return new AxisMap(inner[0], inner[inner.length - 1], inner.clone());
  }

  /** True if cells are of equal length. */
  public boolean isUniform() {
    return controls == null;
  }

  /** x at u. */
  public double at(double u) {
    return controls == null ? Math.fma(length, u, lower) : spline(controls, DEGREE, u);
  }

  /** dx/du &gt; 0. */
  public double slope(double u) {
    return controls == null ? length : spline(slopes, DEGREE - 1, u);
  }

  /** De Boor's algorithm; coefficient i of degree p is that of the spline on [i, i + p + 1]. */
  private double spline(double[] values, int degree, double u) {
    double s = Math.max(0, Math.min(pieces, u * pieces));
    int m = Math.min(pieces - 1, (int) s);
    // A control sits in the middle of its spline, four pieces from where that starts.
    int shift = DEGREE + (DEGREE + 1) / 2;
    double d0 = values[m - degree + shift];
    double[] d = new double[degree + 1];
    d[0] = d0;
    for (int k = 1; k <= degree; k++) {
      d[k] = values[m - degree + k + shift];
    }
    for (int r = 1; r <= degree; r++) {
      for (int k = degree; k >= r; k--) {
        double weight = (s - (m - degree + k)) / (degree + 1 - r);
        d[k] = Math.fma(weight, d[k] - d[k - 1], d[k - 1]);
      }
    }
    return d[degree];
  }

  /** u at x; positions outside the box count as its edges. */
  public double inverse(double x) {
    if (controls == null) {
      return Math.max(0, Math.min(1, (x - lower) / length));
    }
    double low = 0;
    double high = 1;
    double u = guess(x);
    // Newton's steps, halving where they leave the bracket; 60 halvings reach rounding anyway.
    for (int n = 0; n < 60; n++) {
      double excess = at(u) - x;
      low = excess <= 0 ? u : low;
      high = excess >= 0 ? u : high;
      double next = u - excess / slope(u);
      next = next > low && next < high ? next : 0.5 * (low + high);
      if (Math.abs(next - u) <= 4 * Math.ulp(1.0) || low == high) {
        return next;
      }
      u = next;
    }
    return u;
  }

  private double guess(double x) {
    int found = Arrays.binarySearch(controls, DEGREE, DEGREE + pieces + 1, x);
    int at = Math.max(1, found >= 0 ? found : -found - 1);
    // A smooth spline nearly passes its controls: between two, along the straight line.
    double share = (x - controls[at - 1]) / (controls[at] - controls[at - 1]);
    return Math.max(0.0, Math.min(1.0, (at - DEGREE - 1 + share) / pieces));
  }
}
