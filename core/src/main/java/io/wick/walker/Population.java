package io.wick.walker;

import io.wick.potential.Box;
import io.wick.potential.Potential;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A fixed number of walkers as a structure of arrays: one array per coordinate, one of potential
 * values, one of weights. The arrays are handed out themselves, not copies: kernels work in place.
 */
public final class Population {
  private final int count;
  private final double[][] positions;
  private final double[] values;
  private final double[] weights;
  private final List<double[]> carried = new ArrayList<>();

  /**
   * {@code count} walkers at the origin with weight 1 and values not yet known (NaN).
   *
   * @param dimension d ≥ 1
   * @param count at least 1
   */
  public Population(int dimension, int count) {
    this.count = count;
    this.positions = new double[dimension][count];
    this.values = new double[count];
    this.weights = new double[count];
    Arrays.fill(values, Double.NaN);
    Arrays.fill(weights, 1);
  }

  /** Number of walkers. */
  public int count() {
    return count;
  }

  /** d. */
  public int dimension() {
    return positions.length;
  }

  /** positions()[axis][i] is coordinate {@code axis} of walker i. */
  public double[][] positions() {
    return positions;
  }

  /** ζ of each walker, as of the last {@link #evaluate}. */
  public double[] values() {
    return values;
  }

  /** Weight of each walker, not negative; 0 is dead. */
  public double[] weights() {
    return weights;
  }

  /** Evaluates ζ of all walkers. */
  public void evaluate(Potential potential) {
    potential.values(positions, count, values);
  }

  /** Weighted mean of ζ over the living. */
  public double meanValue() {
    return mean(values);
  }

  /** Weighted mean over the living of {@code attribute}, one value per walker. */
  double mean(double[] attribute) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < count; i++) {
      // A dead walker may sit on a wall, and 0 · ∞ is NaN.
      if (weights[i] > 0) {
        sum = Math.fma(weights[i], attribute[i], sum);
        total += weights[i];
      }
    }
    return sum / total;
  }

  /** Weighted standard deviation over the living of {@code attribute} (population form). */
  double spread(double[] attribute) {
    double mean = mean(attribute);
    double sum = 0;
    double total = 0;
    for (int i = 0; i < count; i++) {
      if (weights[i] > 0) {
        double deviation = attribute[i] - mean;
        sum = Math.fma(weights[i] * deviation, deviation, sum);
        total += weights[i];
      }
    }
    return Math.sqrt(sum / total);
  }

  /** Σw. */
  double totalWeight() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /** One standard error of {@link #meanValue} as if walkers were independent. */
  public double meanValueError() {
    double mean = meanValue();
    double sum = 0;
    double total = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double w = weights[i];
      if (w > 0) {
        sum += w * w * (values[i] - mean) * (values[i] - mean);
        total += w;
        squares += w * w;
      }
    }
    double effective = total * total / squares;
    return effective > 1 ? Math.sqrt(sum * effective / (effective - 1)) / total : Double.NaN;
  }

  /** Weighted mean of each coordinate. */
  public double[] mean() {
    double[] mean = new double[positions.length];
    for (int axis = 0; axis < mean.length; axis++) {
      double sum = 0;
      double total = 0;
      for (int i = 0; i < count; i++) {
        sum = Math.fma(weights[i], positions[axis][i], sum);
        total += weights[i];
      }
      mean[axis] = sum / total;
    }
    return mean;
  }

  /** Weighted variance of each coordinate (about {@link #mean}, population form). */
  public double[] variance() {
    double[] mean = mean();
    double[] variance = new double[positions.length];
    for (int axis = 0; axis < mean.length; axis++) {
      double sum = 0;
      double total = 0;
      for (int i = 0; i < count; i++) {
        double deviation = positions[axis][i] - mean[axis];
        sum = Math.fma(weights[i] * deviation, deviation, sum);
        total += weights[i];
      }
      variance[axis] = sum / total;
    }
    return variance;
  }

  /** Effective number of walkers (Σw)²/Σw² (Kish): all of them if the weights are equal. */
  public double effectiveCount() {
    double total = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      total += weights[i];
      squares = Math.fma(weights[i], weights[i], squares);
    }
    return total * total / squares;
  }

  /**
   * Share of the weight within {@code radius} of one of the {@code centers}, after mapping the box
   * to [0, 1]^d.
   *
   * @param centers points of length d
   */
  public double massNear(Iterable<double[]> centers, double radius, Box box) {
    double near = 0;
    double total = 0;
    for (int i = 0; i < count; i++) {
      total += weights[i];
      for (double[] center : centers) {
        if (squaredDistance(i, center, box) <= radius * radius) {
          near += weights[i];
          break;
        }
      }
    }
    return near / total;
  }

  private double squaredDistance(int walker, double[] center, Box box) {
    double sum = 0;
    for (int axis = 0; axis < center.length; axis++) {
      double delta = (positions[axis][walker] - center[axis]) / box.length(axis);
      sum = Math.fma(delta, delta, sum);
    }
    return sum;
  }

  /** From now on {@code attribute}, one value per walker, is copied along with the walkers. */
  void carry(double[] attribute) {
    carried.add(attribute);
  }

  /** Becomes a copy of {@code other}, which has as many walkers and axes. */
  public void become(Population other) {
    for (int axis = 0; axis < positions.length; axis++) {
      System.arraycopy(other.positions[axis], 0, positions[axis], 0, count);
    }
    System.arraycopy(other.values, 0, values, 0, count);
    System.arraycopy(other.weights, 0, weights, 0, count);
  }

  /** Makes walker {@code to} a copy of walker {@code from}. */
  void copy(int from, int to) {
    for (double[] coordinate : positions) {
      coordinate[to] = coordinate[from];
    }
    values[to] = values[from];
    for (double[] attribute : carried) {
      attribute[to] = attribute[from];
    }
  }
}
