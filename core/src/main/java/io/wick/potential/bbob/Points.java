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

  private final int dimension;
  private double[][] z;
  private double[][] spare;
  private final double[] value;
  private final double[] penalty;
  private final double[] first;
  private final double[] second;
  private final double[] third;
  private final Backward backward;
  private int count;

  /**
   * Room for blocks of a batch of {@code count} points.
   *
   * @param backward keeps what the gradient needs; null if none is wanted
   */
  Points(int dimension, int count, Backward backward) {
    int size = Math.min(Backward.SIZE, count);
    this.dimension = dimension;
    this.z = new double[dimension][size];
    this.spare = new double[dimension][size];
    this.value = new double[size];
    this.penalty = new double[size];
    this.first = new double[size];
    this.second = new double[size];
    this.third = new double[size];
    this.backward = backward;
  }

  /** Takes the points from {@code start} on, as many as there is room for; values become 0. */
  void load(double[][] x, int start, int available) {
    count = Math.min(value.length, available);
    for (int axis = 0; axis < dimension; axis++) {
      System.arraycopy(x[axis], start, z[axis], 0, count);
    }
    Arrays.fill(value, 0.0);
    Arrays.fill(penalty, 0.0);
    if (backward != null) {
      backward.start(count);
    }
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

  /** What the gradient needs; null if none is wanted. */
  Backward backward() {
    return backward;
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
      if (backward != null) {
        backward.penalise(axis, factor, x);
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
    if (backward != null) {
      backward.scale(scales);
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
    if (backward != null) {
      backward.linear(rows);
    }
  }

  /** z ← T_osz(z) on every axis. */
  void oscillate() {
    double[][] rates = backward == null ? null : backward.rates();
    for (int axis = 0; axis < dimension; axis++) {
      if (rates != null) {
        oscillationRate(z[axis], rates[axis]);
      }
      oscillate(z[axis]);
      if (rates != null) {
        multiply(rates[axis], z[axis]);
      }
    }
  }

  /** T_osz of the values. */
  void oscillateValue() {
    if (backward == null) {
      oscillate(value);
      return;
    }
    double[] rate = backward.factor();
    oscillationRate(value, rate);
    oscillate(value);
    multiply(rate, value);
    backward.chain(rate);
  }

  private void multiply(double[] a, double[] b) {
    for (int i = 0; i < count; i++) {
      a[i] = b[i] == 0 ? 1.0 : a[i] * b[i];
    }
  }

  /**
   * d ln T_osz/dv = (1 + 0.049(c₁ cos c₁w + c₂ cos c₂w))/v; at the kink, 0, the slope is taken as
   * 1.
   */
  private void oscillationRate(double[] v, double[] rate) {
    for (int i = 0; i < count; i++) {
      double w = v[i] == 0 ? 0.0 : Elementary.log(Math.abs(v[i]));
      double first = v[i] > 0 ? 10.0 : 5.5;
      double second = v[i] > 0 ? 7.9 : 3.1;
      double waves = first * Elementary.cos(first * w) + second * Elementary.cos(second * w);
      rate[i] = v[i] == 0 ? 1.0 : Math.fma(0.049, waves, 1.0) / v[i];
    }
  }

  /**
   * T_osz: v ← sign(v) exp(w + 0.049(sin c₁w + sin c₂w)), w = ln|v|, with c = 10, 7.9 right of 0
   * and 5.5, 3.1 left of it; 0 stays 0.
   */
  private void oscillate(double[] v) {
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
    double[][] rates = backward == null ? null : backward.rates();
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
      if (rates != null) {
        asymmetryRate(v, weight, second, rates[axis]);
      }
      Elementary.exp(second, count, first);
      for (int i = 0; i < count; i++) {
        v[i] = v[i] > 0 ? first[i] : v[i];
      }
      if (rates != null) {
        for (int i = 0; i < count; i++) {
          rates[axis][i] *= v[i] > 0 ? v[i] : 1.0;
        }
      }
    }
  }

  /** d ln(v^e)/dv with e = 1 + w√v, so that e ln v = {@code logarithm}; 1 where v ≤ 0. */
  private void asymmetryRate(double[] v, double weight, double[] logarithm, double[] rate) {
    for (int i = 0; i < count; i++) {
      if (v[i] > 0) {
        double root = Math.sqrt(v[i]);
        double exponent = Math.fma(weight, root, 1.0);
        rate[i] = (exponent + 0.5 * weight * root * (logarithm[i] / exponent)) / v[i];
      } else {
        rate[i] = 1.0;
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
      if (backward != null) {
        Dense.axpy(2.0 * s, x, backward.slope(axis), count);
      }
    }
  }

  /** value += 10(d − Σ cos 2πz_i) + Σ z_i². */
  void addRastrigin() {
    for (int axis = 0; axis < dimension; axis++) {
      double[] x = z[axis];
      for (int i = 0; i < count; i++) {
        value[i] = Math.fma(x[i], x[i], value[i]);
      }
      if (backward != null) {
        Dense.axpy(2.0, x, backward.slope(axis), count);
      }
    }
    addWaves();
  }

  /** value += 10(d − Σ cos 2πz_i). */
  void addWaves() {
    for (int axis = 0; axis < dimension; axis++) {
      double[] x = z[axis];
      for (int i = 0; i < count; i++) {
        value[i] = Math.fma(10.0, 1.0 - Elementary.cosPi(2.0 * x[i]), value[i]);
      }
      if (backward != null) {
        double[] slope = backward.slope(axis);
        for (int i = 0; i < count; i++) {
          slope[i] = Math.fma(20.0 * Math.PI, Elementary.sinPi(2.0 * x[i]), slope[i]);
        }
      }
    }
  }
}
