package io.wick.potential.bbob;

import java.util.Arrays;

/** The valley of Rosenbrock that f8, f9 and f19 share. */
final class BentValley {
  private BentValley() {}

  /** max(1, √d/8). */
  static double factor(int dimension) {
    return Math.max(1.0, Math.sqrt(dimension) / 8.0);
  }

  /** Where factor Q x + ½ = 1: Qᵀ(½, …, ½)/factor. */
  static double[] optimum(double[][] q) {
    double[] half = new double[q.length];
    Arrays.fill(half, 0.5 / factor(q.length));
    return Matrices.product(Matrices.transposed(q), half);
  }

  /** height = 100(z_i² − z_{i+1})² + (z_i − 1)² for i = {@code axis}. */
  static void heights(Points z, int axis, double[] height) {
    double[] v = z.coordinate(axis);
    double[] next = z.coordinate(axis + 1);
    for (int i = 0; i < z.count(); i++) {
      double bend = Math.fma(v[i], v[i], -next[i]);
      double rest = v[i] - 1.0;
      height[i] = Math.fma(100.0 * bend, bend, rest * rest);
    }
  }

  static void addRosenbrock(Points z) {
    double[] value = z.value();
    double[] height = z.scratch();
    for (int axis = 0; axis + 1 < z.dimension(); axis++) {
      heights(z, axis, height);
      for (int i = 0; i < z.count(); i++) {
        value[i] += height[i];
      }
      if (z.backward() != null) {
        Arrays.fill(height, 1.0);
        addSlopes(z, axis, height);
      }
    }
  }

  /** Adds the slopes of weight · height for i = {@code axis}. */
  static void addSlopes(Points z, int axis, double[] weight) {
    double[] v = z.coordinate(axis);
    double[] next = z.coordinate(axis + 1);
    double[] slope = z.backward().slope(axis);
    double[] nextSlope = z.backward().slope(axis + 1);
    for (int i = 0; i < z.count(); i++) {
      double bend = 200.0 * Math.fma(v[i], v[i], -next[i]);
      slope[i] = Math.fma(weight[i], 2.0 * Math.fma(bend, v[i], v[i] - 1.0), slope[i]);
      nextSlope[i] = Math.fma(-weight[i], bend, nextSlope[i]);
    }
  }
}
