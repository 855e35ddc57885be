package io.wick.schedule;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * Reverse annealing along another schedule: from its end (where D is low and the start of the
 * method is the state to be improved) back to its progress {@code turn}, a hold there, and to its
 * end again. With {@code forward} above 0 it first runs through the other schedule itself. Shares
 * are of the duration, which is that of the other schedule; the last rise of progress takes what is
 * left.
 *
 * @param schedule the schedule that is run backwards; D must be positive at its end
 * @param turn its progress at the turning point, in [0, 1)
 * @param forward share of the time of a first forward run, not negative
 * @param back share of the time of the way back, positive
 * @param hold share of the time at the turning point, not negative
 */
@Entry(
    name = "reverse",
    summary =
        "reverse annealing: from the end of another schedule back to a turning point and down",
    formula = "D(s) = D'(p(s)), p: (0 -> 1 in forward,) 1 -> turn in back, rest for hold, -> 1",
    source =
        "A. Perdomo-Ortiz, S. E. Venegas-Andraca, A. Aspuru-Guzik, doi 10.1007/s11128-010-0168-z;"
            + " M. Ohkuwa, H. Nishimori, D. A. Lidar, arXiv 1806.02542")
public record Reverse(
    @Parameter("the schedule that is run backwards; the duration is its own") Schedule schedule,
    @Parameter("its progress at the turning point: 0 goes all the way back") double turn,
    @Parameter(value = "share of the time of a first forward run", byDefault = "0.0")
        double forward,
    @Parameter(value = "share of the time of the way back", byDefault = "0.25") double back,
    @Parameter(value = "share of the time at the turning point", byDefault = "0.5") double hold)
    implements Schedule {
  public Reverse {
    if (!(turn >= 0 && turn < 1)) {
      throw new IllegalArgumentException("turn must lie in [0, 1), but was " + turn);
    }
    if (!(forward >= 0 && back > 0 && hold >= 0 && forward + back + hold < 1)) {
      throw new IllegalArgumentException(
          "forward, back and hold must be shares of the time that leave some for the way down, but"
              + " were "
              + forward
              + ", "
              + back
              + " and "
              + hold);
    }
    if (!(schedule.diffusion(1) > 0)) {
      throw new IllegalArgumentException(
          "schedule must end above D = 0, for a reverse run starts there, but ends at "
              + schedule.diffusion(1)
              + ". Maybe a small positive end?");
    }
  }

  /** Progress of the other schedule. */
  private double progress(double s) {
    if (s < forward) {
      return s / forward;
    }
    double left = 1.0 - forward - back - hold;
    double falling = 1.0 - (1.0 - turn) * ((s - forward) / back);
    double rising = 1.0 - (1.0 - turn) * ((1.0 - s) / left);
    return Math.max(Math.max(falling, rising), turn);
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
