package io.wick.potential;

import java.util.Collections;
import java.util.List;

/**
 * The box [a_1, b_1] × … × [a_d, b_d] in which a potential is searched; one {@link Interval} per
 * axis.
 */
public record Box(List<Interval> axes) {
  public Box {
    axes = List.copyOf(axes);
    if (axes.isEmpty()) {
      throw new IllegalArgumentException("a box needs at least one axis");
    }
  }

  /** The same interval on every one of {@code dimension} axes. */
  public static Box cube(int dimension, double lower, double upper) {
    return new Box(Collections.nCopies(dimension, new Interval(lower, upper)));
  }

  /** Number of axes. */
  public int dimension() {
    return axes.size();
  }

  /** a_i of axis {@code axis}. */
  public double lower(int axis) {
    return axes.get(axis).lower();
  }

  /** b_i of axis {@code axis}. */
  public double upper(int axis) {
    return axes.get(axis).upper();
  }

  /** b_i − a_i. */
  public double length(int axis) {
    return axes.get(axis).length();
  }
}
