package io.wick.walker;

import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.Potential;

/**
 * Diffusion Monte Carlo: walkers whose weighted density is ψ(τ), ∂ψ/∂τ = (D∇² − λV)ψ, by the
 * symmetric splitting e^{−δλV/2} G_D(δ) e^{−δλV/2}. Anderson, doi 10.1063/1.431514.
 */
public final class BranchingDiffusion implements BranchingWalk {
  private final Population population;
  private final Diffusion diffusion;
  private final Branching branching;
  private final double[] before;
  private double survival;
  private double scale;
  private double lastDuration;

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
    this.branching = new Branching(population, random, threshold);
    this.before = new double[count];
  }

  @Override
  public Population population() {
    return population;
  }

  @Override
  public boolean step(
      Potential potential,
      long step,
      double diffusionScale,
      double potentialScale,
      double duration) {
    int count = population.count();
    double[] values = population.values();
    double initial = population.totalWeight();
    System.arraycopy(values, 0, before, 0, count);
    diffusion.move(population, step, diffusionScale, duration);
    survival = population.totalWeight() / initial;
    scale = potentialScale;
    lastDuration = duration;
    population.evaluate(potential);
    double half = 0.5 * duration * potentialScale;
    double[] exponents = branching.exponents();
    for (int i = 0; i < count; i++) {
      exponents[i] = -half * (before[i] + values[i]);
    }
    return branching.weigh(initial);
  }

  @Override
  public void branch(long step) {
    branching.branch(step);
  }

  @Override
  public double growth() {
    return branching.growth();
  }

  /** Share of ∫ψ that the walls left in the last step; 1 without walls. */
  public double survival() {
    return survival;
  }

  /** ∫Hψ/∫ψ: ⟨λV⟩ plus the rate at which hard walls absorb. */
  @Override
  public double mixedEnergy() {
    double absorbed = survival == 1 ? 0 : -StrictMath.log(survival) / lastDuration;
    return Math.fma(scale, population.meanValue(), absorbed);
  }

  /** Without a guide the local energy is λV. */
  @Override
  public double localSpread() {
    return scale * population.spread(population.values());
  }

  @Override
  public double effectiveCount() {
    return branching.effectiveCount();
  }

  @Override
  public double acceptance() {
    return 1;
  }

  @Override
  public int order() {
    return 2;
  }

  @Override
  public double effectiveShare() {
    return 1;
  }
}
