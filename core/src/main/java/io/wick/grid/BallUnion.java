package io.wick.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A union of balls within a box, seen one axis after the other: what a plane x_axis = const leaves
 * of a ball is a ball of one axis less, of a smaller radius.
 */
public final class BallUnion {
  private final double[][] centers;
  private final double[] lower;
  private final double[] upper;

  /**
   * Balls around {@code centers}.
   *
   * @param lower ends of the box
   */
  public BallUnion(double[][] centers, double[] lower, double[] upper) {
    this.centers = centers;
    this.lower = lower;
    this.upper = upper;
  }

  /**
   * Where the section of the union of balls and box changes its shape along an axis; sorted.
   *
   * @param squares of the radii that the sections along earlier axes have left, ≤ 0 for balls that
   *     are missed
   */
  public TreeSet<Double> corners(int axis, double[] squares) {
    double low = lower[axis];
    double high = upper[axis];
    TreeSet<Double> corners = new TreeSet<>();
    for (int ball = 0; ball < squares.length; ball++) {
      if (!(squares[ball] > 0)) {
        continue;
      }
      double center = centers[ball][axis];
      add(corners, center, squares[ball], low, high);
      for (int later = axis + 1; later < lower.length; later++) {
        double down = lower[later] - centers[ball][later];
        double up = upper[later] - centers[ball][later];
        add(corners, center, squares[ball] - down * down, low, high);
        add(corners, center, squares[ball] - up * up, low, high);
      }
      for (int other = 0; other < ball; other++) {
        crossing(corners, axis, squares, ball, other, low, high);
      }
    }
    return corners;
  }

  /** Adds the ends of what two spheres share. */
  private void crossing(
      TreeSet<Double> corners,
      int axis,
      double[] squares,
      int one,
      int two,
      double low,
      double high) {
    double square = 0;
    for (int later = axis; later < lower.length; later++) {
      double delta = centers[two][later] - centers[one][later];
      square = Math.fma(delta, delta, square);
    }
    double along = centers[two][axis] - centers[one][axis];
    double t = 0.5 * (square + squares[one] - squares[two]) / square;
    double left = squares[one] - t * t * square;
    if (squares[two] > 0 && left > 0) {
      double middle = Math.fma(t, along, centers[one][axis]);
      double tilt = Math.max(0, 1 - along * along / square);
      add(corners, middle, left * tilt, low, high);
    }
  }

  private static void add(
      TreeSet<Double> corners, double center, double square, double low, double high) {
    if (square >= 0) {
      double r = Math.sqrt(square);
      if (center - r < high && center + r > low) {
        corners.add(Math.max(low, center - r));
        corners.add(Math.min(high, center + r));
      }
    }
  }

  /**
   * left = squares of the radii that the plane x_axis = x leaves.
   *
   * @return false if it misses all balls
   */
  public boolean section(int axis, double x, double[] squares, double[] left) {
    boolean hit = false;
    for (int ball = 0; ball < left.length; ball++) {
      double delta = x - centers[ball][axis];
      left[ball] = Math.fma(-delta, delta, squares[ball]);
      hit |= left[ball] > 0;
    }
    return hit;
  }

  /** The union on the last axis as intervals [from, to] within the box that do not overlap. */
  public List<double[]> intervals(double[] squares) {
    int axis = lower.length - 1;
    List<double[]> all = new ArrayList<>();
    for (int ball = 0; ball < squares.length; ball++) {
      if (squares[ball] > 0) {
        double r = Math.sqrt(squares[ball]);
        all.add(new double[] {centers[ball][axis] - r, centers[ball][axis] + r});
      }
    }
    all.sort(Comparator.comparingDouble(interval -> interval[0]));
    List<double[]> apart = new ArrayList<>();
    double end = lower[axis];
    for (double[] interval : all) {
      double from = Math.max(end, interval[0]);
      end = Math.max(end, Math.min(upper[axis], interval[1]));
      if (end > from) {
        apart.add(new double[] {from, end});
      }
    }
    return apart;
  }
}
