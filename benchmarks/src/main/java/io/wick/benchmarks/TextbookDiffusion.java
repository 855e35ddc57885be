package io.wick.benchmarks;

import io.wick.potential.Box;
import java.util.SplittableRandom;

/**
 * Diffusion Monte Carlo as it is written in textbooks: an array per walker, one walker after the
 * other, with the same splitting, reflecting edges and rule of branching as {@link WalkerStep}.
 */
final class TextbookDiffusion {
  private final SplittableRandom random;
  private final Box box;
  private double[][] walkers;
  private double[] values;
  private double[] weights;
  private double growth;

  TextbookDiffusion(int count, Box box, long seed) {
    this.random = new SplittableRandom(seed);
    this.box = box;
    this.walkers = new double[count][box.dimension()];
    this.values = new double[count];
    this.weights = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = RastriginBatch.value(walkers[i]);
      weights[i] = 1;
    }
  }

  void step() {
    double spread = Math.sqrt(2 * WalkerStep.D * WalkerStep.STEP);
    double total = 0;
    for (int i = 0; i < walkers.length; i++) {
      double[] x = walkers[i];
      for (int axis = 0; axis < x.length; axis++) {
        x[axis] = mirrored(x[axis] + spread * random.nextGaussian(), axis);
      }
      double before = values[i];
      values[i] = RastriginBatch.value(x);
      weights[i] *= Math.exp(-0.5 * WalkerStep.STEP * (before + values[i]));
      total += weights[i];
    }
    growth = Math.log(total / walkers.length);
    double scale = walkers.length / total;
    double squares = 0;
    for (int i = 0; i < walkers.length; i++) {
      weights[i] *= scale;
      squares += weights[i] * weights[i];
    }
    if (walkers.length / squares < WalkerStep.THRESHOLD) {
      branch();
    }
  }

  private double mirrored(double x, int axis) {
    double inside = x;
    while (inside < box.lower(axis) || inside > box.upper(axis)) {
      inside =
          inside < box.lower(axis) ? 2 * box.lower(axis) - inside : 2 * box.upper(axis) - inside;
    }
    return inside;
  }

  /** Children in numbers of mean w: systematic resampling. */
  private void branch() {
    double[][] children = new double[walkers.length][];
    double[] inherited = new double[walkers.length];
    double mark = random.nextDouble();
    double sum = 0;
    int next = 0;
    for (int i = 0; i < walkers.length; i++) {
      sum += weights[i];
      while (next < walkers.length && mark < sum) {
        children[next] = walkers[i].clone();
        inherited[next++] = values[i];
        mark++;
      }
    }
    while (next < walkers.length) {
      // What rounding leaves of the last one.
      children[next] = walkers[walkers.length - 1].clone();
      inherited[next++] = values[walkers.length - 1];
    }
    walkers = children;
    values = inherited;
    weights = new double[walkers.length];
    java.util.Arrays.fill(weights, 1);
  }

  double meanValue() {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < walkers.length; i++) {
      sum += weights[i] * values[i];
      total += weights[i];
    }
    return sum / total;
  }

  double growth() {
    return growth;
  }
}
