package io.wick.math;

/**
 * Points of the unit circle for many angles at once, the phases of split steps. Short loops over
 * plain arrays, each within what C2 vectorises; one reduction serves sine and cosine. Owns scratch
 * space: one per thread.
 *
 * <p>cos and sin are within 1 ulp of those of the rounded product of turn and x.
 */
public final class UnitCircle {
  private final double[] rest;
  private final double[] quadrant;

  /** For up to {@code size} angles at a time. */
  public UnitCircle(int size) {
    this.rest = new double[size];
    this.quadrant = new double[size];
  }

  /**
   * cos[i] + i·sin[i] = e^{iπ·turn·x[i]} for 0 ≤ i &lt; count.
   *
   * @param turn angle per unit of x, in half turns
   */
  public void points(double turn, double[] x, int count, double[] cos, double[] sin) {
    reduce(turn, x, count, rest, quadrant);
    sines(rest, count, sin);
    cosines(rest, count, cos);
    place(quadrant, count, cos, sin);
  }

  private static void reduce(double turn, double[] x, int count, double[] r, double[] quadrant) {
    for (int i = 0; i < count; i++) {
      double u = turn * x[i];
      double y = Math.fma(-2.0, Math.rint(0.5 * u), u);
      double n = Math.rint(2.0 * y);
      r[i] = Math.fma(-0.5, n, y);
      quadrant[i] = n;
    }
  }

  private static void sines(double[] r, int count, double[] sin) {
    for (int i = 0; i < count; i++) {
      sin[i] = Trigonometry.sinPiKernel(r[i], r[i] * r[i]);
    }
  }

  private static void cosines(double[] r, int count, double[] cos) {
    for (int i = 0; i < count; i++) {
      cos[i] = Trigonometry.cosPiKernel(r[i] * r[i]);
    }
  }

  /** Turns by n = −2 … 2 quarters: exactly one of the two weights is not 0. */
  private static void place(double[] quadrant, int count, double[] cos, double[] sin) {
    for (int i = 0; i < count; i++) {
      double n = quadrant[i];
      double size = Math.abs(n);
      double along = 1.0 - size;
      double across = n * (2.0 - size);
      double c = cos[i];
      double s = sin[i];
      cos[i] = Math.fma(along, c, -(across * s));
      sin[i] = Math.fma(along, s, across * c);
    }
  }
}
