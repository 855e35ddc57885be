package io.wick.potential;

/**
 * Walks over a batch in blocks with scratch memory of fixed size, for potentials that need the
 * whole-array elementary functions: two arrays of at most 256 values per call, however large the
 * batch. They stay in the first-level cache, and clearing them costs about a tenth of a nanosecond
 * per point.
 */
public final class Block {
  private static final int SIZE = 256;

  private final int count;
  private final double[] first;
  private final double[] second;
  private int start;
  private int length;

  /** Blocks of a batch of {@code count} points. */
  public Block(int count) {
    this.count = count;
    this.first = new double[Math.min(SIZE, count)];
    this.second = new double[first.length];
  }

  /** Moves to the next block; false if there is none. */
  public boolean next() {
    start += length;
    length = Math.min(SIZE, count - start);
    return length > 0;
  }

  /** Index in the batch of the first point of the block. */
  public int start() {
    return start;
  }

  /** Number of points in the block. */
  public int length() {
    return length;
  }

  /** Scratch memory of at least {@link #length} values. */
  public double[] first() {
    return first;
  }

  /** More of it. */
  public double[] second() {
    return second;
  }
}
