package io.wick.walker;

import io.wick.math.Elementary;
import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.Potential;

/**
 * Metropolis moves of independent chains: a Gaussian proposal of all coordinates, mirrored at the
 * edges of the box (which keeps it symmetric), accepted with probability min(1, e^{−λΔζ/D}).
 * Stationary density e^{−λζ/D}. Metropolis et al., doi 10.1063/1.1699114; as annealing Kirkpatrick,
 * Gelatt and Vecchi, doi 10.1126/science.220.4598.671.
 */
public final class Metropolis {
  private final RandomStream random;
  private final Box box;
  private final double share;
  private final Population proposal;
  private final double[] noise;
  private long accepted;
  private long proposed;

  /**
   * Chains in a box.
   *
   * @param share standard deviation of a proposal as a share of the box side
   */
  public Metropolis(RandomStream random, Box box, double share, int chains) {
    this.random = random;
    this.box = box;
    this.share = share;
    this.proposal = new Population(box.dimension(), chains);
    this.noise = new double[chains];
  }

  /**
   * One move of every chain.
   *
   * @param chains their values known
   * @param temperature D/λ ≥ 0; at 0 only moves that do not climb are accepted
   */
  public void step(Population chains, Potential potential, long step, double temperature) {
    int count = chains.count();
    for (int axis = 0; axis < box.dimension(); axis++) {
      random.normals(Purpose.PROPOSAL, step, axis, noise, count);
      double spread = share * box.length(axis);
      double[] from = chains.positions()[axis];
      double[] to = proposal.positions()[axis];
      for (int i = 0; i < count; i++) {
        to[i] = Math.fma(spread, noise[i], from[i]);
      }
      Edge.REFLECTING.fold(to, count, box.lower(axis), box.upper(axis));
    }
    proposal.evaluate(potential);
    random.uniforms(Purpose.ACCEPTANCE, step, 0, noise, count);
    for (int i = 0; i < count; i++) {
      if (accepts(proposal.values()[i] - chains.values()[i], temperature, noise[i])) {
        take(chains, i);
        accepted++;
      }
    }
    proposed += count;
  }

  /** min(1, e^{−climb/temperature}) against a uniform number in [0, 1). */
  static boolean accepts(double climb, double temperature, double uniform) {
    // A chain that stands on a wall (∞ − ∞) moves freely until it finds a finite value.
    return !(climb > 0) || uniform < Elementary.exp(-climb / temperature);
  }

  private void take(Population chains, int i) {
    for (int axis = 0; axis < box.dimension(); axis++) {
      chains.positions()[axis][i] = proposal.positions()[axis][i];
    }
    chains.values()[i] = proposal.values()[i];
  }

  /** Accepted over proposed moves so far; NaN before the first. */
  public double acceptanceRate() {
    return (double) accepted / proposed;
  }
}
