package io.wick.statistics;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Holm's step-down adjustment of p-values for many tests (Scand. J. Stat. 6 (1979) 65): the m-th
 * smallest of n is multiplied by n − m + 1, made monotone, and cut at 1. It controls the chance of
 * any false rejection.
 */
public final class Holm {
  private Holm() {}

  /** Adjusted p-values in the order given; NaN stays NaN and does not count. */
  public static double[] adjust(double[] pValues) {
    int count = (int) Arrays.stream(pValues).filter(p -> !Double.isNaN(p)).count();
    return adjust(pValues, count);
  }

  /**
   * The same for p-values that were picked from more tests by what the data say: the m-th smallest
   * is multiplied by {@code tests} − m + 1, as if those that are not here came after all others.
   *
   * @param tests how many there were to pick from, at least as many as are here
   */
  public static double[] adjust(double[] pValues, int tests) {
    Integer[] order = new Integer[pValues.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> pValues[i]));
    int count = (int) Arrays.stream(pValues).filter(p -> !Double.isNaN(p)).count();
    if (tests < count) {
      throw new IllegalArgumentException("tests must be at least " + count + ", but was " + tests);
    }
    double[] adjusted = new double[pValues.length];
    Arrays.fill(adjusted, Double.NaN);
    double largest = 0;
    for (int m = 0; m < count; m++) {
      largest = Math.max(largest, Math.min(1, (tests - m) * pValues[order[m]]));
      adjusted[order[m]] = largest;
    }
    return adjusted;
  }
}
