package io.wick.sweep;

import io.wick.catalog.Parameter;

/**
 * One kind of marks in a {@link Chart}.
 *
 * @param low lower end of an interval, or null
 * @param high upper end of an interval, or null
 */
public record Layer(
    @Parameter("point, line, bar, or cell of a heat map") Mark mark,
    @Parameter("column of the query: the height of the marks, the colour of a cell") String field,
    @Parameter(
            value = "column with the lower end of an error bar or band",
            byDefault = Parameter.OPTIONAL)
        String low,
    @Parameter(
            value = "column with the upper end of an error bar or band",
            byDefault = Parameter.OPTIONAL)
        String high,
    @Parameter(value = "a dashed line, e.g. of a prediction", byDefault = "false") boolean dashed) {
  /** What is drawn. */
  public enum Mark {
    /** A dot, with an error bar if there is an interval. */
    POINT,
    /** A line through the values, in a band if there is an interval. */
    LINE,
    /** A bar from zero. */
    BAR,
    /** A coloured cell of a heat map. */
    CELL
  }

  public Layer {
    if ((low == null) != (high == null)) {
      throw new IllegalArgumentException(
          "low and high must come together, but there is only " + (low == null ? "high" : "low"));
    }
    if (low != null && (mark == Mark.BAR || mark == Mark.CELL)) {
      throw new IllegalArgumentException(
          "low must go with point or line, but was " + low + " of a " + Notation.name(mark));
    }
    if (dashed && mark != Mark.LINE) {
      throw new IllegalArgumentException(
          "dashed must go with line, but mark was " + Notation.name(mark));
    }
  }
}
