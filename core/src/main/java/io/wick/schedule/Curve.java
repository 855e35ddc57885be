package io.wick.schedule;

/** ln D as a cubic between knots of given value and slope (Hermite): what a rule resolves to. */
final class Curve implements Schedule {
  private final double[] progress;
  private final double[] values;
  private final double[] slopes;
  private final double start;
  private final double end;
  private final double duration;

  /**
   * A curve.
   *
   * @param progress ascending from 0 to 1
   * @param values ln D there
   * @param slopes d ln D/ds there
   */
  Curve(
      double[] progress,
      double[] values,
      double[] slopes,
      double start,
      double end,
      double duration) {
    this.progress = progress;
    this.values = values;
    this.slopes = slopes;
    this.start = start;
    this.end = end;
    this.duration = duration;
  }

  @Override
  public double duration() {
    return duration;
  }

  @Override
  public double diffusion(double s) {
    if (s <= 0) {
      return start;
    }
    if (s >= 1) {
      return end;
    }
    int low = 0;
    int high = progress.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (progress[middle] <= s) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double h = progress[high] - progress[low];
    double x = (s - progress[low]) / h;
    double y = 1 - x;
    double value =
        y * y * ((1 + 2 * x) * values[low] + x * h * slopes[low])
            + x * x * ((1 + 2 * y) * values[high] - y * h * slopes[high]);
    return StrictMath.exp(value);
  }
}
