package io.wick.potential.bbob;

import io.wick.math.Elementary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Gallagher's peaks, which f21 and f22 share. */
final class GaussianPeaks {
  private static final double TOP = 10.0;
  private static final double LOWEST = 1.1;
  private static final double RANGE = 8.0;
  private static final double CONDITION = 1000.0;

  /** Distance of the seeds by which the peaks order their axes. */
  private static final long SEEDS = 1000;

  private final int dimension;
  private final double[] weights;
  private final double[][] shapes;
  private final double[][] centers;

  private GaussianPeaks(int dimension, double[] weights, double[][] shapes, double[][] centers) {
    this.dimension = dimension;
    this.weights = weights;
    this.shapes = shapes;
    this.centers = centers;
  }

  /** 101 peaks in [−5, 5]^d, the best of condition √1000. */
  static Landscape many(Instance instance) {
    return draw(instance, 101, Math.sqrt(CONDITION), 10.0, 5.0);
  }

  /** 21 peaks in [−4.9, 4.9]^d, the best of condition 1000. */
  static Landscape few(Instance instance) {
    return draw(instance, 21, CONDITION, 9.8, 4.9);
  }

  private static Landscape draw(
      Instance instance, int count, double condition, double range, double offset) {
    int d = instance.dimension();
    double[] uniform = SuiteRandom.uniform(count * d, instance.seed());
    double[][] places = new double[count][d];
    for (int k = 0; k < count; k++) {
      for (int i = 0; i < d; i++) {
        // The best peak is drawn towards the middle, so that it lies in [−4, 4]^d.
        places[k][i] = (k == 0 ? 0.8 : 1.0) * (range * uniform[k * d + i] - offset);
      }
    }
    double[][] q = instance.q();
    double[][] centers = new double[count][];
    for (int k = 0; k < count; k++) {
      centers[k] = Matrices.product(q, places[k]);
    }
    GaussianPeaks peaks =
        new GaussianPeaks(d, weights(count), shapes(instance, count, condition), centers);
    return new Landscape(
        instance.minimum(),
        places[0],
        z -> {
          z.penalise(1);
          z.linear(q);
          peaks.add(z);
        });
  }

  private static double[] weights(int count) {
    double[] weights = new double[count];
    weights[0] = TOP;
    for (int k = 1; k < count; k++) {
      weights[k] = (k - 1.0) / (count - 2.0) * RANGE + LOWEST;
    }
    return weights;
  }

  /** The diagonals of C_k: condition α_k, the axes in random order. */
  private static double[][] shapes(Instance instance, int count, double condition) {
    int d = instance.dimension();
    int[] order = order(SuiteRandom.uniform(count - 1, instance.seed()));
    double[][] shapes = new double[count][d];
    for (int k = 0; k < count; k++) {
      double alpha = k == 0 ? condition : StrictMath.pow(CONDITION, order[k - 1] / (count - 2.0));
      int[] axes = order(SuiteRandom.uniform(d, instance.seed() + SEEDS * k));
      for (int i = 0; i < d; i++) {
        shapes[k][i] = StrictMath.pow(alpha, axes[i] / (d - 1.0) - 0.5);
      }
    }
    return shapes;
  }

  /** The indices that would sort {@code values}. */
  private static int[] order(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void add(Points z) {
    double[] best = z.value();
    double[] exponent = z.scratch();
    double[] height = z.spare()[0];
    double factor = -0.5 / dimension;
    for (int k = 0; k < weights.length; k++) {
      Arrays.fill(exponent, 0.0);
      for (int axis = 0; axis < dimension; axis++) {
        double[] v = z.coordinate(axis);
        double center = centers[k][axis];
        double shape = factor * shapes[k][axis];
        for (int i = 0; i < z.count(); i++) {
          double distance = v[i] - center;
          exponent[i] = Math.fma(shape * distance, distance, exponent[i]);
        }
      }
      Elementary.exp(exponent, z.count(), height);
      double weight = weights[k];
      if (z.backward() != null) {
        climb(z, k, height);
      }
      for (int i = 0; i < z.count(); i++) {
        best[i] = Math.max(best[i], weight * height[i]);
      }
    }
    for (int i = 0; i < z.count(); i++) {
      best[i] = TOP - best[i];
    }
    z.oscillateValue();
    if (z.backward() != null) {
      double[] rate = z.backward().factor();
      for (int i = 0; i < z.count(); i++) {
        rate[i] = 2.0 * best[i];
      }
      z.backward().chain(rate);
    }
    for (int i = 0; i < z.count(); i++) {
      best[i] *= best[i];
    }
  }

  /** Where peak k is the highest so far, its slopes (of TOP − peak) replace those of the last. */
  private void climb(Points z, int k, double[] height) {
    double[] best = z.value();
    double factor = -0.5 / dimension;
    for (int axis = 0; axis < dimension; axis++) {
      double[] v = z.coordinate(axis);
      double[] slope = z.backward().slope(axis);
      double rate = -2.0 * weights[k] * factor * shapes[k][axis];
      for (int i = 0; i < z.count(); i++) {
        double own = rate * height[i] * (v[i] - centers[k][axis]);
        slope[i] = weights[k] * height[i] > best[i] ? own : slope[i];
      }
    }
  }
}
