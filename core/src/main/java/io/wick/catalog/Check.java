package io.wick.catalog;

/**
 * Checks for compact constructors: each returns its value or says name, value and condition. NaN
 * fails every one.
 */
public final class Check {
  private Check() {}

  /** 0 &lt; value &lt; ∞. */
  public static double positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + " must be positive and finite, but was " + value + hint(value));
    }
    return value;
  }

  /** 0 ≤ value &lt; ∞. */
  public static double nonNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + " must be zero or positive and finite, but was " + value + hint(value));
    }
    return value;
  }

  /** −∞ &lt; value &lt; ∞. */
  public static double finite(String name, double value) {
    if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be finite, but was " + value);
    }
    return value;
  }

  /** minimum ≤ value. */
  public static int atLeast(String name, int minimum, int value) {
    if (!(value >= minimum)) {
      throw new IllegalArgumentException(
          name + " must be at least " + minimum + ", but was " + value);
    }
    return value;
  }

  private static String hint(double value) {
    return value < 0 && value > Double.NEGATIVE_INFINITY ? ". Maybe " + -value + "?" : "";
  }
}
