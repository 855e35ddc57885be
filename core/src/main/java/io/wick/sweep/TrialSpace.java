package io.wick.sweep;

import io.wick.trial.Trial;
import java.util.List;
import java.util.Optional;

/**
 * The trials of a sweep by index, computed on demand: nothing is materialised, so a space of 10⁹
 * trials costs no more than one of ten. Immutable and safe for use by many threads.
 */
public interface TrialSpace {
  /** Number of raw indices, holes included. */
  long size();

  /**
   * Trial {@code index}, or empty for a hole (excluded, grid method in too many dimensions, or
   * equal to a trial with a lower index). {@link Trial#axisValues} follow {@link #axes}: Long,
   * Double, Boolean, String as the column says, null where the axis does not apply.
   */
  Optional<Trial> trial(long index);

  /** The axis columns of the sweep, each once, in a fixed order. */
  List<AxisColumn> axes();
}
