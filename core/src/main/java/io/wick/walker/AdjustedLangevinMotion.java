package io.wick.walker;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.Potential;

/**
 * Langevin motion whose moves are accepted or rejected, so that e^{−λζ/D} is exactly stationary at
 * any step, also where ζ jumps and no gradient says so. A move y = x − δλ∇ζ(x) + √(2Dδ) z is
 * accepted with probability min(1, e^{−C/D}),
 *
 * <pre>C = λ(ζ(y) − ζ(x)) + (|x − y + δλ∇ζ(y)|² − |y − x + δλ∇ζ(x)|²)/(4δ),</pre>
 *
 * that of Metropolis and Hastings; the motion in time is right as far as most moves are accepted,
 * and at a jump of ζ as δ → 0. G. O. Roberts and R. L. Tweedie, doi 10.2307/3318418.
 *
 * <p>At mirrors ζ goes on as its mirror image, in which the same law holds, and a walker that ends
 * there is folded back. A drift that is not finite or longer than the box, as next to a jump, is
 * left out in both directions.
 */
public final class AdjustedLangevinMotion implements ThermalMotion {
  private final RandomStream random;
  private final Box box;
  private final Edge edge;
  private final Gradient gradient;
  private final Population proposal;
  private final double[][] slopes;
  private final double[][] proposed;
  private final double[] noise;
  private final double[] climbs;
  private boolean known;
  private long accepted;
  private long tried;

  /**
   * Motion of {@code walkers} walkers.
   *
   * @param gradient the same at the same place
   */
  public AdjustedLangevinMotion(
      RandomStream random, Box box, Edge edge, Gradient gradient, int walkers) {
    this.random = random;
    this.box = box;
    this.edge = edge;
    this.gradient = gradient;
    this.proposal = new Population(box.dimension(), walkers);
    this.slopes = new double[box.dimension()][walkers];
    this.proposed = new double[box.dimension()][walkers];
    this.noise = new double[walkers];
    this.climbs = new double[walkers];
  }

  /** Always true: what is too long is rejected. */
  @Override
  public boolean step(
      Population population,
      Potential potential,
      long step,
      double diffusion,
      double potentialScale,
      double duration) {
    if (!known) {
      gradient.evaluate(potential, population, slopes);
      known = true;
    }
    int count = population.count();
    double drift = potentialScale * duration;
    double spread = Math.sqrt(2 * diffusion * duration);
    for (int axis = 0; axis < slopes.length; axis++) {
      random.normals(Purpose.DIFFUSION, step, axis, noise, count);
      double[] from = population.positions()[axis];
      double[] to = proposal.positions()[axis];
      for (int i = 0; i < count; i++) {
        double fall = fall(drift * slopes[axis][i], axis);
        to[i] = Math.fma(spread, noise[i], from[i] - fall);
      }
    }
    double[][] free = fold(count);
    proposal.evaluate(potential);
    gradient.evaluate(potential, proposal, proposed);
    climb(population, free, potentialScale, drift, 0.25 / duration);
    random.uniforms(Purpose.ACCEPTANCE, step, 0, noise, count);
    for (int i = 0; i < count; i++) {
      if (Metropolis.accepts(climbs[i], diffusion, noise[i])) {
        take(population, i);
        accepted++;
      }
    }
    tried += count;
    return true;
  }

  /** A drift that counts. */
  private double fall(double drift, int axis) {
    return Math.abs(drift) <= box.length(axis) ? drift : 0;
  }

  /** Folds the proposals; returns where they were before. */
  private double[][] fold(int count) {
    double[][] free = new double[slopes.length][];
    for (int axis = 0; axis < slopes.length; axis++) {
      double[] to = proposal.positions()[axis];
      free[axis] = to.clone();
      edge.fold(to, count, box.lower(axis), box.upper(axis));
    }
    return free;
  }

  /** climbs = C. */
  private void climb(
      Population population, double[][] free, double potentialScale, double drift, double scale) {
    for (int i = 0; i < climbs.length; i++) {
      climbs[i] = potentialScale * (proposal.values()[i] - population.values()[i]);
    }
    for (int axis = 0; axis < slopes.length; axis++) {
      double lower = box.lower(axis);
      double upper = box.upper(axis);
      for (int i = 0; i < climbs.length; i++) {
        double move = free[axis][i] - population.positions()[axis][i];
        double there = edge.direction(free[axis][i], lower, upper) * drift * proposed[axis][i];
        double back = fall(there, axis) - move;
        double forth = fall(drift * slopes[axis][i], axis) + move;
        climbs[i] = Math.fma(scale, back * back - forth * forth, climbs[i]);
      }
    }
  }

  private void take(Population population, int i) {
    for (int axis = 0; axis < slopes.length; axis++) {
      population.positions()[axis][i] = proposal.positions()[axis][i];
      slopes[axis][i] = proposed[axis][i];
    }
    population.values()[i] = proposal.values()[i];
  }

  /** A gradient that is not finite is left out. */
  @Override
  public boolean isFinite() {
    return true;
  }

  /** The stationary density is exact. */
  @Override
  public double stepError(double diffusion, double potentialScale, double duration) {
    return Double.NaN;
  }

  @Override
  public double acceptanceRate() {
    return (double) accepted / tried;
  }
}
