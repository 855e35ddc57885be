package io.wick.schedule;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * Another schedule with a pause: it runs to its progress {@code at}, holds D and λ there for a
 * share of the time, and runs on; before and after at the same speed. The duration is that of the
 * other schedule, which is therefore passed through faster by 1/(1 − share): in the notation of the
 * source, T = t_a + t_p and share = t_p/T.
 *
 * @param schedule the schedule that is paused
 * @param at its progress at the pause, in [0, 1]
 * @param share of the duration that the pause takes, in [0, 1)
 */
@Entry(
    name = "pause",
    summary = "another schedule with a pause in it",
    formula = "D(s) = D'(p(s)), p rises from 0 to at, rests for share of the time, rises to 1",
    source = "J. Marshall, D. Venturelli, I. Hen, E. G. Rieffel, arXiv 1810.05881")
public record Pause(
    @Parameter("the schedule that is paused; the duration is its own") Schedule schedule,
    @Parameter("its progress at the pause") double at,
    @Parameter("share of the duration that the pause takes") double share)
    implements Schedule {
  public Pause {
    if (!(at >= 0 && at <= 1)) {
      throw new IllegalArgumentException("at must lie in [0, 1], but was " + at);
    }
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException("share must lie in [0, 1), but was " + share);
    }
    if (!(share == 0 || schedule.diffusion(at) > 0)) {
      throw new IllegalArgumentException(
          "at must be a progress where D is above 0, for D may reach 0 only at the very end, but"
              + " was "
              + at);
    }
  }

  /** Progress of the other schedule. */
  private double progress(double s) {
    double before = s / (1.0 - share);
    double after = 1.0 - (1.0 - s) / (1.0 - share);
    return Math.max(Math.min(before, at), after);
  }

  @Override
  public double duration() {
    return schedule.duration();
  }

  @Override
  public double diffusion(double s) {
    return schedule.diffusion(progress(s));
  }

  @Override
  public double potentialScale(double s) {
    return schedule.potentialScale(progress(s));
  }

  @Override
  public boolean isConstant() {
    return schedule.isConstant();
  }
}
