package io.wick.spark.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the tables know of the best value of one run: its residual (best value minus known minimum)
 * at some evaluations. At the first evaluation, at the points of the trajectory and at the end it
 * is known; where a target was hit it is known to be at most the target. Nothing is interpolated,
 * so that no other value seems to be reached earlier than it was.
 *
 * @param points evaluation numbers ascending from 1, residuals never rising
 */
record Course(List<Point> points) {
  /**
   * One point.
   *
   * @param evaluation number of the evaluation, from 1
   * @param residual best value so far minus known minimum, or an upper bound
   */
  record Point(long evaluation, double residual) {}

  /**
   * The course of a run.
   *
   * @param first residual at the first evaluation
   * @param recorded points of the trajectory, in any order
   * @param targets residuals
   * @param hits evaluation of the first hit per target, null where not hit; empty to leave them out
   * @param last end of the run
   */
  static Course of(
      double first, List<Point> recorded, List<Double> targets, List<Long> hits, Point last) {
    TreeMap<Long, Double> known = new TreeMap<>();
    known.put(1L, first);
    for (Point point : recorded) {
      known.merge(point.evaluation(), point.residual(), Math::min);
    }
    for (int k = 0; k < hits.size(); k++) {
      if (hits.get(k) != null) {
        known.merge(hits.get(k), targets.get(k), Math::min);
      }
    }
    known.merge(last.evaluation(), last.residual(), Math::min);
    List<Point> points = new ArrayList<>();
    double best = Double.POSITIVE_INFINITY;
    for (Map.Entry<Long, Double> entry : known.entrySet()) {
      best = Math.min(best, entry.getValue());
      points.add(new Point(entry.getKey(), best));
    }
    return new Course(List.copyOf(points));
  }

  /** The points at which something better is known than before. */
  List<Point> improvements() {
    List<Point> improvements = new ArrayList<>();
    double best = Double.POSITIVE_INFINITY;
    for (Point point : points) {
      if (point.residual() < best) {
        improvements.add(point);
        best = point.residual();
      }
    }
    return improvements;
  }

  /** Where the run ended. */
  Point last() {
    return points.get(points.size() - 1);
  }

  /** The earliest point at which the final value is known to be reached. */
  Point best() {
    List<Point> improvements = improvements();
    return improvements.get(improvements.size() - 1);
  }
}
