package io.wick.statistics;

/**
 * Time to solution with repeated runs (Rønnow et al., doi 10.1126/science.1252319): the time until
 * at least one of k independent runs of length T, each successful with probability p, has succeeded
 * with probability q,
 *
 * <pre>TTS_q = T max(1, ⌈ln(1 − q)/ln(1 − p)⌉),</pre>
 *
 * q = 0.99 unless said otherwise. It falls with p, so that the ends of an interval of p are those
 * of its interval, in the other order. Where no run succeeded it is censored: infinite, and only
 * its lower end is known.
 *
 * @param value TTS_q in units of T; +∞ at p = 0
 * @param lower lower end of the interval, from the upper end of that of p
 * @param upper upper end of the interval; +∞ where p may be 0
 */
public record TimeToSolution(double value, double lower, double upper) {
  /** The usual q. */
  public static final double CONFIDENT = 0.99;

  /** TTS of runs with an exactly known success probability, e.g. of a wave function. */
  public static TimeToSolution of(double duration, double probability) {
    double value = repeated(duration, probability);
    return new TimeToSolution(value, value, value);
  }

  /**
   * TTS of a sample of runs, with the image of the Wilson interval of p.
   *
   * @param duration T &gt; 0 of one run
   * @param confidence of the interval, e.g. 0.95
   */
  public static TimeToSolution of(double duration, long successes, long trials, double confidence) {
    WilsonInterval p = WilsonInterval.of(successes, trials, confidence);
    return new TimeToSolution(
        repeated(duration, (double) successes / trials),
        repeated(duration, p.upper()),
        repeated(duration, p.lower()));
  }

  /** True if no run succeeded. */
  public boolean isCensored() {
    return value == Double.POSITIVE_INFINITY;
  }

  private static double repeated(double duration, double p) {
    if (!(duration > 0 && duration < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "duration must be positive and finite, but was " + duration);
    }
    // Probabilities of a wave function may exceed 1 by rounding.
    if (!(p >= 0 && p <= 1 + 1e-9)) {
      throw new IllegalArgumentException("probability must lie in [0, 1], but was " + p);
    }
    if (p == 0) {
      return Double.POSITIVE_INFINITY;
    }
    if (p >= CONFIDENT) {
      return duration;
    }
    return duration * Math.ceil(StrictMath.log1p(-CONFIDENT) / StrictMath.log1p(-p));
  }
}
