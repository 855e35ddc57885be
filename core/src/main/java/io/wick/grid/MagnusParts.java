package io.wick.grid;

import io.wick.schedule.Schedule;

/**
 * The exponentials e^{−iδ_kH_k} of one step of H(t) = −D(t)∇² + λ(t)V: one where D and λ do not
 * change, or for order 2, with both at the midpoint; two of half the length for order 4, with the
 * averages of the commutator-free Magnus integrator (weights ¼ ± √3/6 of the values at the two
 * Gauss nodes; Blanes and Moan, Appl. Numer. Math. 56 (2006) 1519, doi
 * 10.1016/j.apnum.2005.11.004). Where an average would be negative the step takes the midpoint.
 */
final class MagnusParts {
  private static final double NODE = 0.5 - StrictMath.sqrt(3) / 6;
  private static final double NEAR = 0.5 + StrictMath.sqrt(3) / 3;
  private static final double FAR = 0.5 - StrictMath.sqrt(3) / 3;

  private MagnusParts() {}

  /** D, λ and length of each exponential, the first to be applied first. */
  static double[][] of(Schedule schedule, int order, double time, double step) {
    double middle = progress(schedule, time + 0.5 * step);
    double[] whole = {schedule.diffusion(middle), schedule.potentialScale(middle), step};
    if (order == 2 || schedule.isConstant()) {
      return new double[][] {whole};
    }
    double s1 = progress(schedule, time + NODE * step);
    double s2 = progress(schedule, time + (1 - NODE) * step);
    double d1 = schedule.diffusion(s1);
    double d2 = schedule.diffusion(s2);
    double l1 = schedule.potentialScale(s1);
    double l2 = schedule.potentialScale(s2);
    double[] first = {Math.fma(NEAR, d1, FAR * d2), Math.fma(NEAR, l1, FAR * l2), 0.5 * step};
    double[] second = {Math.fma(FAR, d1, NEAR * d2), Math.fma(FAR, l1, NEAR * l2), 0.5 * step};
    boolean positive = first[0] >= 0 && first[1] >= 0 && second[0] >= 0 && second[1] >= 0;
    return positive ? new double[][] {first, second} : new double[][] {whole};
  }

  private static double progress(Schedule schedule, double time) {
    return Math.min(1, Math.max(0, time / schedule.duration()));
  }
}
