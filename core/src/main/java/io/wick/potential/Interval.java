package io.wick.potential;

/** A closed interval [lower, upper] of one axis; lower &lt; upper, both finite. Unit: length. */
public record Interval(double lower, double upper) {
  public Interval {
    if (!(lower > Double.NEGATIVE_INFINITY && upper < Double.POSITIVE_INFINITY && lower < upper)) {
      throw new IllegalArgumentException(
          "an interval needs finite ends, the lower below the upper, but was ["
              + lower
              + ", "
              + upper
              + "]");
    }
  }

  /** upper − lower. */
  public double length() {
    return upper - lower;
  }

  /** Midpoint. */
  public double center() {
    return lower + 0.5 * (upper - lower);
  }
}
