package io.wick.math;

/**
 * A transform of many lines in lockstep: element j of line l is {@code rows[j][l]}. In place;
 * nothing is moved, {@link #order} tells where the result is.
 */
public interface RowTransform {
  /** Output k is in row order[k]. Not to be modified. */
  int[] order();

  /**
   * Transforms in place, unnormalised.
   *
   * @param re rows of at least {@code lanes} elements, all different arrays
   * @param im as re
   * @param lanes number of lines
   */
  void forward(double[][] re, double[][] im, int lanes);
}
