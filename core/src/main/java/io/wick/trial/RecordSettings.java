package io.wick.trial;

import io.wick.catalog.Parameter;

/**
 * How much of a trial's course is kept.
 *
 * @param points upper bound on trajectory samples per trial; 0 keeps none
 * @param spacing how they are spread over the steps
 * @param successRadius radius of the ball around a minimiser within which |ψ|² counts as success,
 *     in box sides (distance after mapping the box to [0,1]^d)
 */
public record RecordSettings(
    @Parameter(value = "upper bound on trajectory samples per trial", byDefault = "64") int points,
    @Parameter(value = "how samples are spread over the steps: log or linear", byDefault = "log")
        Spacing spacing,
    @Parameter(
            value =
                "radius of the success ball around a minimiser, after mapping the box to [0,1]^d",
            unit = "box sides",
            byDefault = "0.1")
        double successRadius) {
  /** Spacing of samples over steps. */
  public enum Spacing {
    /** Geometric in the step number. */
    LOG,
    /** Equal distances. */
    LINEAR
  }

  /** 64 points, logarithmic, radius 0.1. */
  public static final RecordSettings DEFAULT = new RecordSettings(64, Spacing.LOG, 0.1);

  public RecordSettings {
    if (points < 0) {
      throw new IllegalArgumentException("points must not be negative, but was " + points);
    }
    if (!(successRadius > 0 && successRadius < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "successRadius must be positive and finite, but was " + successRadius);
    }
  }
}
