package io.wick.math;

/**
 * Counter-based random numbers (Philox 4×64-10): number i of a fill is a function of (stream key,
 * purpose, step, block, i) and of nothing else, so it does not depend on how a population is cut
 * into batches, on the order of calls or on how many numbers are asked for. The counter is (draw,
 * block, step, purpose).
 *
 * <p>Holds no position, only a scratch buffer: one instance per trial, not shared between threads.
 * Fills allocate nothing.
 */
public final class RandomStream {
  private static final int CHUNK = 256;
  private static final double UNIT_53 = 0x1p-53;
  private static final double UNIT_52 = 0x1p-52;

  private final long key0;
  private final long key1;
  private final long[] words = new long[CHUNK];
  private final long[] redraws = new long[4];

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

  /** The stream of a second run beside this one: another key, a function of this one's. */
  public RandomStream comparison() {
    Cursor keys = cursor(Purpose.COMPARISON, 0, 0);
    return new RandomStream(keys.bits(), keys.bits());
  }

  /** Fills out[0 … count−1] with uniform numbers in [0, 1), multiples of 2⁻⁵³. */
  public void uniforms(Purpose purpose, long step, long block, double[] out, int count) {
    for (int from = 0; from < count; from += CHUNK) {
      int size = chunk(purpose, step, block, from, count);
      for (int i = 0; i < size; i++) {
        out[from + i] = closed(words[i]);
      }
    }
  }

  /** Fills out[0 … count−1] with uniform numbers in (0, 1), odd multiples of 2⁻⁵³. */
  public void openUniforms(Purpose purpose, long step, long block, double[] out, int count) {
    for (int from = 0; from < count; from += CHUNK) {
      int size = chunk(purpose, step, block, from, count);
      for (int i = 0; i < size; i++) {
        out[from + i] = open(words[i]);
      }
    }
  }

  /**
   * Fills out[0 … count−1] with standard normal numbers (an exact rejection method, {@link
   * Ziggurat}).
   */
  public void normals(Purpose purpose, long step, long block, double[] out, int count) {
    for (int from = 0; from < count; from += CHUNK) {
      int size = chunk(purpose, step, block, from, count);
      for (int i = 0; i < size; i++) {
        out[from + i] = Ziggurat.value(words[i]);
      }
      for (int i = 0; i < size; i++) {
        if (!Ziggurat.accepts(words[i])) {
          out[from + i] = rejected(words[i], purpose, step, block, from + i);
        }
      }
    }
  }

  /** The first numbers of the 256-number chunk at {@code from}; returns how many are wanted. */
  private int chunk(Purpose purpose, long step, long block, int from, int count) {
    int size = Math.min(CHUNK, count - from);
    Philox.fill(key0, key1, from / 4, block, step, purpose.code(), (size + 3) / 4, words);
    return size;
  }

  /** Number {@code index} where its own word fell outside the inner rectangles. */
  private double rejected(long word, Purpose purpose, long step, long block, int index) {
    // Redraws of number i live at draws 2^62 + 1024 i + attempt; all first words are below 2^61.
    long draw = (1L << 62) + ((long) index << 10);
    while (true) {
      Philox.fill(key0, key1, draw++, block, step, purpose.code(), 1, redraws);
      double value = Ziggurat.outer(word, redraws[0], redraws[1]);
      if (!Double.isNaN(value)) {
        return value;
      }
      if (!Ziggurat.isBase(word)) {
        word = redraws[2];
        if (Ziggurat.accepts(word)) {
          return Ziggurat.value(word);
        }
      }
    }
  }

  /** Sequential scalar draws of one (purpose, step, block), for set-up work. */
  public Cursor cursor(Purpose purpose, long step, long block) {
    return new Cursor(purpose, step, block);
  }

  static double closed(long word) {
    return (word >>> 11) * UNIT_53;
  }

  static double open(long word) {
    return ((word >>> 12) + 0.5) * UNIT_52;
  }

  /** A position in the sequence of numbers of one (purpose, step, block). */
  public final class Cursor {
    private final Purpose purpose;
    private final long step;
    private final long block;
    private final long[] buffer = new long[4];
    private long draws;

    private Cursor(Purpose purpose, long step, long block) {
      this.purpose = purpose;
      this.step = step;
      this.block = block;
    }

    /** The next 64 random bits. */
    public long bits() {
      int slot = (int) (draws & 3);
      if (slot == 0) {
        Philox.fill(key0, key1, draws / 4, block, step, purpose.code(), 1, buffer);
      }
      draws++;
      return buffer[slot];
    }

    /** The next uniform number in [0, 1). */
    public double uniform() {
      return closed(bits());
    }

    /**
     * A uniform integer in [0, bound).
     *
     * @param bound positive
     */
    public int index(int bound) {
      // The bias of the 64-bit multiply-shift is below bound/2^64 and cannot be seen.
      return (int) Math.multiplyHigh(bits() >>> 1, (long) bound << 1);
    }
  }
}
