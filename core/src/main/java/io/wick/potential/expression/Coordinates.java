package io.wick.potential.expression;

import java.util.List;

/** Which coordinates a formula, or a part of it, depends on. */
final class Coordinates {
  private Coordinates() {}

  /** The body of a sum or product over the axes, at one of them: no {@code xi} and {@code i}. */
  static Node at(Node node, int axis) {
    if (node instanceof Node.AxisVariable) {
      return new Node.Variable(axis);
    }
    if (node instanceof Node.AxisNumber) {
      return new Node.Constant(axis + 1.0);
    }
    if (node instanceof Node.WholePower power) {
      return new Node.WholePower(at(power.base(), axis), power.exponent());
    }
    if (node instanceof Node.Call call) {
      List<Node> arguments = call.arguments().stream().map(a -> at(a, axis)).toList();
      return new Node.Call(call.operation(), arguments);
    }
    return node;
  }

  /** True if no coordinate but that of one axis has to do with a node. */
  static boolean onlyOn(Node node, int axis, int dimension) {
    for (int other = 0; other < dimension; other++) {
      if (other != axis && dependsOn(node, other)) {
        return false;
      }
    }
    return true;
  }

  private static boolean dependsOn(Node node, int axis) {
    if (node instanceof Node.Variable variable) {
      return variable.index() == axis;
    }
    if (node instanceof Node.WholePower power) {
      return dependsOn(power.base(), axis);
    }
    if (node instanceof Node.Call call) {
      return call.arguments().stream().anyMatch(argument -> dependsOn(argument, axis));
    }
    // A sum or product over the axes has to do with all of them.
    return node instanceof Node.OverAxes;
  }

  /** True if a formula is seen to be a sum of functions of one coordinate each. */
  static boolean isSum(Node node, int dimension) {
    if (node instanceof Node.OverAxes over) {
      return over.separable();
    }
    if (node instanceof Node.Call call) {
      Operation operation = call.operation();
      Node first = call.arguments().get(0);
      Node last = call.arguments().get(call.arguments().size() - 1);
      boolean scaled =
          operation == Arithmetic.MULTIPLY && first instanceof Node.Constant
              || (operation == Arithmetic.MULTIPLY || operation == Arithmetic.DIVIDE)
                  && last instanceof Node.Constant;
      if (scaled
          || operation == Arithmetic.ADD
          || operation == Arithmetic.SUBTRACT
          || operation == Arithmetic.NEGATE) {
        return isSum(first, dimension) && isSum(last, dimension);
      }
    }
    for (int axis = 0; axis < dimension; axis++) {
      if (onlyOn(node, axis, dimension)) {
        return true;
      }
    }
    return false;
  }
}
