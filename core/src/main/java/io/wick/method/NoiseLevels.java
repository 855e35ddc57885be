package io.wick.method;

import io.wick.schedule.NoiseLadder;
import io.wick.schedule.Schedule;

/**
 * A schedule read as a ladder of noise levels: σ_i = √(2D) at the middle of the i-th of L equal
 * parts of the run.
 */
final class NoiseLevels {
  /** As in the experiments of Song and Ermon. */
  private static final int UNLESS_GIVEN = 10;

  private final Schedule schedule;
  private final double[] sigmas;

  /**
   * The levels of a schedule.
   *
   * @param levels L; null is that of the ladder, or 10
   */
  NoiseLevels(Schedule schedule, Integer levels) {
    this.schedule = schedule;
    this.sigmas = new double[count(schedule, levels)];
    if (!(schedule instanceof NoiseLadder) && !(schedule.diffusion(1) > 0)) {
      throw new IllegalArgumentException(
          "annealed-langevin needs a schedule that ends above D = 0: noise levels are a ladder of"
              + " ratios, and from none of them is it one step to D = 0. Maybe {type: geometric,"
              + " start: 100, end: 1e-4}, or geometric-noise?");
    }
    for (int level = 1; level <= sigmas.length; level++) {
      double diffusion = schedule.diffusion(progress(level));
      if (!(diffusion > 0 && diffusion < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "the schedule must have D above 0 and finite at every noise level, but D is "
                + diffusion
                + " at progress "
                + progress(level));
      }
      sigmas[level - 1] = Math.sqrt(2 * diffusion);
    }
  }

  /** L. */
  static int count(Schedule schedule, Integer levels) {
    if (levels != null) {
      return levels;
    }
    return schedule instanceof NoiseLadder ladder ? ladder.levels() : UNLESS_GIVEN;
  }

  /** L. */
  int count() {
    return sigmas.length;
  }

  /** σ of level 1 … L; 0, the data, of level L + 1. */
  double sigma(int level) {
    return level > sigmas.length ? 0 : sigmas[level - 1];
  }

  /** All σ. */
  double[] sigmas() {
    return sigmas.clone();
  }

  /** λ of level 1 … L. */
  double potentialScale(int level) {
    return schedule.potentialScale(progress(level));
  }

  private double progress(int level) {
    return (level - 0.5) / sigmas.length;
  }

  /** Reverse diffusion has no temperature: λ must be 1. */
  void requireUnitScale() {
    for (int level = 1; level <= sigmas.length; level++) {
      if (potentialScale(level) != 1) {
        throw new IllegalArgumentException(
            "samplers ancestral and probability-flow need lambda = 1, but it is "
                + potentialScale(level)
                + " at progress "
                + progress(level)
                + ". Maybe langevin, which samples p^lambda?");
      }
    }
  }

  /** Ancestral sampling takes noise away only. */
  void requireFalling() {
    for (int level = 2; level <= sigmas.length; level++) {
      if (!(sigma(level) <= sigma(level - 1))) {
        throw new IllegalArgumentException(
            "sampler ancestral needs a schedule whose D never rises, but it does before"
                + " progress "
                + progress(level)
                + ". Maybe langevin?");
      }
    }
  }
}
