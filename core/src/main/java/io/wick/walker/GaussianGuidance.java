package io.wick.walker;

import io.wick.potential.GuidingFunction;
import java.util.Arrays;

/** ψ_T = exp(−Σ (x_i − c_i)²/(4s_i²)). */
final class GaussianGuidance implements GuidingFunction {
  private final double[] center;
  private final double[] steepness;
  private final double[] deviation;
  private final double frequency;

  /**
   * A Gaussian.
   *
   * @param center c
   * @param deviation s, standard deviation of |ψ_T|²
   * @param diffusion D, for the frequency D/s²
   */
  GaussianGuidance(double[] center, double[] deviation, double diffusion) {
    this.center = center;
    this.deviation = deviation;
    this.steepness = new double[center.length];
    double largest = 0;
    for (int axis = 0; axis < center.length; axis++) {
      steepness[axis] = 0.5 / (deviation[axis] * deviation[axis]);
      largest = Math.max(largest, steepness[axis]);
    }
    this.frequency = 2 * diffusion * largest;
  }

  /** c of an axis. */
  double center(int axis) {
    return center[axis];
  }

  /** s of an axis. */
  double deviation(int axis) {
    return deviation[axis];
  }

  /** out = ∇²ψ_T/ψ_T. */
  void curvature(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, 0);
    for (int axis = 0; axis < center.length; axis++) {
      bend(x[axis], count, center[axis], steepness[axis], out);
    }
  }

  private static void bend(double[] x, int count, double c, double k, double[] out) {
    for (int i = 0; i < count; i++) {
      double s = k * (x[i] - c);
      out[i] += Math.fma(s, s, -k);
    }
  }

  @Override
  public double frequency() {
    return frequency;
  }

  @Override
  public void evaluate(
      double[][] x, int count, double[] logarithm, double[][] slopes, double[] curvature) {
    Arrays.fill(logarithm, 0, count, 0);
    Arrays.fill(curvature, 0, count, 0);
    for (int axis = 0; axis < center.length; axis++) {
      add(axis, x[axis], count, logarithm, slopes[axis], curvature);
    }
  }

  private void add(
      int axis, double[] x, int count, double[] logarithm, double[] slope, double[] curvature) {
    double c = center[axis];
    double k = steepness[axis];
    for (int i = 0; i < count; i++) {
      double u = x[i] - c;
      double s = -k * u;
      slope[i] = s;
      logarithm[i] = Math.fma(0.5 * s, u, logarithm[i]);
      curvature[i] += Math.fma(s, s, -k);
    }
  }
}
