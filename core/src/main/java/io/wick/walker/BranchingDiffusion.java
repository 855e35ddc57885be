package io.wick.walker;

import io.wick.math.Elementary;
import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.Potential;

/**
 * Diffusion Monte Carlo: walkers whose weighted density is ψ(τ), ∂ψ/∂τ = (D∇² − λV)ψ, by the
 * symmetric splitting e^{−δλV/2} G_D(δ) e^{−δλV/2}. Anderson, doi 10.1063/1.431514.
 *
 * <p>Weights are carried along and turned into numbers of children ({@link Reconfiguration}) when
 * the effective number of walkers falls below a share of all. The growth of the total weight before
 * scaling is kept, so that the norm of ψ is never lost.
 */
public final class BranchingDiffusion {
  private final Population population;
  private final Diffusion diffusion;
  private final Reconfiguration reconfiguration;
  private final double threshold;
  private final double[] before;
  private final double[] exponents;
  private final double[] factors;
  private double growth;
  private double survival;
  private double effective;

  /**
   * Starts from a population whose values are known; walkers on a wall (+∞) are dead.
   *
   * @param threshold share of the walkers, in (0, 1], below which the effective number triggers
   *     branching
   */
  public BranchingDiffusion(
      Population population, RandomStream random, Box box, Edge edge, double threshold) {
    int count = population.count();
    this.population = population;
    this.diffusion = new Diffusion(random, box, edge, count);
    this.reconfiguration = new Reconfiguration(random, count);
    this.threshold = threshold;
    this.before = new double[count];
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

  /** The population. */
  public Population population() {
    return population;
  }

  /**
   * One step of length δ = {@code duration}.
   *
   * @return false if no walker is left: the population died out, and with it ψ
   */
  public boolean step(
      Potential potential,
      long step,
      double diffusionScale,
      double potentialScale,
      double duration) {
    int count = population.count();
    double[] weights = population.weights();
    double[] values = population.values();
    double initial = sum(weights, count);
    System.arraycopy(values, 0, before, 0, count);
    diffusion.move(population, step, diffusionScale, duration);
    survival = sum(weights, count) / initial;
    population.evaluate(potential);
    double shift = exponents(0.5 * duration * potentialScale, weights, values, count);
    Elementary.exp(exponents, count, factors);
    double total = weigh(weights, count);
    if (!(total > 0)) {
      return false;
    }
    growth = Elementary.log(total / initial) + shift;
    scale(weights, count, count / total);
    effective = population.effectiveCount();
    return true;
  }

  /** Branches if the weights have spread too far. To be called after every step. */
  public void branch(long step) {
    if (effective < threshold * population.count()) {
      reconfiguration.apply(population, step);
    }
  }

  /** −δλ(V + V′)/2 of each living walker, less the largest of them, which is returned. */
  private double exponents(double half, double[] weights, double[] values, int count) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      exponents[i] = -half * (before[i] + values[i]);
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

  private double weigh(double[] weights, int count) {
    double total = 0;
    for (int i = 0; i < count; i++) {
      // A dead walker on a wall has the exponent NaN if λ = 0: 0 · ∞.
      weights[i] = weights[i] > 0 ? weights[i] * factors[i] : 0;
      total += weights[i];
    }
    return total;
  }

  private static void scale(double[] weights, int count, double factor) {
    for (int i = 0; i < count; i++) {
      weights[i] *= factor;
    }
  }

  private static double sum(double[] weights, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[i];
    }
    return sum;
  }

  /** ln of the factor by which the last step changed ∫ψ; −growth/δ is the growth energy. */
  public double growth() {
    return growth;
  }

  /** Share of ∫ψ that the walls left in the last step; 1 without walls. */
  public double survival() {
    return survival;
  }

  /** Effective number of walkers after the last step, before branching. */
  public double effectiveCount() {
    return effective;
  }
}
