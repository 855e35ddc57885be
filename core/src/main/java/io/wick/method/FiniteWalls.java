package io.wick.method;

import org.apache.commons.math3.analysis.MultivariateFunction;

/**
 * Walls for an optimiser that calculates with values: +∞ becomes a value above all finite ones met
 * so far, by their whole range. The objective itself keeps its walls.
 */
final class FiniteWalls implements MultivariateFunction {
  private final MultivariateFunction function;
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;

  FiniteWalls(MultivariateFunction function) {
    this.function = function;
  }

  @Override
  public double value(double[] point) {
    double value = function.value(point);
    if (value < Double.POSITIVE_INFINITY) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
      return value;
    }
    double range = highest > lowest ? highest - lowest : 1;
    return highest > Double.NEGATIVE_INFINITY ? highest + range : Double.MAX_VALUE;
  }
}
