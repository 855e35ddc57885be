package io.wick.sweep;

/**
 * A keyed permutation of 0 … size−1 that is computed, not stored: a balanced Feistel network on the
 * next even power of two, with cycle walking back into the range (Black and Rogaway 2002, doi
 * 10.1007/3-540-45760-7_9). At most four walks are expected per call, as the power of two is below
 * four times the size.
 */
final class Permutation {
  /** Three rounds make it pseudorandom (Luby and Rackoff 1988); the rest is margin. */
  private static final int ROUNDS = 8;

  private final long size;
  private final int half;
  private final long mask;
  private final long[] keys = new long[ROUNDS];

  Permutation(long size, long key) {
    this.size = size;
    int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(size - 1));
    this.half = (bits + 1) / 2;
    this.mask = (1L << half) - 1;
    long state = key;
    for (int i = 0; i < ROUNDS; i++) {
      state += 0x9E3779B97F4A7C15L;
      keys[i] = mix(state);
    }
  }

  /** Where {@code position} goes. */
  long at(long position) {
    long x = position;
    do {
      x = forward(x);
    } while (x >= size);
    return x;
  }

  /** The position that goes to {@code value}. */
  long inverse(long value) {
    long x = value;
    do {
      x = backward(x);
    } while (x >= size);
    return x;
  }

  private long forward(long x) {
    long left = x >>> half;
    long right = x & mask;
    for (int i = 0; i < ROUNDS; i++) {
      long next = left ^ (mix(right ^ keys[i]) & mask);
      left = right;
      right = next;
    }
    return (left << half) | right;
  }

  private long backward(long x) {
    long left = x >>> half;
    long right = x & mask;
    for (int i = ROUNDS - 1; i >= 0; i--) {
      long previous = right ^ (mix(left ^ keys[i]) & mask);
      right = left;
      left = previous;
    }
    return (left << half) | right;
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195). */
  private static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return y ^ (y >>> 31);
  }
}
