package io.wick.statistics;

import org.apache.commons.math3.special.Erf;

/**
 * Wilson's score interval of a success probability (doi 10.1080/01621459.1927.10502953): with p̂ =
 * k/n and z the normal quantile,
 *
 * <pre>(p̂ + z²/2n ± z √(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n)</pre>
 *
 * It stays in [0, 1] and has width at k = 0 and k = n.
 *
 * @param lower lower end
 * @param upper upper end
 */
public record WilsonInterval(double lower, double upper) {
  /**
   * The interval of {@code successes} out of {@code trials}.
   *
   * @param confidence e.g. 0.95, in (0, 1)
   */
  public static WilsonInterval of(long successes, long trials, double confidence) {
    if (!(trials > 0 && successes >= 0 && successes <= trials)) {
      throw new IllegalArgumentException(
          "need 0 <= successes <= trials and trials > 0, but were " + successes + " and " + trials);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must lie in (0, 1), but was " + confidence);
    }
    double z = Math.sqrt(2) * Erf.erfInv(confidence);
    double n = trials;
    double p = successes / n;
    double center = p + z * z / (2 * n);
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    double scale = 1 + z * z / n;
    double lower = successes == 0 ? 0 : (center - half) / scale;
    double upper = successes == trials ? 1 : (center + half) / scale;
    return new WilsonInterval(lower, upper);
  }
}
