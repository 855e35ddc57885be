package io.wick.math;

import java.util.ArrayList;
import java.util.List;

/** Factors of transform lengths and the roots of unity that go with them. */
final class Radices {
  private Radices() {}

  /** True if n has no prime factor above 7. */
  static boolean isSmooth(int n) {
    int rest = n;
    for (int p : new int[] {2, 3, 5, 7}) {
      while (rest % p == 0) {
        rest /= p;
      }
    }
    return rest == 1;
  }

  /** The radices of a smooth n, product n: 4 as often as possible, then 2, 3, 5, 7. */
  static int[] of(int n) {
    List<Integer> radices = new ArrayList<>();
    int rest = n;
    for (int p : new int[] {4, 2, 3, 5, 7}) {
      while (rest % p == 0) {
        radices.add(p);
        rest /= p;
      }
    }
    return radices.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * cos(2πk/n), by reduction to the first octant, so that the symmetries of the circle hold exactly
   * and the error stays below one unit in the last place of 1.
   */
  static double cosine(long k, int n) {
    long eight = 8 * Math.floorMod(k, (long) n);
    if (eight > 4L * n) {
      eight = 8L * n - eight;
    }
    if (eight > 2L * n) {
      return -cosineUpToQuarter(4L * n - eight, n);
    }
    return cosineUpToQuarter(eight, n);
  }

  /** sin(2πk/n). */
  static double sine(long k, int n) {
    // sin(2πk/n) = cos(2π(4k − n)/(4n)); lengths are far below 2^29.
    return cosine(4 * Math.floorMod(k, (long) n) - n, 4 * n);
  }

  /** cos of the angle (π/4)·eighths/n for 0 ≤ eighths ≤ 2n. */
  private static double cosineUpToQuarter(long eighths, int n) {
    if (eighths <= n) {
      return StrictMath.cos(Math.PI / 4 * eighths / n);
    }
    return StrictMath.sin(Math.PI / 4 * (2L * n - eighths) / n);
  }
}
