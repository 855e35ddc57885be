package io.wick.walker;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.GuidingFunction;
import io.wick.potential.Potential;
import java.util.Arrays;

/**
 * Diffusion Monte Carlo with importance sampling: walkers whose weighted density is f = ψψ_T,
 *
 * <pre>∂f/∂τ = D∇²f − 2D∇·(f∇ln ψ_T) − E_L f,   E_L = −D∇²ψ_T/ψ_T + λV.</pre>
 *
 * A move drifts by 2Dδ∇ln ψ_T and diffuses; it is accepted with the probability of Metropolis and
 * Hastings, so that |ψ_T|² is sampled exactly where E_L is constant, whatever δ. Weights grow by
 * e^{−δ′(E_L + E_L′)/2}, δ′ the effective time step: δ times the mean square of the accepted over
 * that of the proposed diffusive moves of late ({@link Choice}). Reynolds et al., doi
 * 10.1063/1.443766; Umrigar, Nightingale and Runge, doi 10.1063/1.465195.
 *
 * <p>Hard walls absorb as in {@link Diffusion}: an accepted move keeps the probability that its
 * Brownian bridge stayed inside (a constant drift does not change the bridge), a move that ends
 * outside dies. Where ψ_T itself vanishes at a wall there is nothing to absorb: moves beyond are
 * rejected.
 */
public final class GuidedDiffusion implements BranchingWalk {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final Population population;
  private final GuidingFunction guide;
  private final RandomStream random;
  private final Edge edge;
  private final double[] lower;
  private final double[] upper;
  private final Branching branching;
  private final Population proposal;
  private final GuidePoints here;
  private final GuidePoints there;
  private final double[] noise;
  private final double[] logRatio;
  private final double[] squares;
  private final double[] staying;
  private final Choice choice;
  private final double[] local;
  private double survival = 1;
  private double mixed = Double.NaN;
  private double lastShare = 1;

  /**
   * Starts from a population whose values are known; walkers on a wall (+∞) are dead.
   *
   * @param edge hard walls or open
   * @param threshold share of the walkers, in (0, 1], below which the effective number triggers
   *     branching
   */
  public GuidedDiffusion(
      Population population,
      GuidingFunction guide,
      RandomStream random,
      Box box,
      Edge edge,
      double threshold) {
    int count = population.count();
    int dimension = population.dimension();
    this.population = population;
    this.guide = guide;
    this.random = random;
    this.edge = edge;
    this.lower = new double[dimension];
    this.upper = new double[dimension];
    Arrays.setAll(
        lower, axis -> guide.vanishesAt(axis, box.lower(axis)) ? -INFINITY : box.lower(axis));
    Arrays.setAll(
        upper, axis -> guide.vanishesAt(axis, box.upper(axis)) ? INFINITY : box.upper(axis));
    this.branching = new Branching(population, random, threshold);
    this.proposal = new Population(dimension, count);
    this.here = new GuidePoints(dimension, count);
    this.there = new GuidePoints(dimension, count);
    this.noise = new double[count];
    this.logRatio = new double[count];
    this.squares = new double[count];
    this.staying = new double[count];
    this.choice = new Choice(random, count);
    this.local = new double[count];
    here.evaluate(guide, population);
    here.follow(population);
  }

  /**
   * The walk that fits the guide: the exact propagator of a Gaussian ({@link
   * OrnsteinUhlenbeckWalk}), moves with acceptance for any other.
   */
  public static BranchingWalk of(
      Population population,
      GuidingFunction guide,
      RandomStream random,
      Box box,
      Edge edge,
      double threshold) {
    return guide instanceof GaussianGuidance gaussian
        ? new OrnsteinUhlenbeckWalk(population, gaussian, random, box, edge, threshold)
        : new GuidedDiffusion(population, guide, random, box, edge, threshold);
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
    double spread = Math.sqrt(2 * diffusionScale * duration);
    propose(step, 2 * diffusionScale * duration, spread);
    proposal.evaluate(potential);
    there.evaluate(guide, proposal);
    compare(2 * diffusionScale * duration, spread);
    double[] exponents = branching.exponents();
    localEnergies(diffusionScale, potentialScale, exponents);
    lastShare = effectiveShare();
    choice.decide(step, logRatio, squares);
    double initial = population.totalWeight();
    take();
    survival = population.totalWeight() / initial;
    localEnergies(diffusionScale, potentialScale, local);
    double half = 0.5 * duration * lastShare;
    for (int i = 0; i < exponents.length; i++) {
      exponents[i] = -half * (exponents[i] + local[i]);
    }
    if (!branching.weigh(initial)) {
      return false;
    }
    double absorbed = survival == 1 ? 0 : -StrictMath.log(survival) / duration;
    mixed = population.mean(local) + absorbed;
    return true;
  }

  /** Drift and diffusion; logRatio = Σξ²/2 so far. */
  private void propose(long step, double drift, double spread) {
    int count = population.count();
    Arrays.fill(squares, 0);
    Arrays.fill(staying, 1);
    for (int axis = 0; axis < lower.length; axis++) {
      random.normals(Purpose.DIFFUSION, step, axis, noise, count);
      double[] from = population.positions()[axis];
      double[] to = proposal.positions()[axis];
      double[] slope = here.slopes[axis];
      for (int i = 0; i < count; i++) {
        to[i] = Math.fma(spread, noise[i], Math.fma(drift, slope[i], from[i]));
        squares[i] = Math.fma(noise[i], noise[i], squares[i]);
      }
      if (edge == Edge.HARD_WALL) {
        Diffusion.stopAtWalls(from, to, staying, spread, lower[axis], upper[axis]);
      }
    }
  }

  /** logRatio = ln of ψ_T′² G(x′ → x)/(ψ_T² G(x → x′)). */
  private void compare(double drift, double spread) {
    int count = population.count();
    for (int i = 0; i < count; i++) {
      logRatio[i] = Math.fma(2, there.logarithm[i] - here.logarithm[i], 0.5 * squares[i]);
    }
    double scale = 1 / spread;
    for (int axis = 0; axis < lower.length; axis++) {
      double[] from = population.positions()[axis];
      double[] to = proposal.positions()[axis];
      double[] slope = there.slopes[axis];
      for (int i = 0; i < count; i++) {
        double back = scale * (from[i] - Math.fma(drift, slope[i], to[i]));
        logRatio[i] = Math.fma(-0.5 * back, back, logRatio[i]);
      }
    }
  }

  /** Accepted walkers move; those who met a wall lose weight. */
  private void take() {
    int count = population.count();
    double[] weights = population.weights();
    for (int i = 0; i < count; i++) {
      if (choice.accepted(i) || staying[i] == 0) {
        weights[i] *= staying[i];
      }
    }
    for (int axis = 0; axis < lower.length; axis++) {
      choice.replace(population.positions()[axis], proposal.positions()[axis]);
    }
    choice.replace(population.values(), proposal.values());
    here.replace(there, choice);
  }

  /** out = E_L of every walker where it is now. */
  void localEnergies(double diffusion, double potentialScale, double[] out) {
    double[] values = population.values();
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.fma(-diffusion, here.curvature[i], potentialScale * values[i]);
    }
  }

  @Override
  public void branch(long step) {
    branching.branch(step);
  }

  /** Per δ, not per effective time step. */
  @Override
  public double growth() {
    return branching.growth() / lastShare;
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
    return choice.rate();
  }

  /** Rejected moves stay behind: an effective step repairs that on average, not for each walker. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public double effectiveShare() {
    return choice.squareShare();
  }
}
