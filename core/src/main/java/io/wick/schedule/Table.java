package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import java.util.List;

/**
 * D, and λ if given, piecewise linear in progress between the points of a table.
 *
 * @param points at least two, progress rising from 0 to 1; D positive (zero only at progress 1)
 * @param duration T, positive
 */
@Entry(
    name = "table",
    summary = "piecewise linear between given points",
    formula = "D(s) = D_k + (D_{k+1} - D_k) (s - s_k)/(s_{k+1} - s_k), lambda likewise",
    source = "elementary")
public record Table(
    @Parameter("points {progress, D, lambda}, progress rising from 0 to 1") List<Point> points,
    @Parameter(value = "physical time T of the whole run", unit = "time") double duration)
    implements Schedule {
  /**
   * One point of the table.
   *
   * @param progress s in [0, 1]
   * @param D kinetic scale there
   * @param lambda potential scale there
   */
  public record Point(
      @Parameter("progress s, from 0 to 1") double progress,
      @Parameter(value = "kinetic scale", unit = "length^2 * potential") double D,
      @Parameter(value = "potential scale", byDefault = "1.0") double lambda) {
    public Point {
      if (!(progress >= 0 && progress <= 1)) {
        throw new IllegalArgumentException("progress must be between 0 and 1, but was " + progress);
      }
      Check.nonNegative("D", D);
      Check.nonNegative("lambda", lambda);
    }
  }

  public Table {
    points = List.copyOf(points);
    int last = points.size() - 1;
    if (!(last >= 1 && points.get(0).progress() == 0 && points.get(last).progress() == 1)) {
      throw new IllegalArgumentException(
          "points must be at least two, the first at progress 0 and the last at progress 1, but was "
              + points);
    }
    for (int k = 0; k < last; k++) {
      Point point = points.get(k);
      if (!(point.progress() < points.get(k + 1).progress())) {
        throw new IllegalArgumentException(
            "points must rise in progress, but " + point + " is followed by " + points.get(k + 1));
      }
      if (!(point.D() > 0)) {
        throw new IllegalArgumentException(
            "points must have D above 0 before progress 1, but was " + point);
      }
    }
    Check.positive("duration", duration);
  }

  @Override
  public double diffusion(double s) {
    int k = segment(s);
    double share = share(k, s);
    return Math.fma(points.get(k).D(), 1.0 - share, points.get(k + 1).D() * share);
  }

  @Override
  public double potentialScale(double s) {
    int k = segment(s);
    double share = share(k, s);
    return Math.fma(points.get(k).lambda(), 1.0 - share, points.get(k + 1).lambda() * share);
  }

  @Override
  public boolean isConstant() {
    Point first = points.get(0);
    return points.stream().allMatch(p -> p.D() == first.D() && p.lambda() == first.lambda());
  }

  /** The k with s_k ≤ s &lt; s_{k+1}; the last segment at s = 1. */
  private int segment(double s) {
    int low = 0;
    int high = points.size() - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (points.get(middle).progress() <= s) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double share(int k, double s) {
    double from = points.get(k).progress();
    return (s - from) / (points.get(k + 1).progress() - from);
  }
}
