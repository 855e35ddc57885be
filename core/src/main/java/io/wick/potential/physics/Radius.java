package io.wick.potential.physics;

import java.util.Arrays;

/** Distances from the origin, for potentials of r alone. */
final class Radius {
  private Radius() {}

  /** out[i] = Σ x_axis². */
  static void squares(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, 0.0);
    for (double[] v : x) {
      for (int i = 0; i < count; i++) {
        out[i] = Math.fma(v[i], v[i], out[i]);
      }
    }
  }

  /** out[axis][i] = pull_i x_axis, where {@code out[0]} holds the pull. */
  static void pull(double[][] x, int count, double[][] out) {
    // The first axis last: it is where the pull is kept.
    for (int axis = x.length - 1; axis >= 0; axis--) {
      for (int i = 0; i < count; i++) {
        out[axis][i] = out[0][i] * x[axis][i];
      }
    }
  }
}
