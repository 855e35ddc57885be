package io.wick.method;

import io.wick.potential.Box;
import java.util.List;

/** Components of a start that are given once for all axes or once per axis. */
final class Components {
  private Components() {}

  /**
   * The component of an axis.
   *
   * @param name as in the sweep file, under {@code start}
   * @param values null for the default
   */
  static double of(String name, List<Double> values, int axis, int dimension, double byDefault) {
    if (values == null || values.isEmpty()) {
      return byDefault;
    }
    if (values.size() != 1 && values.size() != dimension) {
      throw new IllegalArgumentException(
          "start."
              + name
              + " must have one value or one per axis ("
              + dimension
              + "), but was "
              + values);
    }
    return values.get(values.size() == 1 ? 0 : axis);
  }

  /**
   * A coordinate of a start.
   *
   * @throws IllegalArgumentException if it is outside the box
   */
  static double inside(String name, Box box, int axis, double x) {
    if (!(x >= box.lower(axis) && x <= box.upper(axis))) {
      throw new IllegalArgumentException(
          name
              + " must lie in the box, on axis "
              + axis
              + " ["
              + box.lower(axis)
              + ", "
              + box.upper(axis)
              + "], but was "
              + x);
    }
    return x;
  }
}
