package io.wick.potential.bbob;

/**
 * The random numbers that fix the instances of the suite: the minimal standard generator of Lewis,
 * Goodman and Miller with a Bays-Durham shuffle over 32 places, evaluated by Schrage's division
 * (Park, Miller, doi 10.1145/63039.63042), exactly as the code of BBOB 2009 does it. Not for
 * anything else.
 */
final class SuiteRandom {
  private static final long MULTIPLIER = 16807;
  private static final long MODULUS = 2147483647;
  private static final long QUOTIENT = 127773;
  private static final long REMAINDER = 2836;

  /** Upper end of the places, ⌈MODULUS/32⌉ and one more, as in the original. */
  private static final long PLACE = 67108865;

  private static final int PLACES = 32;
  private static final int WARM_UP = 40;

  /** What the original puts in place of an exact 0. */
  private static final double TINY = 1e-99;

  private SuiteRandom() {}

  /** {@code count} uniform numbers in (0, 1). */
  static double[] uniform(int count, long seed) {
    long state = Math.max(1, Math.abs(seed));
    long[] places = new long[PLACES];
    for (int i = WARM_UP - 1; i >= 0; i--) {
      state = next(state);
      if (i < PLACES) {
        places[i] = state;
      }
    }
    long last = places[0];
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      state = next(state);
      int place = (int) (last / PLACE);
      last = places[place];
      places[place] = state;
      numbers[i] = last == 0 ? TINY : last / (double) MODULUS;
    }
    return numbers;
  }

  private static long next(long state) {
    long tens = state / QUOTIENT;
    long next = MULTIPLIER * (state - tens * QUOTIENT) - REMAINDER * tens;
    return next < 0 ? next + MODULUS : next;
  }

  /** {@code count} standard normal numbers by the method of Box and Muller. */
  static double[] normal(int count, long seed) {
    double[] uniform = uniform(2 * count, seed);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      double g =
          Math.sqrt(-2.0 * StrictMath.log(uniform[i]))
              * StrictMath.cos(2.0 * Math.PI * uniform[count + i]);
      numbers[i] = g == 0 ? TINY : g;
    }
    return numbers;
  }
}
