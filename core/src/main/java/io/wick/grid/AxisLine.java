package io.wick.grid;

import io.wick.potential.Box;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.List;

/**
 * A potential that is a sum over its axes, ζ(x) = Σ f_i(x_i), along one of them with the other
 * coordinates at an anchor c: f_i up to a constant, f_i(x_i) + ζ(c) − f_i(c_i).
 */
final class AxisLine implements Potential {
  /** Points among which the lowest one is the anchor. */
  private static final int TRIED = 1024;

  private final Potential potential;
  private final int axis;
  private final double[] anchor;
  private final double level;
  private final Box box;
  private final boolean defaultBox;

  private AxisLine(
      Potential potential, int axis, double[] anchor, double level, Box box, boolean defaultBox) {
    this.potential = potential;
    this.axis = axis;
    this.anchor = anchor;
    this.level = level;
    this.box = box;
    this.defaultBox = defaultBox;
  }

  /**
   * The lines of all axes; null if V is not known to be a sum over them, or is not finite anywhere
   * it was looked at.
   */
  static AxisLine[] all(Potential potential, GridSettings settings) {
    if (!potential.isSeparable()) {
      return null;
    }
    Box box = settings.boxFor(potential);
    double[] anchor = anchor(potential, box);
    double level = potential.value(anchor);
    if (!(level < Double.POSITIVE_INFINITY)) {
      return null;
    }
    boolean defaultBox = settings.box() == null && potential.hasDefaultBox();
    AxisLine[] lines = new AxisLine[box.dimension()];
    for (int axis = 0; axis < lines.length; axis++) {
      Box own = new Box(List.of(box.axes().get(axis)));
      lines[axis] = new AxisLine(potential, axis, anchor, level, own, defaultBox);
    }
    return lines;
  }

  /** The lowest of points that fill the box evenly: multiples of powers of the root of 1/g. */
  private static double[] anchor(Potential potential, Box box) {
    int d = box.dimension();
    double root = 1.5;
    for (int i = 0; i < 64; i++) {
      root = StrictMath.pow(1 + root, 1.0 / (d + 1));
    }
    double[][] x = new double[d][TRIED];
    double step = 1;
    for (int axis = 0; axis < d; axis++) {
      step /= root;
      for (int i = 0; i < TRIED; i++) {
        double share = (0.5 + i * step) % 1;
        x[axis][i] = Math.fma(share, box.length(axis), box.lower(axis));
      }
    }
    double[] values = new double[TRIED];
    potential.values(x, TRIED, values);
    int lowest = 0;
    for (int i = 1; i < TRIED; i++) {
      lowest = values[i] < values[lowest] ? i : lowest;
    }
    double[] anchor = new double[d];
    for (int axis = 0; axis < d; axis++) {
      anchor[axis] = x[axis][lowest];
    }
    return anchor;
  }

  /** ζ at the anchor, which every line contains once. */
  double level() {
    return level;
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public Box box() {
    return box;
  }

  @Override
  public boolean hasDefaultBox() {
    return defaultBox;
  }

  @Override
  public boolean hasWall(int side) {
    return potential.hasWall(side);
  }

  @Override
  public double[] breaks(int only) {
    return potential.breaks(axis);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    double[][] points = new double[anchor.length][];
    for (int i = 0; i < anchor.length; i++) {
      if (i == axis) {
        points[i] = x[0];
      } else {
        points[i] = new double[count];
        Arrays.fill(points[i], anchor[i]);
      }
    }
    potential.values(points, count, out);
  }
}
