package io.wick.math;

/**
 * Standard normal numbers by Marsaglia and Tsang's ziggurat with 256 layers (doi
 * 10.18637/jss.v005.i08), with Doornik's remedy: layer and position come from different bits of a
 * 64-bit word, so the method is exact up to the spacing 2⁻⁵² of the position in its layer.
 *
 * <p>The curve is f(x) = e^{−x²/2}. All layers have the area {@link #AREA}; layer 0 is the base
 * strip with the tail beyond {@link #TAIL}.
 */
final class Ziggurat {
  private static final int LAYERS = 256;

  /** Where the tail begins: the only R for which 256 strips of equal area end at f = 1. */
  static final double TAIL = 3.654152885361009;

  /** R f(R) + ∫_R^∞ f, the area of each strip. */
  static final double AREA = 0.004928673233974655;

  private static final double POSITION = 0x1p-52;

  /** Right edge of layer k; edge[0] = AREA/f(R) is that of a rectangle of the base's area. */
  private static final double[] EDGE = new double[LAYERS + 1];

  /** f(edge[k]). */
  private static final double[] HEIGHT = new double[LAYERS + 1];

  /**
   * Positions below edge[k+1]/edge[k] lie under the curve whatever the height; in units of 2⁻⁵²,
   * rounded up: for whole numbers that is the same bound.
   */
  private static final long[] INNER = new long[LAYERS];

  static {
    double f = StrictMath.exp(-0.5 * TAIL * TAIL);
    EDGE[0] = AREA / f;
    EDGE[1] = TAIL;
    HEIGHT[0] = 0;
    HEIGHT[1] = f;
    for (int k = 2; k < LAYERS; k++) {
      HEIGHT[k] = HEIGHT[k - 1] + AREA / EDGE[k - 1];
      EDGE[k] = StrictMath.sqrt(-2 * StrictMath.log(HEIGHT[k]));
    }
    EDGE[LAYERS] = 0;
    HEIGHT[LAYERS] = 1;
    for (int k = 0; k < LAYERS; k++) {
      INNER[k] = (long) Math.ceil(EDGE[k + 1] / EDGE[k] / POSITION);
    }
  }

  private Ziggurat() {}

  /** True if the word's position lies in the inner rectangle of its layer (98.8 % do). */
  static boolean accepts(long word) {
    return Math.abs(word >> 11) < INNER[(int) word & 0xff];
  }

  /** The value of an accepted word. */
  static double value(long word) {
    return position(word) * EDGE[(int) word & 0xff];
  }

  private static double position(long word) {
    return (word >> 11) * POSITION;
  }

  /** True if the word's layer is the base strip, whose outer part is the tail. */
  static boolean isBase(long word) {
    return ((int) word & 0xff) == 0;
  }

  /**
   * The value of a word outside the inner rectangles; NaN if the test by two further words rejects
   * it. A rejected tail is tried again with new words, a rejected wedge starts over.
   */
  static double outer(long word, long first, long second) {
    return isBase(word) ? tail(word, first, second) : wedge(word, first);
  }

  private static double wedge(long word, long decision) {
    int layer = (int) word & 0xff;
    double x = value(word);
    double low = HEIGHT[layer];
    double y = Math.fma(RandomStream.closed(decision), HEIGHT[layer + 1] - low, low);
    return y < Elementary.exp(-0.5 * x * x) ? x : Double.NaN;
  }

  /** Marsaglia's tail: R + E/R, E exponential, accepted with probability e^{−(E/R)²/2}. */
  private static double tail(long word, long first, long second) {
    double beyond = -Elementary.log(RandomStream.open(first)) / TAIL;
    if (!(-2 * Elementary.log(RandomStream.open(second)) > beyond * beyond)) {
      return Double.NaN;
    }
    return word < 0 ? -(TAIL + beyond) : TAIL + beyond;
  }
}
