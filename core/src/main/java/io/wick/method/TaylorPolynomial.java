package io.wick.method;

import io.wick.math.RandomStream;
import io.wick.trial.Objective;
import io.wick.walker.Population;
import java.util.Arrays;

/**
 * The Taylor polynomial of order 0 or 1 of a potential: ζ(c) + g·(x − c).
 *
 * @param point c
 * @param value ζ(c)
 * @param slope g, 0 for order 0
 */
record TaylorPolynomial(double[] point, double value, double[] slope) {
  /**
   * Evaluates the potential once at the point, and its gradient there for order 1.
   *
   * @param source null for order 0
   * @throws IllegalArgumentException unless both are finite
   */
  static TaylorPolynomial of(
      Objective objective,
      double[] point,
      GradientSource source,
      double samplingDistance,
      RandomStream random) {
    int dimension = point.length;
    Population one = new Population(dimension, 1);
    for (int axis = 0; axis < dimension; axis++) {
      one.positions()[axis][0] = point[axis];
    }
    one.evaluate(objective);
    double value = one.values()[0];
    double[][] gradient = new double[dimension][1];
    if (source != null) {
      source.of(objective, samplingDistance, 1, random).evaluate(objective, one, gradient);
    }
    double[] slope = new double[dimension];
    boolean finite = value < Double.POSITIVE_INFINITY;
    for (int axis = 0; axis < dimension; axis++) {
      slope[axis] = gradient[axis][0];
      finite &= Math.abs(slope[axis]) < Double.POSITIVE_INFINITY;
    }
    if (!finite) {
      throw new IllegalArgumentException(
          "at must be a point where the potential and its gradient are finite, but was "
              + Arrays.toString(point));
    }
    return new TaylorPolynomial(point, value, slope);
  }

  /** Its value at a point. */
  double at(double[] x) {
    double sum = value;
    for (int axis = 0; axis < x.length; axis++) {
      sum = Math.fma(slope[axis], x[axis] - point[axis], sum);
    }
    return sum;
  }
}
