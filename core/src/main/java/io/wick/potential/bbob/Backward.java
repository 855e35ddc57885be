package io.wick.potential.bbob;

import io.wick.math.Dense;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The way back from the value to x: while the points run through the steps each says how slopes
 * with respect to its results become slopes with respect to its arguments; then the chain rule goes
 * through them in reverse order. Memory of fixed size, used again for each block.
 */
final class Backward {
  /** Points in a block. */
  static final int SIZE = 64;

  private final int dimension;
  private final int size;
  private double[][] slope;
  private double[][] spare;
  private final double[][] penalty;
  private final double[] factor;
  private final double[] column;
  private final List<Runnable> steps = new ArrayList<>();
  private final List<double[][]> kept = new ArrayList<>();
  private int used;
  private int count;

  Backward(int dimension, int count) {
    this.dimension = dimension;
    this.size = Math.min(SIZE, count);
    this.slope = new double[dimension][size];
    this.spare = new double[dimension][size];
    this.penalty = new double[dimension][size];
    this.factor = new double[size];
    this.column = new double[dimension];
  }

  /** Begins a block. */
  void start(int count) {
    this.count = count;
    steps.clear();
    used = 0;
    for (int axis = 0; axis < dimension; axis++) {
      Arrays.fill(slope[axis], 0.0);
      Arrays.fill(penalty[axis], 0.0);
    }
  }

  /**
   * Slopes of the value with respect to the coordinate {@code axis} as it is now, to be added to.
   */
  double[] slope(int axis) {
    return slope[axis];
  }

  /** Memory for one factor per point. */
  double[] factor() {
    return factor;
  }

  /** The value became a function of itself with this derivative. */
  void chain(double[] factor) {
    for (int axis = 0; axis < dimension; axis++) {
      for (int i = 0; i < count; i++) {
        slope[axis][i] *= factor[i];
      }
    }
  }

  /** Adds a step that changes the slopes in place. */
  void then(Runnable step) {
    steps.add(step);
  }

  /** A step on each coordinate alone: returns the place for its derivatives, all 1 as yet. */
  double[][] rates() {
    if (used == kept.size()) {
      kept.add(new double[dimension][size]);
    }
    double[][] rates = kept.get(used++);
    for (double[] rate : rates) {
      Arrays.fill(rate, 1.0);
    }
    then(
        () -> {
          for (int axis = 0; axis < dimension; axis++) {
            for (int i = 0; i < count; i++) {
              slope[axis][i] *= rates[axis][i];
            }
          }
        });
    return rates;
  }

  /** The step z ← diag(s) z. */
  void scale(double[] scales) {
    then(
        () -> {
          for (int axis = 0; axis < dimension; axis++) {
            Dense.scale(scales[axis], slope[axis], count);
          }
        });
  }

  /** The step z ← M z. */
  void linear(double[][] rows) {
    then(() -> transpose(rows));
  }

  private void transpose(double[][] rows) {
    for (int axis = 0; axis < dimension; axis++) {
      for (int row = 0; row < dimension; row++) {
        column[row] = rows[row][axis];
      }
      Arrays.fill(spare[axis], 0, count, 0.0);
      Dense.combine(column, slope, dimension, spare[axis], count);
    }
    double[][] t = slope;
    slope = spare;
    spare = t;
  }

  /** Slope of factor max(0, |x| − 5)². */
  void penalise(int axis, double factor, double[] x) {
    for (int i = 0; i < count; i++) {
      double beyond = Math.max(0.0, Math.abs(x[i]) - Points.EDGE);
      penalty[axis][i] = Math.copySign(2.0 * factor * beyond, x[i]);
    }
  }

  /** Goes back and writes the gradient. */
  void store(double[][] out, int start) {
    for (int k = steps.size() - 1; k >= 0; k--) {
      steps.get(k).run();
    }
    for (int axis = 0; axis < dimension; axis++) {
      for (int i = 0; i < count; i++) {
        out[axis][start + i] = slope[axis][i] + penalty[axis][i];
      }
    }
  }
}
