package io.wick.potential;

import java.util.Arrays;

/** A potential that is a sum over axes, ζ(x) = Σ_i f_i(x_i): one vectorised loop per axis. */
public interface Separable extends Potential {
  /** out[i] += f_axis(x[i]). */
  void addTerm(int axis, double[] x, int count, double[] out);

  /** out[i] = f_axis'(x[i]). */
  void derivative(int axis, double[] x, int count, double[] out);

  @Override
  default void values(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, 0.0);
    for (int axis = 0; axis < dimension(); axis++) {
      addTerm(axis, x[axis], count, out);
    }
  }

  @Override
  default boolean isSeparable() {
    return true;
  }

  @Override
  default boolean hasGradient() {
    return true;
  }

  @Override
  default void gradients(double[][] x, int count, double[][] out) {
    for (int axis = 0; axis < dimension(); axis++) {
      derivative(axis, x[axis], count, out[axis]);
    }
  }
}
