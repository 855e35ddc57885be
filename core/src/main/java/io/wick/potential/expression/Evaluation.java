package io.wick.potential.expression;

import java.util.Arrays;

/**
 * One evaluation of a tree on a block of points: values, or values and slopes along one variable
 * (dual numbers). Every node fills one scratch array; the arrays are made once per evaluation, and
 * their size does not grow with the batch.
 */
final class Evaluation {
  /** Points per block: its arrays stay in the first-level cache. */
  static final int BLOCK = 256;

  private final int dimension;
  private final int block;
  private final double[][] value;
  private final double[][] slope;
  private double[][] x;
  private int n;
  private int axis;
  private int direction = -1;

  /**
   * Room for blocks of {@code count} points or {@link #BLOCK}.
   *
   * @param levels scratch arrays that the tree needs
   * @param dimension number of variables
   */
  Evaluation(int levels, int dimension, int count, boolean slopes) {
    this.dimension = dimension;
    this.block = Math.min(BLOCK, count);
    this.value = new double[levels][block];
    this.slope = slopes ? new double[value.length][block] : null;
  }

  /** out[i] = value of the tree at x[·][i]. */
  void values(Node tree, double[][] x, int count, double[] out) {
    double[][] copies = count > block ? new double[x.length][block] : x;
    for (int start = 0; start < count; start += block) {
      load(x, start, count, copies);
      System.arraycopy(value(tree, 0), 0, out, start, n);
    }
  }

  /** out[k][i] = ∂/∂x_k of the tree at x[·][i]. */
  void gradients(Node tree, double[][] x, int count, double[][] out) {
    double[][] copies = count > block ? new double[x.length][block] : x;
    for (int start = 0; start < count; start += block) {
      load(x, start, count, copies);
      for (direction = 0; direction < dimension; direction++) {
        dual(tree, 0);
        System.arraycopy(slope[0], 0, out[direction], start, n);
      }
    }
  }

  private void load(double[][] all, int start, int count, double[][] copies) {
    n = Math.min(block, count - start);
    x = copies;
    if (copies != all) {
      for (int k = 0; k < all.length; k++) {
        System.arraycopy(all[k], start, copies[k], 0, n);
      }
    }
  }

  /** The values of a node, in the scratch array of this level or in the variable's own. */
  private double[] value(Node node, int level) {
    double[] out = value[level];
    if (node instanceof Node.Constant constant) {
      Arrays.fill(out, 0, n, constant.value());
    } else if (node instanceof Node.Variable variable) {
      return x[variable.index()];
    } else if (node instanceof Node.AxisVariable) {
      return x[axis];
    } else if (node instanceof Node.AxisNumber) {
      Arrays.fill(out, 0, n, axis + 1.0);
    } else if (node instanceof Node.WholePower power) {
      WholePowers.values(value(power.base(), level + 1), power.exponent(), n, out);
    } else if (node instanceof Node.Call call) {
      Operation operation = call.operation();
      double[] a = value(call.arguments().get(0), level + operation.offset(0));
      double[] b = operation.arity() == 1 ? null : value(call.arguments().get(1), level + 1);
      operation.values(a, b, n, out);
    } else if (node instanceof Node.OverAxes over) {
      overAxes(over, level);
    }
    return out;
  }

  private void overAxes(Node.OverAxes over, int level) {
    double[] out = value[level];
    Arrays.fill(out, 0, n, over.product() ? 1.0 : 0.0);
    for (axis = 0; axis < dimension; axis++) {
      double[] body = value(over.body(), level + 1);
      Operation operation = over.product() ? Arithmetic.MULTIPLY : Arithmetic.ADD;
      operation.values(out, body, n, out);
    }
  }

  /** Like {@link #value}, and the slopes in the slope array of this level. */
  private double[] dual(Node node, int level) {
    double[] out = slope[level];
    if (node instanceof Node.Variable variable) {
      Arrays.fill(out, 0, n, variable.index() == direction ? 1.0 : 0.0);
    } else if (node instanceof Node.AxisVariable) {
      Arrays.fill(out, 0, n, axis == direction ? 1.0 : 0.0);
    } else if (node instanceof Node.WholePower power) {
      double[] a = dual(power.base(), level + 1);
      WholePowers.slopes(a, slope[level + 1], power.exponent(), n, out);
      WholePowers.values(a, power.exponent(), n, value[level]);
      return value[level];
    } else if (node instanceof Node.Call call) {
      return dual(call, level);
    } else if (node instanceof Node.OverAxes over) {
      return dual(over, level);
    } else {
      Arrays.fill(out, 0, n, 0.0);
    }
    return value(node, level);
  }

  private double[] dual(Node.Call call, int level) {
    Operation operation = call.operation();
    int first = level + operation.offset(0);
    double[] a = dual(call.arguments().get(0), first);
    double[] b = operation.arity() == 1 ? null : dual(call.arguments().get(1), level + 1);
    double[] db = b == null ? null : slope[level + 1];
    operation.slopes(a, slope[first], b, db, n, slope[level]);
    operation.values(a, b, n, value[level]);
    return value[level];
  }

  private double[] dual(Node.OverAxes over, int level) {
    if (over.separable()) {
      // Only the term of this axis has a slope.
      axis = direction;
      dual(over.body(), level + 1);
      System.arraycopy(slope[level + 1], 0, slope[level], 0, n);
      return value(over, level);
    }
    Operation operation = over.product() ? Arithmetic.MULTIPLY : Arithmetic.ADD;
    double[] out = value[level];
    Arrays.fill(out, 0, n, over.product() ? 1.0 : 0.0);
    Arrays.fill(slope[level], 0, n, 0.0);
    for (axis = 0; axis < dimension; axis++) {
      double[] body = dual(over.body(), level + 1);
      operation.slopes(out, slope[level], body, slope[level + 1], n, slope[level]);
      operation.values(out, body, n, out);
    }
    return out;
  }
}
