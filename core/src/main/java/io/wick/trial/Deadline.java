package io.wick.trial;

/**
 * Tells whether a trial's wall-clock limit has passed. Core has no clock: whoever runs a trial
 * supplies this.
 */
@FunctionalInterface
public interface Deadline {
  /** Never passes. */
  Deadline NONE = () -> false;

  /** True once the limit is passed. Called often: must be cheap. */
  boolean passed();

  /**
   * @throws TrialStopped with TIMED_OUT if the limit has passed
   */
  default void check() {
    if (passed()) {
      throw new TrialStopped(Status.TIMED_OUT, "the wall-clock limit budget.time has passed");
    }
  }
}
