package io.wick.trial;

/** How a trial ended. */
public enum Status {
  /** Ran its whole schedule or step count. */
  COMPLETED,
  /** Stopped early because its own convergence criterion was met. */
  CONVERGED,
  /** Used up its evaluations or steps before it was done; what it found counts. */
  BUDGET_EXHAUSTED,
  /** Met NaN, −∞ or a runaway in the numerics. */
  DIVERGED,
  /** The method could not run on this input, or broke; the error column says why. */
  FAILED,
  /** Passed its wall-clock limit. An execution accident, not a result: it can be retried. */
  TIMED_OUT,
  /** The engine's word: the process that ran it died, several times. */
  LOST;

  /** True for statuses that are results: a row in {@code trials}, not to be run again. */
  public boolean isResult() {
    return this != TIMED_OUT && this != LOST;
  }

  /** True if the trial ended as intended. */
  public boolean isSuccess() {
    return this == COMPLETED || this == CONVERGED || this == BUDGET_EXHAUSTED;
  }
}
