package io.wick.potential.bbob;

import io.wick.math.Dense;
import io.wick.math.Elementary;
import java.util.Arrays;

/**
 * A block of points on its way through the transformations of the suite (section 0.2 of the
 * report): one array per coordinate, at most 64 points at a time, so that both copies of the
 * coordinates stay in the first-level cache up to d = 32.
 */
final class Points {
  /** The edge of the box. */
  static final double EDGE = 5.0;

  private static final int SIZE = 64;

  private final int dimension;
  private double[][] z;
  private double[][] spare;
  private final double[] value;
  private final double[] penalty;
  private final double[] first;
  private final double[] second;
  private final double[] third;
  private int count;

  /** Room for blocks of a batch of {@code count} points. */
  Points(int dimension, int count) {
    int size = Math.min(SIZE, count);
    this.dimension = dimension;
    this.z = new double[dimension][size];
    this.spare = new double[dimension][size];
    this.value = new double[size];
    this.penalty = new double[size];
    this.first = new double[size];
    this.second = new double[size];
    this.third = new double[size];
  }

  /** Takes the points from {@code start} on, as many as there is room for; values become 0. */
  void load(double[][] x, int start, int available) {
    count = Math.min(value.length, available);
    for (int axis = 0; axis < dimension; axis++) {
      System.arraycopy(x[axis], start, z[axis], 0, count);
    }
    Arrays.fill(value, 0.0);
    Arrays.fill(penalty, 0.0);
  }

  /** out[start + i] = value + penalty + minimum. */
  void store(double minimum, double[] out, int start) {
    for (int i = 0; i < count; i++) {
      out[start + i] = value[i] + penalty[i] + minimum;
    }
  }

  /** Number of points in the block. */
  int count() {
    return count;
  }

  /** d. */
  int dimension() {
    return dimension;
  }

  /** The coordinate {@code axis} of all points. */
  double[] coordinate(int axis) {
    return z[axis];
  }

  /** The values, to be added to. */
  double[] value() {
    return value;
  }

  /** The coordinates before the last {@link #linear}; free to be overwritten. */
  double[][] spare() {
    return spare;
  }

  /** Scratch memory; {@link #oscillate} and {@link #asymmetric} use it, too. */
  double[] scratch() {
    return third;
  }

  /** Adds factor Σ max(0, |x_i| − 5)² to the final value. Before any other step. */
  void penalise(double factor) {
    for (int axis = 0; axis < dimension; axis++) {
      double[] x = z[axis];
      for (int i = 0; i < count; i++) {
        double beyond = Math.max(0.0, Math.abs(x[i]) - EDGE);
        penalty[i] = Math.fma(factor * beyond, beyond, penalty[i]);
      }
    }
  }

  /** z ← z − c. */
  void shift(double[] center) {
    for (int axis = 0; axis < dimension; axis++) {
      double[] x = z[axis];
      double c = center[axis];
      for (int i = 0; i < count; i++) {
        x[i] -= c;
      }
    }
  }

  /** z ← diag(s) z. */
  void scale(double[] scales) {
    for (int axis = 0; axis < dimension; axis++) {
      double[] x = z[axis];
      double s = scales[axis];
      for (int i = 0; i < count; i++) {
        x[i] *= s;
      }
    }
  }

  /** z ← z + c on every axis. */
  void add(double c) {
    for (int axis = 0; axis < dimension; axis++) {
      double[] x = z[axis];
      for (int i = 0; i < count; i++) {
        x[i] += c;
      }
    }
  }

  /** z ← M z, row by row over the whole block. */
  void linear(double[][] rows) {
    for (int row = 0; row < dimension; row++) {
      Arrays.fill(spare[row], 0, count, 0.0);
      Dense.combine(rows[row], z, dimension, spare[row], count);
    }
    double[][] t = z;
    z = spare;
    spare = t;
  }

  /** z ← T_osz(z) on every axis. */
  void oscillate() {
    for (int axis = 0; axis < dimension; axis++) {
      oscillate(z[axis]);
    }
  }

  /**
   * T_osz: v ← sign(v) exp(w + 0.049(sin c₁w + sin c₂w)), w = ln|v|, with c = 10, 7.9 right of 0
   * and 5.5, 3.1 left of it; 0 stays 0.
   */
  void oscillate(double[] v) {
    for (int i = 0; i < count; i++) {
      first[i] = v[i] == 0 ? 1.0 : Math.abs(v[i]);
    }
    double[] w = third;
    Elementary.log(first, count, w);
    for (int i = 0; i < count; i++) {
      first[i] = w[i] * (v[i] > 0 ? 10.0 : 5.5);
    }
    Elementary.sin(first, count, second);
    for (int i = 0; i < count; i++) {
      first[i] = w[i] * (v[i] > 0 ? 7.9 : 3.1);
      w[i] = Math.fma(0.049, second[i], w[i]);
    }
    Elementary.sin(first, count, second);
    for (int i = 0; i < count; i++) {
      first[i] = Math.fma(0.049, second[i], w[i]);
    }
    Elementary.exp(first, count, second);
    for (int i = 0; i < count; i++) {
      v[i] = v[i] == 0 ? v[i] : Math.copySign(second[i], v[i]);
    }
  }

  /** T_asy: z_i ← z_i^{1 + β i/(d−1) √z_i} where z_i &gt; 0. */
  void asymmetric(double beta) {
    for (int axis = 1; axis < dimension; axis++) {
      double[] v = z[axis];
      double weight = beta * axis / (dimension - 1.0);
      for (int i = 0; i < count; i++) {
        first[i] = v[i] > 0 ? v[i] : 1.0;
      }
      Elementary.log(first, count, second);
      for (int i = 0; i < count; i++) {
        second[i] *= Math.fma(weight, Math.sqrt(first[i]), 1.0);
      }
      Elementary.exp(second, count, first);
      for (int i = 0; i < count; i++) {
        v[i] = v[i] > 0 ? first[i] : v[i];
      }
    }
  }

  /** value += Σ s_i z_i². */
  void addSquares(double[] weights) {
    for (int axis = 0; axis < dimension; axis++) {
      double[] x = z[axis];
      double s = weights[axis];
      for (int i = 0; i < count; i++) {
        value[i] = Math.fma(s * x[i], x[i], value[i]);
      }
    }
  }

  /** value += 10(d − Σ cos 2πz_i) + Σ z_i². */
  void addRastrigin() {
    for (int axis = 0; axis < dimension; axis++) {
      double[] x = z[axis];
      for (int i = 0; i < count; i++) {
        double wave = 1.0 - Elementary.cosPi(2.0 * x[i]);
        value[i] = Math.fma(x[i], x[i], Math.fma(10.0, wave, value[i]));
      }
    }
  }
}
