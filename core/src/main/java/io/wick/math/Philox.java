package io.wick.math;

/**
 * Philox 4×64 with ten rounds: a keyed bijection of 256-bit counters whose images pass every
 * statistical test known. Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2,
 * 3", SC11, doi 10.1145/2063384.2063405; constants of the Random123 library.
 */
final class Philox {
  private static final long M0 = 0xD2E7470EE14C6C93L;
  private static final long M1 = 0xCA5A826395121157L;
  private static final long W0 = 0x9E3779B97F4A7C15L;
  private static final long W1 = 0xBB67AE8584CAA73BL;
  private static final int ROUNDS = 10;

  private Philox() {}

  /**
   * The images of the counters (c0, c1, c2, c3), (c0+1, c1, c2, c3), …, four words each.
   *
   * @param out 4·{@code counters} words
   */
  static void fill(
      long key0, long key1, long c0, long c1, long c2, long c3, int counters, long[] out) {
    int n = 0;
    // A round waits for its product; two counters at a time wait together.
    for (; n + 1 < counters; n += 2) {
      long x0 = c0 + n;
      long x1 = c1;
      long x2 = c2;
      long x3 = c3;
      long y0 = c0 + n + 1;
      long y1 = c1;
      long y2 = c2;
      long y3 = c3;
      long k0 = key0;
      long k1 = key1;
      for (int round = 0; round < ROUNDS; round++) {
        long xHigh = high(M1, x2) ^ (x1 ^ k0);
        long yHigh = high(M1, y2) ^ (y1 ^ k0);
        x1 = M1 * x2;
        y1 = M1 * y2;
        x2 = high(M0, x0) ^ (x3 ^ k1);
        y2 = high(M0, y0) ^ (y3 ^ k1);
        x3 = M0 * x0;
        y3 = M0 * y0;
        x0 = xHigh;
        y0 = yHigh;
        k0 += W0;
        k1 += W1;
      }
      int at = 4 * n;
      out[at] = x0;
      out[at + 1] = x1;
      out[at + 2] = x2;
      out[at + 3] = x3;
      out[at + 4] = y0;
      out[at + 5] = y1;
      out[at + 6] = y2;
      out[at + 7] = y3;
    }
    if (n < counters) {
      one(key0, key1, c0 + n, c1, c2, c3, 4 * n, out);
    }
  }

  private static void one(
      long key0, long key1, long c0, long c1, long c2, long c3, int at, long[] out) {
    long x0 = c0;
    long x1 = c1;
    long x2 = c2;
    long x3 = c3;
    long k0 = key0;
    long k1 = key1;
    for (int round = 0; round < ROUNDS; round++) {
      long xHigh = high(M1, x2) ^ (x1 ^ k0);
      x1 = M1 * x2;
      x2 = high(M0, x0) ^ (x3 ^ k1);
      x3 = M0 * x0;
      x0 = xHigh;
      k0 += W0;
      k1 += W1;
    }
    out[at] = x0;
    out[at + 1] = x1;
    out[at + 2] = x2;
    out[at + 3] = x3;
  }

  /** Unsigned high word; {@code multiplier} has its top bit set, hence the plain "+ x". */
  private static long high(long multiplier, long x) {
    return Math.multiplyHigh(multiplier, x) + (x + (multiplier & (x >> 63)));
  }
}
