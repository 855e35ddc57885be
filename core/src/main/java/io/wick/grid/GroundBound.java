package io.wick.grid;

import io.wick.schedule.Schedule;
import java.util.Arrays;

/**
 * A bound from below, and a close one, of the ground energy of −D∇² + λV along a schedule on
 * elements. E_0 = λ e(D/λ) with e concave (a minimum of linear functions): chords of it are bounds.
 * Below the smallest D/λ that was solved, V itself is.
 */
final class GroundBound {
  /** Ratios that are solved between the least and the largest of a schedule that varies. */
  private static final int KNOTS = 12;

  /** A schedule is looked at this often. */
  private static final int LOOKS = 64;

  private final Hamiltonian hamiltonian;
  private final double[] ratios;
  private final double[] energies;

  GroundBound(Hamiltonian hamiltonian, Schedule schedule, Runnable watch) {
    this.hamiltonian = hamiltonian;
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = 0; i <= LOOKS; i++) {
      double s = (double) i / LOOKS;
      double ratio = schedule.diffusion(s) / schedule.potentialScale(s);
      if (ratio > 0 && ratio < Double.POSITIVE_INFINITY) {
        least = Math.min(least, ratio);
        most = Math.max(most, ratio);
      }
    }
    boolean one = !(most > least);
    this.ratios = new double[most == 0 ? 0 : one ? 1 : KNOTS];
    this.energies = new double[ratios.length];
    for (int i = 0; i < ratios.length; i++) {
      double share = one ? 0 : i / (KNOTS - 1.0);
      ratios[i] = one ? least : least * StrictMath.pow(most / least, share);
      energies[i] = hamiltonian.groundEnergy(ratios[i], 1, watch);
    }
  }

  double at(double diffusion, double lambda) {
    double floor = lambda * hamiltonian.minimum();
    int last = ratios.length - 1;
    if (last < 0 || !(lambda > 0)) {
      return Math.max(floor, 0);
    }
    double ratio = diffusion / lambda;
    if (ratio == ratios[0]) {
      return lambda * energies[0];
    }
    int next = Arrays.binarySearch(ratios, ratio);
    next = next < 0 ? -next - 1 : next;
    if (next == 0) {
      return floor;
    }
    if (next > last) {
      // e grows with D.
      return lambda * energies[last];
    }
    double share = (ratio - ratios[next - 1]) / (ratios[next] - ratios[next - 1]);
    return lambda * Math.fma(share, energies[next] - energies[next - 1], energies[next - 1]);
  }
}
