package io.wick.statistics;

/**
 * Ordinary least squares of a straight line y = intercept + slope·x.
 *
 * @param slope slope
 * @param intercept value at x = 0
 * @param slopeError one standard error of the slope from the residuals; NaN for two points
 * @param points how many points were fitted
 */
record LineFit(double slope, double intercept, double slopeError, int points) {
  /** Fits points first … last − 1; NaN throughout if fewer than two distinct x. */
  static LineFit of(double[] x, double[] y, int first, int last) {
    int n = last - first;
    double meanX = 0;
    double meanY = 0;
    for (int i = first; i < last; i++) {
      meanX += x[i];
      meanY += y[i];
    }
    meanX /= n;
    meanY /= n;
    double sxx = 0;
    double sxy = 0;
    for (int i = first; i < last; i++) {
      sxx += (x[i] - meanX) * (x[i] - meanX);
      sxy += (x[i] - meanX) * (y[i] - meanY);
    }
    if (!(n >= 2 && sxx > 0)) {
      return new LineFit(Double.NaN, Double.NaN, Double.NaN, Math.max(n, 0));
    }
    double slope = sxy / sxx;
    double intercept = meanY - slope * meanX;
    double squares = 0;
    for (int i = first; i < last; i++) {
      double residual = y[i] - intercept - slope * x[i];
      squares += residual * residual;
    }
    double error = n > 2 ? Math.sqrt(squares / (n - 2) / sxx) : Double.NaN;
    return new LineFit(slope, intercept, error, n);
  }
}
