package io.wick.walker;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;

/**
 * Branching at a fixed number of walkers: walker i gets ⌊c_i + u⌋ − ⌊c_{i−1} + u⌋ children, c the
 * running sum of weights scaled to mean 1 and u one uniform number ("comb"). Each number of
 * children has its weight as expectation and differs from it by less than one; the total is exactly
 * kept, so the population neither dies out nor explodes. Hetherington, doi
 * 10.1103/PhysRevA.30.2713; Calandra Buonaura and Sorella, doi 10.1103/PhysRevB.57.11446.
 */
public final class Reconfiguration {
  private final RandomStream random;
  private final double[] uniform = new double[1];
  private final int[] children;

  /** Reconfigurations of up to {@code capacity} walkers. */
  public Reconfiguration(RandomStream random, int capacity) {
    this.random = random;
    this.children = new int[capacity];
  }

  /**
   * Replaces the weighted population by an unweighted one of the same number of walkers. Weights
   * must not all be 0.
   *
   * @param step number of the step, names the random number
   */
  public void apply(Population population, long step) {
    int count = population.count();
    double[] weights = population.weights();
    count(weights, count, step);
    int free = 0;
    for (int i = 0; i < count; i++) {
      for (int extra = children[i]; extra > 1; extra--) {
        while (children[free] > 0) {
          free++;
        }
        population.copy(i, free);
        children[free] = 1;
      }
      weights[i] = 1;
    }
  }

  private void count(double[] weights, int count, long step) {
    double total = 0;
    int last = 0;
    for (int i = 0; i < count; i++) {
      total += weights[i];
      last = weights[i] > 0 ? i : last;
    }
    random.uniforms(Purpose.BRANCHING, step, 0, uniform, 1);
    double scale = count / total;
    double sum = 0;
    int given = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[i];
      // Rounding must not lose or invent a walker: the last living one takes what is left.
      int upTo = i < last ? Math.min(count, (int) Math.fma(sum, scale, uniform[0])) : count;
      children[i] = upTo - given;
      given = upTo;
    }
  }
}
