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

  /**
   * The box a potential uses: {@code given} if it has one axis per dimension, its only interval on
   * every axis if it has one, the cube [lower, upper]^d if it is null.
   *
   * @throws IllegalArgumentException if it has another number of axes
   */
  public static Box resolve(Box given, int dimension, double lower, double upper) {
    if (given == null) {
      return cube(dimension, lower, upper);
    }
    return given.over(dimension);
  }

  /** This box on {@code dimension} axes; a single interval stands for all. */
  public Box over(int dimension) {
    if (dimension() == dimension) {
      return this;
    }
    if (dimension() != 1) {
      throw new IllegalArgumentException(
          "box must have one interval, or one for each of the "
              + dimension
              + " axes, but has "
              + dimension());
    }
    return cube(dimension, lower(0), upper(0));
  }

  /** True if {@code point} (length d) lies in the box, edges included. */
  public boolean contains(double... point) {
    for (int axis = 0; axis < dimension(); axis++) {
      if (!(point[axis] >= lower(axis) && point[axis] <= upper(axis))) {
        return false;
      }
    }
    return true;
  }

  /** True if {@code other}, of as many axes, lies in this box, edges included. */
  public boolean contains(Box other) {
    for (int axis = 0; axis < dimension(); axis++) {
      if (!(other.lower(axis) >= lower(axis) && other.upper(axis) <= upper(axis))) {
        return false;
      }
    }
    return true;
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
