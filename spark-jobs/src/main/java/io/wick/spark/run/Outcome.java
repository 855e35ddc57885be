package io.wick.spark.run;

import java.util.Map;

/**
 * How a run ended.
 *
 * @param state finished or interrupted
 * @param trials trials that are settled in the folder, failures included
 * @param statuses the same by status
 * @param missing trials of the sweep that were not run (because of a limit or an interruption), as
 *     far as known
 * @param seconds elapsed time of this run
 */
public record Outcome(
    State state, long trials, Map<String, Long> statuses, long missing, double seconds) {
  /** The end states. */
  public enum State {
    FINISHED,
    INTERRUPTED
  }

  /** Trials that ended DIVERGED, FAILED, TIMED_OUT or LOST. */
  public long failed() {
    return Statuses.failed(statuses);
  }

  /** 0, 3 if there are failed trials, 130 if interrupted. */
  public int exitCode() {
    return state == State.INTERRUPTED ? 130 : failed() > 0 ? 3 : 0;
  }
}
