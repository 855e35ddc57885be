package io.wick.walker;

import io.wick.potential.Potential;

/**
 * Langevin motion at a step that was chosen before the start was known. Where a drift turns out to
 * be longer than the box, steps are made in 2, 4, … equal parts from then on; where 1024 are not
 * enough (a start deep in a core that repels, a gradient that is not finite), moves are judged from
 * then on ({@link AdjustedLangevinMotion}), whole steps again.
 */
public final class DividedLangevinMotion implements ThermalMotion {
  private static final long MOST_PARTS = 1024;

  private final LangevinMotion free;
  private final AdjustedLangevinMotion judged;
  private final Runnable watch;
  private ThermalMotion motion;
  private long parts = 1;
  private long moves;

  /**
   * A motion.
   *
   * @param judged the same with judgement
   * @param watch called before each part
   */
  public DividedLangevinMotion(LangevinMotion free, AdjustedLangevinMotion judged, Runnable watch) {
    this.free = free;
    this.judged = judged;
    this.watch = watch;
    this.motion = free;
  }

  /** Always true. */
  @Override
  public boolean step(
      Population population,
      Potential potential,
      long step,
      double diffusion,
      double potentialScale,
      double duration) {
    long count = motion == free ? parts : 1;
    for (long part = 0; part < count; part++) {
      watch.run();
      moves++;
      while (!motion.step(
          population, potential, moves, diffusion, potentialScale, duration / count)) {
        if (parts == MOST_PARTS || !free.isFinite()) {
          motion = judged;
        } else {
          parts *= 2;
          part *= 2;
          count = parts;
        }
      }
    }
    return true;
  }

  @Override
  public boolean isFinite() {
    return motion.isFinite();
  }

  @Override
  public double stepError(double diffusion, double potentialScale, double duration) {
    return motion.stepError(diffusion, potentialScale, duration / parts);
  }

  @Override
  public double acceptanceRate() {
    return motion.acceptanceRate();
  }
}
