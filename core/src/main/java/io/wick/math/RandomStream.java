package io.wick.math;

/**
 * Counter-based random numbers (Philox 4×64): every number is a function of (stream key, purpose,
 * step, block, draw) and of nothing else. One instance per trial; it holds no position.
 */
public final class RandomStream {
  private final long key0;
  private final long key1;

  /** A stream of the 128-bit key (key0, key1). */
  public RandomStream(long key0, long key1) {
    this.key0 = key0;
    this.key1 = key1;
  }

  /** First word of the key. */
  public long key0() {
    return key0;
  }

  /** Second word of the key. */
  public long key1() {
    return key1;
  }
}
