package io.wick.statistics;

import io.wick.math.Elementary;

/**
 * Rate of an exponential decay y(t) = A e^{−rt}, by least squares of ln y against t over the tail
 * of a series: from the first to the last window point at which y is positive and above a floor of
 * rounding.
 *
 * @param rate r, 1/time; NaN if fewer than three points are usable
 * @param error one standard error of r
 * @param from time of the first fitted point
 * @param to time of the last fitted point
 * @param points number of fitted points
 */
public record DecayFit(double rate, double error, double from, double to, int points) {
  private static final DecayFit NONE =
      new DecayFit(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

  /** Below this share of the largest value, differences such as E(τ) − E_0 are rounding. */
  public static final double FLOOR = 1e-10;

  /**
   * Fits the later half (in ln y) of a decaying series, where the slowest mode dominates.
   *
   * @param time ascending
   * @param value as long as {@code time}; NaN entries end the window
   */
  public static DecayFit of(double[] time, double[] value) {
    double largest = 0;
    for (double v : value) {
      largest = v > largest ? v : largest;
    }
    int end = 0;
    while (end < value.length && value[end] > FLOOR * largest && value[end] > 0) {
      end++;
    }
    if (end < 3) {
      return NONE;
    }
    double[] logs = new double[end];
    for (int i = 0; i < end; i++) {
      logs[i] = Elementary.log(value[i]);
    }
    double middle = 0.5 * (logs[0] + logs[end - 1]);
    int first = 0;
    while (first < end - 3 && logs[first] > middle) {
      first++;
    }
    return fit(time, logs, first, end);
  }

  /**
   * Fits a stretch of a decaying series, known to be a single exponential.
   *
   * @param from first time that counts
   * @param floor values from the first one below on are rounding
   * @param time ascending
   * @param value as long as {@code time}
   */
  public static DecayFit of(double from, double floor, double[] time, double[] value) {
    int first = 0;
    while (first < time.length && time[first] < from) {
      first++;
    }
    int end = first;
    while (end < value.length && value[end] > floor) {
      end++;
    }
    if (end - first < 3) {
      return NONE;
    }
    double[] logs = new double[end];
    for (int i = first; i < end; i++) {
      logs[i] = Elementary.log(value[i]);
    }
    return fit(time, logs, first, end);
  }

  private static DecayFit fit(double[] time, double[] logs, int first, int end) {
    LineFit line = LineFit.of(time, logs, first, end);
    return new DecayFit(
        -line.slope(), line.slopeError(), time[first], time[end - 1], line.points());
  }
}
