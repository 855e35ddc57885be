package io.wick.potential.benchmark;

import io.wick.potential.Potential;
import java.util.Arrays;

/** A potential that is a sum over neighbouring axes, ζ(x) = Σ_{i&lt;d} f_i(x_i, x_{i+1}). */
interface Chain extends Potential {
  /** out[i] += f_axis(a[i], b[i]); a is coordinate {@code axis}, b the next one. */
  void addLink(int axis, double[] a, double[] b, int count, double[] out);

  /** slopeA[i] += ∂f_axis/∂a, slopeB[i] += ∂f_axis/∂b; all slopes start at 0. */
  void addSlopes(int axis, double[] a, double[] b, int count, double[] slopeA, double[] slopeB);

  @Override
  default void values(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, 0.0);
    for (int axis = 0; axis + 1 < dimension(); axis++) {
      addLink(axis, x[axis], x[axis + 1], count, out);
    }
  }

  @Override
  default boolean hasGradient() {
    return true;
  }

  @Override
  default void gradients(double[][] x, int count, double[][] out) {
    Arrays.fill(out[0], 0, count, 0.0);
    for (int axis = 0; axis + 1 < dimension(); axis++) {
      Arrays.fill(out[axis + 1], 0, count, 0.0);
      addSlopes(axis, x[axis], x[axis + 1], count, out[axis], out[axis + 1]);
    }
  }
}
