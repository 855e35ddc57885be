package io.wick.statistics;

import io.wick.math.Elementary;

/**
 * Exponent of a power law y = A x^p, by least squares of ln y against ln x.
 *
 * @param exponent p; NaN if fewer than two points have positive x and y
 * @param prefactor A
 * @param error one standard error of p; NaN for two points
 * @param points number of fitted points
 */
public record PowerLawFit(double exponent, double prefactor, double error, int points) {
  /** Fits all points with positive, finite x and y. */
  public static PowerLawFit of(double[] x, double[] y) {
    double[] logX = new double[x.length];
    double[] logY = new double[x.length];
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] > 0
          && x[i] < Double.POSITIVE_INFINITY
          && y[i] > 0
          && y[i] < Double.POSITIVE_INFINITY) {
        logX[n] = Elementary.log(x[i]);
        logY[n++] = Elementary.log(y[i]);
      }
    }
    LineFit line = LineFit.of(logX, logY, 0, n);
    return new PowerLawFit(line.slope(), Elementary.exp(line.intercept()), line.slopeError(), n);
  }
}
