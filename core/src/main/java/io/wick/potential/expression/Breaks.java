package io.wick.potential.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/**
 * Where a formula or a derivative of it jumps along one axis: what {@code abs} and {@code sign}
 * take passes 0, the two sides of {@code min}, {@code max} and of a comparison pass each other, or
 * what {@code floor} takes passes a whole number. Found by a scan, its minima refined, and
 * bisection to rounding. Passages that also depend on other coordinates are no places on an axis.
 */
final class Breaks {
  /** Steps of the scan. */
  private static final int SCAN = 4096;

  /** More breaks than this are no place for a mesh to have edges. */
  private static final int MOST = 200;

  /** Golden sections of a minimum: to 1e−8 of a step, which is rounding of what is smooth there. */
  private static final int SECTIONS = 40;

  private static final double GOLDEN = 0.3819660112501051;

  private final int axis;
  private final int dimension;
  private final double lower;
  private final double upper;
  private final TreeSet<Double> found = new TreeSet<>();
  private final List<Node> passages = new ArrayList<>();
  private final List<Node> stairs = new ArrayList<>();

  private Breaks(int axis, int dimension, double lower, double upper) {
    this.axis = axis;
    this.dimension = dimension;
    this.lower = lower;
    this.upper = upper;
  }

  /** The breaks of a tree between two coordinates, ascending; none if there are too many. */
  static double[] of(Node tree, int axis, int dimension, double lower, double upper) {
    Breaks breaks = new Breaks(axis, dimension, lower, upper);
    breaks.collect(tree);
    for (Node passage : breaks.passages) {
      breaks.scan(passage, true, value -> value > 0 ? 1 : 0);
    }
    for (Node stair : breaks.stairs) {
      breaks.scan(stair, false, Math::floor);
    }
    return breaks.found.size() > MOST
        ? new double[0]
        : breaks.found.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void collect(Node node) {
    if (node instanceof Node.OverAxes over) {
      collect(Coordinates.at(over.body(), axis));
    } else if (node instanceof Node.WholePower power) {
      collect(power.base());
    } else if (node instanceof Node.Call call) {
      call.arguments().forEach(this::collect);
      Operation operation = call.operation();
      Node first = call.arguments().get(0);
      boolean logic = operation == Relation.AND || operation == Relation.OR;
      if (operation == Function.FLOOR) {
        add(first, stairs);
      } else if (operation == Function.ABS || operation == Function.SIGN) {
        add(first, passages);
      } else if (operation == Function.MIN
          || operation == Function.MAX
          || operation instanceof Relation && operation.arity() == 2 && !logic) {
        add(new Node.Call(Arithmetic.SUBTRACT, call.arguments()), passages);
      }
    }
  }

  private void add(Node node, List<Node> list) {
    if (Coordinates.onlyOn(node, axis, dimension)) {
      list.add(node);
    }
  }

  private double[] values(Node node, double... points) {
    double[][] x = new double[dimension][points.length];
    x[axis] = points;
    double[] out = new double[points.length];
    new Evaluation(node.levels(), dimension, points.length, false).values(node, x, out.length, out);
    return out;
  }

  private void scan(Node node, boolean minima, DoubleUnaryOperator side) {
    double[] x = new double[SCAN + 1];
    for (int i = 0; i <= SCAN; i++) {
      x[i] = Math.fma((double) i / SCAN, upper - lower, lower);
    }
    double[] value = values(node, x);
    for (int i = 0; i < SCAN; i++) {
      follow(node, side, x[i], value[i], x[i + 1], value[i + 1]);
      boolean near = i > 0 && Math.abs(value[i]) < Math.abs(value[i - 1]);
      if (minima && near && Math.abs(value[i]) <= Math.abs(value[i + 1])) {
        double low = lowest(node, x[i - 1], x[i + 1]);
        double least = values(node, low)[0];
        follow(node, side, x[i - 1], value[i - 1], low, least);
        follow(node, side, low, least, x[i + 1], value[i + 1]);
      }
    }
  }

  /** Where the size of a node is lowest between two points, towards the other side of 0. */
  private double lowest(Node node, double from, double to) {
    double sign = Math.signum(values(node, from)[0]);
    double a = from;
    double b = to;
    for (int i = 0; i < SECTIONS; i++) {
      double left = Math.fma(GOLDEN, b - a, a);
      double right = Math.fma(-GOLDEN, b - a, b);
      double[] size = values(node, left, right);
      if (sign * size[0] < sign * size[1]) {
        b = right;
      } else {
        a = left;
      }
    }
    return 0.5 * (a + b);
  }

  /** Adds where the side changes between two points. */
  private void follow(
      Node node, DoubleUnaryOperator side, double from, double atFrom, double to, double atTo) {
    double left = side.applyAsDouble(atFrom);
    double right = side.applyAsDouble(atTo);
    if (left == right || found.size() > MOST) {
      return;
    }
    double rounding = 0x1p-52 * Math.max(Math.max(Math.abs(from), Math.abs(to)), upper - lower);
    double middle = 0.5 * (from + to);
    if (to - from <= rounding || !(middle > from && middle < to)) {
      merge(middle, 4 * rounding);
      return;
    }
    double value = values(node, middle)[0];
    follow(node, side, from, atFrom, middle, value);
    follow(node, side, middle, value, to, atTo);
  }

  /** Adds a place that is none of those found, up to rounding. */
  private void merge(double place, double rounding) {
    Double below = found.floor(place);
    Double above = found.ceiling(place);
    boolean known =
        below != null && place - below <= rounding || above != null && above - place <= rounding;
    if (!known) {
      found.add(place);
    }
  }
}
