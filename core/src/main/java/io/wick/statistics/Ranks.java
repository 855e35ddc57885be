package io.wick.statistics;

import java.util.Arrays;
import java.util.Comparator;

/** Ranks 1 … n in ascending order; equal values share the mean of their ranks. */
final class Ranks {
  private Ranks() {}

  /**
   * Mid-ranks of a sample.
   *
   * @param tiedCubes if not null, element 0 is raised by Σ(t³ − t) over the groups of t equal
   *     values
   */
  static double[] of(double[] sample, double[] tiedCubes) {
    int n = sample.length;
    Integer[] order = new Integer[n];
    for (int i = 0; i < n; i++) {
      if (Double.isNaN(sample[i])) {
        throw new IllegalArgumentException("a rank needs a number, but element " + i + " is NaN");
      }
      order[i] = i;
    }
    Arrays.sort(order, Comparator.comparingDouble(i -> sample[i]));
    double[] ranks = new double[n];
    int first = 0;
    while (first < n) {
      int last = first + 1;
      while (last < n && sample[order[last]] == sample[order[first]]) {
        last++;
      }
      for (int i = first; i < last; i++) {
        ranks[order[i]] = 0.5 * (first + 1 + last);
      }
      if (tiedCubes != null) {
        double t = last - first;
        tiedCubes[0] += t * t * t - t;
      }
      first = last;
    }
    return ranks;
  }
}
