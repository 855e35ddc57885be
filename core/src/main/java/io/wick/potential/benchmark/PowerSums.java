package io.wick.potential.benchmark;

import io.wick.potential.Potential;
import java.util.Arrays;

/**
 * ζ = Σ_i (Σ_j w_ij (x_j^i − r_j^i))² with i, j from 1 to d: 0 where every coordinate is its root
 * r_j. Running powers x_j^i of a block are kept, so that a value costs d² multiplications.
 */
interface PowerSums extends Potential {
  /** Points per block. */
  int BLOCK = 256;

  /** r_j, j = {@code number}, from 1. */
  double root(double number);

  /** w_ij, j = {@code number} and i = {@code exponent}, from 1. */
  double weight(double number, int exponent);

  @Override
  default void values(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, 0.0);
    int block = Math.min(BLOCK, count);
    double[][] powers = new double[dimension()][block];
    double[] sum = new double[block];
    for (int start = 0; start < count; start += block) {
      int n = Math.min(block, count - start);
      for (double[] power : powers) {
        Arrays.fill(power, 1.0);
      }
      for (int exponent = 1; exponent <= dimension(); exponent++) {
        sum(x, start, n, exponent, powers, sum);
        for (int i = 0; i < n; i++) {
          out[start + i] = Math.fma(sum[i], sum[i], out[start + i]);
        }
        raise(x, start, n, powers);
      }
    }
  }

  /** sum = Σ_j w_ij (x_j^i − r_j^i), from powers x_j^{i−1}. */
  private void sum(double[][] x, int start, int n, int exponent, double[][] powers, double[] sum) {
    Arrays.fill(sum, 0.0);
    for (int axis = 0; axis < dimension(); axis++) {
      double weight = weight(axis + 1.0, exponent);
      double target = Powers.whole(root(axis + 1.0), exponent);
      double[] power = powers[axis];
      double[] coordinate = x[axis];
      for (int i = 0; i < n; i++) {
        sum[i] = Math.fma(weight, Math.fma(power[i], coordinate[start + i], -target), sum[i]);
      }
    }
  }

  private void raise(double[][] x, int start, int n, double[][] powers) {
    for (int axis = 0; axis < dimension(); axis++) {
      for (int i = 0; i < n; i++) {
        powers[axis][i] *= x[axis][start + i];
      }
    }
  }

  @Override
  default boolean hasGradient() {
    return true;
  }

  @Override
  default void gradients(double[][] x, int count, double[][] out) {
    int block = Math.min(BLOCK, count);
    double[][] powers = new double[dimension()][block];
    double[] sum = new double[block];
    for (int axis = 0; axis < dimension(); axis++) {
      Arrays.fill(out[axis], 0, count, 0.0);
    }
    for (int start = 0; start < count; start += block) {
      int n = Math.min(block, count - start);
      for (double[] power : powers) {
        Arrays.fill(power, 1.0);
      }
      for (int exponent = 1; exponent <= dimension(); exponent++) {
        sum(x, start, n, exponent, powers, sum);
        for (int axis = 0; axis < dimension(); axis++) {
          double factor = 2.0 * exponent * weight(axis + 1.0, exponent);
          for (int i = 0; i < n; i++) {
            double slope = factor * sum[i];
            out[axis][start + i] = Math.fma(slope, powers[axis][i], out[axis][start + i]);
          }
        }
        raise(x, start, n, powers);
      }
    }
  }
}
