package io.wick.potential.expression;

import java.util.List;

/** The tree of a formula. */
sealed interface Node {
  /** Scratch arrays that an evaluation of this node needs. */
  int levels();

  /** A number. */
  record Constant(double value) implements Node {
    @Override
    public int levels() {
      return 1;
    }
  }

  /** One of the names the formula may use, by its place among them. */
  record Variable(int index) implements Node {
    @Override
    public int levels() {
      return 1;
    }
  }

  /** {@code xi}: the coordinate of the axis that the enclosing sum or product is at. */
  record AxisVariable() implements Node {
    @Override
    public int levels() {
      return 1;
    }
  }

  /** {@code i}: the number of that axis, from 1. */
  record AxisNumber() implements Node {
    @Override
    public int levels() {
      return 1;
    }
  }

  /** base^exponent for a small whole exponent, by multiplication. */
  record WholePower(Node base, int exponent) implements Node {
    @Override
    public int levels() {
      return 1 + base.levels();
    }
  }

  /** An operation on its arguments. */
  record Call(Operation operation, List<Node> arguments) implements Node {
    @Override
    public int levels() {
      int levels = 1;
      for (int k = 0; k < arguments.size(); k++) {
        levels = Math.max(levels, operation.offset(k) + arguments.get(k).levels());
      }
      return levels;
    }
  }

  /**
   * The sum or product of the body over all axes.
   *
   * @param separable true for a sum whose terms each depend on their own axis only
   */
  record OverAxes(boolean product, Node body, boolean separable) implements Node {
    @Override
    public int levels() {
      return 1 + body.levels();
    }
  }
}
