package io.wick.trial;

import io.wick.catalog.Parameter;
import java.time.Duration;

/**
 * What a trial may spend; null means no limit.
 *
 * @param evaluations objective plus gradient evaluations
 * @param steps steps of the method's main loop
 * @param time wall-clock limit; makes results depend on the host (the trial ends TIMED_OUT)
 */
public record Budget(
    @Parameter(value = "objective plus gradient evaluations", byDefault = Parameter.OPTIONAL)
        Long evaluations,
    @Parameter(value = "steps of the method's main loop", byDefault = Parameter.OPTIONAL)
        Long steps,
    @Parameter(
            value = "wall-clock limit per trial, e.g. 60s, 5m, 1h",
            byDefault = Parameter.OPTIONAL)
        Duration time) {
  /** No limits. */
  public static final Budget UNLIMITED = new Budget(null, null, null);

  public Budget {
    if (evaluations != null && evaluations <= 0) {
      throw new IllegalArgumentException("evaluations must be positive, but was " + evaluations);
    }
    if (steps != null && steps <= 0) {
      throw new IllegalArgumentException("steps must be positive, but was " + steps);
    }
    if (time != null && (time.isNegative() || time.isZero())) {
      throw new IllegalArgumentException("time must be positive, but was " + time);
    }
  }
}
