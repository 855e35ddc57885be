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
  private final double[] scratch;
  private final Distortion distortion;
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
    this.scratch = new double[size];
    this.distortion = new Distortion(size);
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

  /** Scratch memory. */
  double[] scratch() {
    return scratch;
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
      distortion.oscillate(z[axis], count, rates == null ? null : rates[axis]);
    }
  }

  /** value ← T_osz(value). */
  void oscillateValue() {
    double[] rate = backward == null ? null : backward.factor();
    distortion.oscillate(value, count, rate);
    if (backward != null) {
      backward.chain(rate);
    }
  }

  /** T_asy: z_i ← z_i^{1 + β i/(d−1) √z_i} where z_i &gt; 0. */
  void asymmetric(double beta) {
    double[][] rates = backward == null ? null : backward.rates();
    for (int axis = 1; axis < dimension; axis++) {
      double weight = beta * axis / (dimension - 1.0);
      distortion.asymmetric(z[axis], count, weight, rates == null ? null : rates[axis]);
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
