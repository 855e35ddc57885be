package io.wick.walker;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.Potential;
import java.util.Arrays;

/**
 * Diffusion Monte Carlo guided by a Gaussian, walkers sample f = ψψ_T ({@link GuidedDiffusion}).
 * Diffusion with the drift 2D∇ln ψ_T is then an Ornstein-Uhlenbeck process of rate γ = D/s² per
 * axis, whose propagator is known: x′ − c = (x − c)e^{−γδ} + s√(1 − e^{−2γδ}) z. A step is
 * e^{−δE_L/2} of one half, this propagator, and the other half: nothing is rejected, the error is
 * that of a symmetric splitting, of order δ², and |ψ_T|² is sampled exactly where E_L is constant.
 * With V = kx²/2 and w = k/2 − D/(4s⁴) the growth energy is Ω/2 per axis,
 *
 * <pre>cosh Ωδ = cosh γδ + (2Dwδ/γ) sinh γδ.</pre>
 *
 * Any symmetric splitting takes δ²(D/12)⟨|∇E_L|²⟩ off the growth energy, ⟨⟩ over |ψ_0|²: the
 * commutators of e^{−δE_L/2} and the propagator in the ground state. Here that is (γ/ω)²(γδ)²/24 of
 * ω/2 where the guide is narrow, ω = √(2Dk), and (ωδ)²/24 where it is wide.
 *
 * <p>Hard walls: (x − c)e^{γt} is Brownian motion in the time s²(e^{2γt} − 1), in which the wall is
 * a line but for terms of (γδ)²; the bridge between two points stays on one side of a line with
 * probability 1 − e^{−(b−x)(b−x′)/(s² sinh γδ)} (Siegmund, doi 10.1007/978-1-4757-1862-1).
 */
final class OrnsteinUhlenbeckWalk implements BranchingWalk {
  private final Population population;
  private final GaussianGuidance guide;
  private final RandomStream random;
  private final Box box;
  private final Edge edge;
  private final Branching branching;
  private final double[] noise;
  private final double[] from;
  private final double[] staying;
  private final double[] curvature;
  private final double[] local;
  private double survival = 1;
  private double mixed = Double.NaN;

  /**
   * Starts from a population whose values are known; walkers on a wall (+∞) are dead.
   *
   * @param edge hard walls or open
   * @param threshold share of the walkers, in (0, 1], below which the effective number triggers
   *     branching
   */
  OrnsteinUhlenbeckWalk(
      Population population,
      GaussianGuidance guide,
      RandomStream random,
      Box box,
      Edge edge,
      double threshold) {
    int count = population.count();
    this.population = population;
    this.guide = guide;
    this.random = random;
    this.box = box;
    this.edge = edge;
    this.branching = new Branching(population, random, threshold);
    this.noise = new double[count];
    this.from = new double[count];
    this.staying = new double[count];
    this.curvature = new double[count];
    this.local = new double[count];
    guide.curvature(population.positions(), count, curvature);
    population.carry(curvature);
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
    double initial = population.totalWeight();
    double[] exponents = branching.exponents();
    localEnergies(diffusionScale, potentialScale, exponents);
    Arrays.fill(staying, 1);
    for (int axis = 0; axis < box.dimension(); axis++) {
      random.normals(Purpose.DIFFUSION, step, axis, noise, count);
      move(axis, diffusionScale * duration);
    }
    double[] weights = population.weights();
    for (int i = 0; i < count; i++) {
      weights[i] *= staying[i];
    }
    survival = population.totalWeight() / initial;
    population.evaluate(potential);
    guide.curvature(population.positions(), count, curvature);
    localEnergies(diffusionScale, potentialScale, local);
    for (int i = 0; i < count; i++) {
      exponents[i] = -0.5 * duration * (exponents[i] + local[i]);
    }
    if (!branching.weigh(initial)) {
      return false;
    }
    double absorbed = survival == 1 ? 0 : -StrictMath.log(survival) / duration;
    mixed = population.mean(local) + absorbed;
    return true;
  }

  private void move(int axis, double spread) {
    double[] x = population.positions()[axis];
    double deviation = guide.deviation(axis);
    double angle = spread / (deviation * deviation);
    double width = deviation * Math.sqrt(-StrictMath.expm1(-2 * angle));
    System.arraycopy(x, 0, from, 0, x.length);
    shrink(x, noise, guide.center(axis), StrictMath.exp(-angle), width);
    if (edge == Edge.HARD_WALL) {
      Interval walls = box.axes().get(axis);
      double bridge = deviation * Math.sqrt(2 * StrictMath.sinh(angle));
      Diffusion.stopAtWalls(from, x, staying, bridge, walls.lower(), walls.upper());
    }
  }

  private static void shrink(double[] x, double[] noise, double c, double factor, double width) {
    for (int i = 0; i < x.length; i++) {
      x[i] = c + Math.fma(factor, x[i] - c, width * noise[i]);
    }
  }

  private void localEnergies(double diffusion, double potentialScale, double[] out) {
    double[] values = population.values();
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.fma(-diffusion, curvature[i], potentialScale * values[i]);
    }
  }

  @Override
  public void branch(long step) {
    branching.branch(step);
  }

  @Override
  public double growth() {
    return branching.growth();
  }

  @Override
  public double mixedEnergy() {
    return mixed;
  }

  @Override
  public double localSpread() {
    return population.spread(local);
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
  public double effectiveShare() {
    return 1;
  }

  @Override
  public int order() {
    return 2;
  }
}
