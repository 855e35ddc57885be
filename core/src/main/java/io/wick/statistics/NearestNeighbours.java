package io.wick.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Distances to the k-th nearest neighbour within a sample, exactly. In few dimensions points are
 * scanned outwards along their widest axis until that axis alone is farther than the k-th found; in
 * more, where that spares little, all distances of a point are one vectorised loop per axis.
 */
final class NearestNeighbours {
  /** Up to here scanning is faster; at five axes it takes three times as long. */
  private static final int SCANNED_AXES = 3;

  private final double[][] x;
  private final int count;
  private final double[] nearest;

  /**
   * A search.
   *
   * @param sample sample[axis][i]
   * @param k at least 1, below the number of points
   */
  NearestNeighbours(double[][] sample, int k) {
    this.count = sample[0].length;
    this.nearest = new double[k];
    int widest = 0;
    for (int axis = 1; axis < sample.length; axis++) {
      widest = spread(sample[axis]) > spread(sample[widest]) ? axis : widest;
    }
    double[] leading = sample[widest];
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted((i, j) -> Double.compare(leading[i], leading[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    this.x = new double[sample.length][count];
    for (int axis = 0; axis < x.length; axis++) {
      // The leading axis comes first.
      double[] from = sample[axis == 0 ? widest : axis == widest ? 0 : axis];
      for (int i = 0; i < count; i++) {
        x[axis][i] = from[order[i]];
      }
    }
  }

  private static double spread(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return high - low;
  }

  /** Squared distance of the k-th neighbour of each point, in the order of the leading axis. */
  double[] squaredDistances() {
    double[] distances = new double[count];
    double[] all = new double[x.length > SCANNED_AXES ? count : 0];
    for (int i = 0; i < count; i++) {
      Arrays.fill(nearest, Double.POSITIVE_INFINITY);
      if (x.length > SCANNED_AXES) {
        compare(i, all);
      } else {
        scan(i);
      }
      distances[i] = nearest[nearest.length - 1];
    }
    return distances;
  }

  private void scan(int i) {
    int left = i - 1;
    int right = i + 1;
    double below = gap(i, left);
    double above = gap(i, right);
    while (Math.min(below, above) < nearest[nearest.length - 1]) {
      if (below <= above) {
        insert(squaredDistance(i, left--));
        below = gap(i, left);
      } else {
        insert(squaredDistance(i, right++));
        above = gap(i, right);
      }
    }
  }

  private void compare(int i, double[] distances) {
    Arrays.fill(distances, 0.0);
    for (double[] axis : x) {
      addSquares(axis, axis[i], distances, count);
    }
    for (int j = 0; j < count; j++) {
      if (j != i) {
        insert(distances[j]);
      }
    }
  }

  private static void addSquares(double[] x, double from, double[] sum, int count) {
    for (int j = 0; j < count; j++) {
      double delta = x[j] - from;
      sum[j] = Math.fma(delta, delta, sum[j]);
    }
  }

  /** Squared distance along the leading axis; infinite beyond the ends. */
  private double gap(int i, int j) {
    if (j < 0 || j >= count) {
      return Double.POSITIVE_INFINITY;
    }
    double delta = x[0][i] - x[0][j];
    return delta * delta;
  }

  private double squaredDistance(int i, int j) {
    double sum = 0;
    for (double[] axis : x) {
      double delta = axis[i] - axis[j];
      sum = Math.fma(delta, delta, sum);
    }
    return sum;
  }

  private void insert(double distance) {
    int at = nearest.length - 1;
    if (!(distance < nearest[at])) {
      return;
    }
    while (at > 0 && nearest[at - 1] > distance) {
      nearest[at] = nearest[at - 1];
      at--;
    }
    nearest[at] = distance;
  }
}
