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
    for (int n = 0; n < counters; n++) {
      long x0 = c0 + n;
      long x1 = c1;
      long x2 = c2;
      long x3 = c3;
      long k0 = key0;
      long k1 = key1;
      for (int round = 0; round < ROUNDS; round++) {
        // Unsigned high words; both multipliers have their top bit set, hence the plain "+ x".
        long high0 = Math.multiplyHigh(M0, x0) + x0 + (M0 & (x0 >> 63));
        long high1 = Math.multiplyHigh(M1, x2) + x2 + (M1 & (x2 >> 63));
        long low0 = M0 * x0;
        long low1 = M1 * x2;
        x0 = high1 ^ x1 ^ k0;
        x1 = low1;
        x2 = high0 ^ x3 ^ k1;
        x3 = low0;
        k0 += W0;
        k1 += W1;
      }
      int at = 4 * n;
      out[at] = x0;
      out[at + 1] = x1;
      out[at + 2] = x2;
      out[at + 3] = x3;
    }
  }
}
