package io.wick.sweep;

import io.wick.catalog.Parameter;

/**
 * A coordinate axis of a {@link Chart}.
 *
 * @param field column of the query; null on an axis whose layers name theirs
 */
public record Coordinate(
    @Parameter(
            value = "column of the query; may be left out where the layers name theirs",
            byDefault = Parameter.OPTIONAL)
        String field,
    @Parameter("what the axis says, with its unit") String title,
    @Parameter(value = "linear, log, or one place per value (nominal)", byDefault = "linear")
        Scale scale) {
  /** How values become positions. */
  public enum Scale {
    /** Positions in proportion to the value. */
    LINEAR,
    /** Positions in proportion to the logarithm of the value, which must be positive. */
    LOG,
    /** One place per value, in the order of the query. */
    NOMINAL
  }
}
