package io.wick.walker;

import io.wick.math.Elementary;
import io.wick.math.RandomStream;

/**
 * Weights of a population: multiplied in every step, scaled to mean 1, and turned into numbers of
 * children ({@link Reconfiguration}) when the effective number of walkers falls below a share of
 * all.
 */
final class Branching {
  private final Population population;
  private final Reconfiguration reconfiguration;
  private final double threshold;
  private final double[] exponents;
  private final double[] factors;
  private double growth;
  private double effective;

  /** Walkers on a wall (+∞) are dead from the start. */
  Branching(Population population, RandomStream random, double threshold) {
    int count = population.count();
    this.population = population;
    this.reconfiguration = new Reconfiguration(random, count);
    this.threshold = threshold;
    this.exponents = new double[count];
    this.factors = new double[count];
    this.effective = count;
    bury(population.values(), population.weights(), count);
  }

  private static void bury(double[] values, double[] weights, int count) {
    for (int i = 0; i < count; i++) {
      if (!(values[i] < Double.POSITIVE_INFINITY)) {
        weights[i] = 0;
      }
    }
  }

  /** Logarithms of the factors of {@link #weigh}, to be filled in. */
  double[] exponents() {
    return exponents;
  }

  /**
   * Multiplies the weights by e^{exponents} and scales them to mean 1.
   *
   * @param initial total weight at the beginning of the step
   * @return false if no weight is left
   */
  boolean weigh(double initial) {
    int count = population.count();
    double[] weights = population.weights();
    double shift = shift(weights, count);
    Elementary.exp(exponents, count, factors);
    double total = multiply(weights, count);
    if (!(total > 0)) {
      return false;
    }
    growth = Elementary.log(total / initial) + shift;
    double scale = count / total;
    for (int i = 0; i < count; i++) {
      weights[i] *= scale;
    }
    effective = population.effectiveCount();
    return true;
  }

  /** Takes the largest exponent of the living off all, and returns it. */
  private double shift(double[] weights, int count) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      if (weights[i] > 0 && exponents[i] > largest) {
        largest = exponents[i];
      }
    }
    if (largest == Double.NEGATIVE_INFINITY) {
      return 0;
    }
    for (int i = 0; i < count; i++) {
      // Dead walkers may lie lower than all living ones; their factor must not overflow.
      exponents[i] = Math.min(0, exponents[i] - largest);
    }
    return largest;
  }

  private double multiply(double[] weights, int count) {
    double total = 0;
    for (int i = 0; i < count; i++) {
      // A dead walker on a wall has the exponent NaN if λ = 0: 0 · ∞.
      weights[i] = weights[i] > 0 ? weights[i] * factors[i] : 0;
      total += weights[i];
    }
    return total;
  }

  /** Branches if the weights have spread too far. */
  void branch(long step) {
    if (effective < threshold * population.count()) {
      reconfiguration.apply(population, step);
    }
  }

  /** ln of the factor by which the last step changed the total weight. */
  double growth() {
    return growth;
  }

  /** Effective number of walkers after the last step, before branching. */
  double effectiveCount() {
    return effective;
  }
}
