package io.wick.walker;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.Potential;
import java.util.Arrays;

/**
 * Rings of P replicas ("beads"), the path-integral form of Z = Tr e^{−βH} with H = −D∇² + λV: Z is
 * the classical partition function of
 *
 * <p>S = Σ_p [|x_p − x_{p+1}|²/(4Dτ) + τλV(x_p)], τ = β/P,
 *
 * <p>up to O(τ²). R independent rings move together by Metropolis steps that leave e^{−S} alone:
 *
 * <ul>
 *   <li>one bead between its neighbours: drawn from the free-particle law N((x_{p−1} + x_{p+1})/2,
 *       Dτ), accepted by τλΔV alone; all even beads at once, then all odd ones (they have no
 *       springs among themselves);
 *   <li>a ring as a whole: shifted by N(0, 2Dτ · size²) per axis, accepted by τλ ΣΔV.
 * </ul>
 *
 * Ceperley, doi 10.1103/RevModPhys.67.279. Beyond a hard wall V is infinite.
 */
public final class RingPolymers {
  private final RandomStream random;
  private final Box box;
  private final boolean walls;
  private final int rings;
  private final int half;
  private final Population beads;
  private final Population trial;
  private final boolean[] outside;
  private final double[] neighbour;
  private final double[] noise;
  private final double[] climbs;
  private long beadsProposed;
  private long beadsAccepted;
  private long ringsProposed;
  private long ringsAccepted;

  /**
   * Rings that are collapsed to points.
   *
   * @param centers one point per ring
   * @param replicas P, even
   * @param walls true: hard walls at the edges of the box; false: none
   */
  public RingPolymers(
      RandomStream random, Box box, boolean walls, Population centers, int replicas) {
    this.random = random;
    this.box = box;
    this.walls = walls;
    this.rings = centers.count();
    this.half = rings * (replicas / 2);
    this.beads = new Population(box.dimension(), 2 * half);
    this.trial = new Population(box.dimension(), 2 * half);
    this.outside = new boolean[2 * half];
    this.neighbour = new double[half];
    this.noise = new double[half];
    this.climbs = new double[rings];
    for (int axis = 0; axis < box.dimension(); axis++) {
      for (int i = 0; i < 2 * half; i++) {
        beads.positions()[axis][i] = centers.positions()[axis][i % rings];
      }
    }
  }

  /**
   * All beads, first the even ones, then the odd ones: of ring r (of R), bead 2h has the number hR
   * + r, and bead 2h + 1 stands half the population further on.
   */
  public Population beads() {
    return beads;
  }

  /**
   * One move of every even bead, then of every odd one.
   *
   * @param variance Dτ
   * @param action τλ
   */
  public void moveBeads(Potential potential, long step, double variance, double action) {
    for (int parity = 0; parity < 2; parity++) {
      proposeBeads(parity, step, Math.sqrt(variance));
      potential.values(trial.positions(), half, trial.values());
      random.uniforms(Purpose.ACCEPTANCE, step, parity, noise, half);
      int from = parity * half;
      for (int i = 0; i < half; i++) {
        double climb = action * (trial.values()[i] - beads.values()[from + i]);
        if (!outside[i] && Metropolis.accepts(climb, 1, noise[i])) {
          take(i, from + i);
          beadsAccepted++;
        }
      }
      beadsProposed += half;
    }
  }

  private void proposeBeads(int parity, long step, double spread) {
    Arrays.fill(outside, false);
    int other = (1 - parity) * half;
    // Bead 2h has 2h − 1 on its other side, which is odd bead h − 1; 2h + 1 has even bead h + 1.
    int turn = parity == 0 ? half - rings : rings;
    for (int axis = 0; axis < box.dimension(); axis++) {
      double[] x = beads.positions()[axis];
      double[] to = trial.positions()[axis];
      System.arraycopy(x, other, to, 0, half);
      System.arraycopy(x, other + turn, neighbour, 0, half - turn);
      System.arraycopy(x, other, neighbour, half - turn, turn);
      random.normals(Purpose.PROPOSAL, step, 2L * axis + parity, noise, half);
      for (int i = 0; i < half; i++) {
        to[i] = Math.fma(spread, noise[i], 0.5 * (to[i] + neighbour[i]));
      }
      keepInside(axis, to, x, parity * half, half);
    }
  }

  /**
   * One move of every ring as a whole.
   *
   * @param spread standard deviation of the shift per axis
   * @param action τλ
   */
  public void moveRings(Potential potential, long step, double spread, double action) {
    Arrays.fill(outside, false);
    int count = 2 * half;
    for (int axis = 0; axis < box.dimension(); axis++) {
      double[] x = beads.positions()[axis];
      double[] to = trial.positions()[axis];
      random.normals(Purpose.PROPOSAL, step, 2L * box.dimension() + axis, noise, rings);
      for (int i = 0; i < count; i++) {
        to[i] = Math.fma(spread, noise[i % rings], x[i]);
      }
      keepInside(axis, to, x, 0, count);
    }
    potential.values(trial.positions(), count, trial.values());
    random.uniforms(Purpose.ACCEPTANCE, step, 2, noise, rings);
    Arrays.fill(climbs, 0);
    for (int i = 0; i < count; i++) {
      climbs[i % rings] += trial.values()[i] - beads.values()[i];
      outside[i % rings] |= outside[i];
    }
    for (int ring = 0; ring < rings; ring++) {
      if (!outside[ring] && Metropolis.accepts(action * climbs[ring], 1, noise[ring])) {
        for (int i = ring; i < count; i += rings) {
          take(i, i);
        }
        ringsAccepted++;
      }
    }
    ringsProposed += rings;
  }

  /**
   * Beyond a wall a move is refused; so that ζ is not asked there, the old coordinate is put back.
   */
  private void keepInside(int axis, double[] to, double[] old, int from, int count) {
    double lower = walls ? box.lower(axis) : Double.NEGATIVE_INFINITY;
    double upper = walls ? box.upper(axis) : Double.POSITIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      if (!(to[i] >= lower && to[i] <= upper)) {
        outside[i] = true;
        to[i] = old[from + i];
      }
    }
  }

  private void take(int from, int to) {
    for (int axis = 0; axis < box.dimension(); axis++) {
      beads.positions()[axis][to] = trial.positions()[axis][from];
    }
    beads.values()[to] = trial.values()[from];
  }

  /** Σ_p |x_p − x_{p+1}|², mean over the rings. */
  public double squaredLinks() {
    double sum = 0;
    for (double[] x : beads.positions()) {
      for (int i = 0; i < half; i++) {
        double first = x[half + i] - x[i];
        double second = x[half + i] - x[i + rings < half ? i + rings : i + rings - half];
        sum = Math.fma(first, first, Math.fma(second, second, sum));
      }
    }
    return sum / rings;
  }

  /**
   * Mean over the beads of (x − x̄)·g, x̄ the centre of the bead's ring.
   *
   * @param gradient g per axis and bead
   */
  public double centroidVirial(double[][] gradient) {
    double sum = 0;
    int count = 2 * half;
    for (int axis = 0; axis < box.dimension(); axis++) {
      double[] x = beads.positions()[axis];
      Arrays.fill(climbs, 0);
      for (int i = 0; i < count; i++) {
        climbs[i % rings] += x[i];
      }
      double share = (double) rings / count;
      for (int i = 0; i < count; i++) {
        sum = Math.fma(x[i] - share * climbs[i % rings], gradient[axis][i], sum);
      }
    }
    return sum / count;
  }

  /** Accepted over proposed moves of beads; NaN before the first. */
  public double beadAcceptance() {
    return (double) beadsAccepted / beadsProposed;
  }

  /** Accepted over proposed moves of rings; NaN before the first. */
  public double ringAcceptance() {
    return (double) ringsAccepted / ringsProposed;
  }
}
