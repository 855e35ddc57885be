package io.wick.statistics;

/** SplitMix64 (Steele, Lea, Flood, doi 10.1145/2660193.2660195): enough for resampling. */
final class SplitMix {
  private long state;

  SplitMix(long seed) {
    state = seed;
  }

  /** Uniform in 0 … bound − 1. */
  int below(int bound) {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return (int) (((z >>> 32) * bound) >>> 32);
  }
}
