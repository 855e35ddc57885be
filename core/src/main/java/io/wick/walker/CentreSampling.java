package io.wick.walker;

import io.wick.math.Elementary;
import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.potential.Box;

/**
 * Points drawn from N(centre, σ_i²) around each of k sampling centres: the wave function of the
 * multi-scale quantum harmonic oscillator algorithm is the sum of these Gaussians. All points of a
 * sweep are drawn around the centres as they stand at its start.
 *
 * <p>The k·m points are shared by rank: a centre of rank r (1 the worst, k the best) gets k·m·r^p/Σ
 * r^p of them, rounded, at least one; p = 0 gives each m.
 */
public final class CentreSampling {
  /** What happens to a coordinate that falls outside the box. */
  public enum Outside {
    /** It is drawn again from the same Gaussian until it lies inside. */
    REDRAW,
    /** It is replaced by a uniform one. */
    UNIFORM
  }

  private final RandomStream random;
  private final Box box;
  private final Outside outside;
  private final int[] shares;
  private final int[] order;
  private final int[] parents;
  private final double[] noise;
  private final double[][] positions;
  private final double[] values;

  /**
   * Draws around {@code centres} centres.
   *
   * @param samples m, points per centre on average
   * @param rankPower p ≥ 0
   */
  public CentreSampling(
      RandomStream random, Box box, Outside outside, int centres, int samples, double rankPower) {
    this.random = random;
    this.box = box;
    this.outside = outside;
    this.shares = shares(centres, samples, rankPower);
    this.order = new int[centres];
    int capacity = 0;
    for (int share : shares) {
      capacity += share;
    }
    this.parents = new int[capacity];
    this.noise = new double[capacity];
    this.positions = new double[box.dimension()][capacity];
    this.values = new double[capacity];
  }

  /** Points of each rank, the worst first. */
  private static int[] shares(int centres, int samples, double rankPower) {
    double total = 0;
    for (int rank = 1; rank <= centres; rank++) {
      total += Elementary.pow((double) rank / centres, rankPower);
    }
    int[] shares = new int[centres];
    for (int rank = 1; rank <= centres; rank++) {
      double weight = Elementary.pow((double) rank / centres, rankPower) / total;
      shares[rank - 1] = (int) Math.max(1, Math.rint(weight * centres * samples));
    }
    return shares;
  }

  /** Number of points of a sweep. */
  public int count() {
    return parents.length;
  }

  /** positions()[axis][i] is coordinate {@code axis} of point i. */
  public double[][] positions() {
    return positions;
  }

  /** Room for the values of the points. */
  public double[] values() {
    return values;
  }

  /** The centre around which point i was drawn; points of one centre follow each other. */
  public int[] parents() {
    return parents;
  }

  /**
   * Draws the points of one sweep.
   *
   * @param centres their values known
   * @param step number of the sweep, names the random numbers
   * @param scale standard deviation of the Gaussians in box sides
   */
  public void draw(Population centres, long step, double scale) {
    rank(centres.values());
    int count = count();
    for (int axis = 0; axis < box.dimension(); axis++) {
      double[] from = centres.positions()[axis];
      double[] to = positions[axis];
      double spread = scale * box.length(axis);
      random.normals(Purpose.PROPOSAL, step, axis, noise, count);
      for (int i = 0; i < count; i++) {
        to[i] = Math.fma(spread, noise[i], from[parents[i]]);
      }
      if (outside == Outside.UNIFORM) {
        replaceOutside(to, step, axis);
      } else {
        redrawOutside(to, from, step, axis, spread);
      }
    }
  }

  /** Sorts the centres, worst first, and gives the points their parents in order of the centres. */
  private void rank(double[] centreValues) {
    for (int i = 0; i < order.length; i++) {
      int at = i;
      for (; at > 0 && centreValues[order[at - 1]] < centreValues[i]; at--) {
        order[at] = order[at - 1];
      }
      order[at] = i;
    }
    int point = 0;
    for (int centre = 0; centre < order.length; centre++) {
      int rank = 0;
      while (order[rank] != centre) {
        rank++;
      }
      for (int i = 0; i < shares[rank]; i++) {
        parents[point++] = centre;
      }
    }
  }

  private void replaceOutside(double[] x, long step, int axis) {
    double lower = box.lower(axis);
    double upper = box.upper(axis);
    int last = lastOutside(x, count(), lower, upper);
    if (last < 0) {
      return;
    }
    // Blocks from d on are free: block axis holds the first normals.
    random.uniforms(Purpose.PROPOSAL, step, (long) box.dimension() + axis, noise, last + 1);
    for (int i = 0; i <= last; i++) {
      if (!(x[i] >= lower && x[i] <= upper)) {
        x[i] = Math.min(upper, Math.fma(box.length(axis), noise[i], lower));
      }
    }
  }

  private void redrawOutside(double[] x, double[] from, long step, int axis, double spread) {
    double lower = box.lower(axis);
    double upper = box.upper(axis);
    int last = lastOutside(x, count(), lower, upper);
    for (long round = 1; last >= 0; round++) {
      random.normals(Purpose.PROPOSAL, step, round * box.dimension() + axis, noise, last + 1);
      for (int i = 0; i <= last; i++) {
        if (!(x[i] >= lower && x[i] <= upper)) {
          x[i] = Math.fma(spread, noise[i], from[parents[i]]);
        }
      }
      last = lastOutside(x, last + 1, lower, upper);
    }
  }

  private static int lastOutside(double[] x, int count, double lower, double upper) {
    int last = count - 1;
    while (last >= 0 && x[last] >= lower && x[last] <= upper) {
      last--;
    }
    return last;
  }
}
