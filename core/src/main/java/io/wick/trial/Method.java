package io.wick.trial;

import io.wick.grid.GridSettings;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;

/**
 * A solver or optimiser: an immutable record of its parameters. {@link #run} depends on its
 * arguments only; same arguments, same bits, on any machine and thread.
 */
public interface Method {
  /**
   * True if it draws random numbers: then it is replicated and its key contains seed and replicate.
   */
  boolean stochastic();

  /**
   * True if it follows a schedule; otherwise it is not multiplied by the schedules of a sweep and
   * gets null.
   */
  boolean usesSchedule();

  /** Largest dimension it can treat: 3 for grid methods. */
  default int maximumDimension() {
    return Integer.MAX_VALUE;
  }

  /** The grid on which spectra that its schedule needs are computed: its own, or one chosen. */
  default GridSettings spectralGrid() {
    return GridSettings.AUTOMATIC;
  }

  /**
   * Runs the method and reports into {@code context} as it goes.
   *
   * @param objective the counted potential
   * @param schedule null if {@link #usesSchedule} is false
   * @return COMPLETED, CONVERGED, BUDGET_EXHAUSTED or DIVERGED
   * @throws TrialStopped from inside kernels, with the status to record
   * @throws IllegalArgumentException if potential, schedule and parameters do not fit together; the
   *     trial is FAILED with this message
   */
  Status run(Objective objective, Schedule schedule, Context context);

  /** Predicted cost. */
  Cost cost(Potential potential, Schedule schedule, Budget budget);
}
