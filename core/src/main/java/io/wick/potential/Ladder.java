package io.wick.potential;

import java.util.Arrays;

/** Energy levels of a sum of independent axes: the lowest sums, one level from each axis. */
public final class Ladder {
  private Ladder() {}

  /** The first {@code count} of (n + ½)ω. */
  public static double[] harmonic(double omega, int count) {
    double[] levels = new double[count];
    for (int n = 0; n < count; n++) {
      levels[n] = (n + 0.5) * omega;
    }
    return levels;
  }

  /**
   * The lowest {@code count} sums a_i + b_j in ascending order, with multiplicity.
   *
   * @param a ascending
   * @param b ascending
   */
  public static double[] sum(double[] a, double[] b, int count) {
    double[] sums = new double[candidates(a.length, b.length, count)];
    int k = 0;
    for (int i = 0; i < Math.min(a.length, count); i++) {
      for (int j = 0; j < reach(b.length, count, i); j++) {
        sums[k++] = a[i] + b[j];
      }
    }
    Arrays.sort(sums);
    return sums.length > count ? Arrays.copyOf(sums, count) : sums;
  }

  /** The lowest {@code count} sums below {@code ceiling} of one level from each of d equal axes. */
  public static double[] equalAxes(double[] axis, int dimension, int count, double ceiling) {
    double[] levels = axis.length > count ? Arrays.copyOf(axis, count) : axis;
    for (int i = 1; i < dimension; i++) {
      levels = sum(levels, axis, count);
    }
    int bound = 0;
    while (bound < levels.length && levels[bound] < ceiling) {
      bound++;
    }
    return Arrays.copyOf(levels, bound);
  }

  /** Below a_i + b_j lie at least (i + 1)(j + 1) − 1 sums: the rest need not be looked at. */
  private static int reach(int length, int count, int i) {
    return Math.min(length, count / (i + 1));
  }

  private static int candidates(int a, int b, int count) {
    int sum = 0;
    for (int i = 0; i < Math.min(a, count); i++) {
      sum += reach(b, count, i);
    }
    return sum;
  }
}
