package io.wick.statistics;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * The exact interval of a success probability (Clopper and Pearson, doi 10.1093/biomet/26.4.404):
 * the p at which k or more, and k or fewer, successes out of n have the probability α/2,
 *
 * <pre>B(α/2; k, n − k + 1) … B(1 − α/2; k + 1, n − k),</pre>
 *
 * B the quantile of the beta distribution. It holds p at least as often as it says, whatever p and
 * n are; {@link WilsonInterval} does so on average, and for small p and high confidence too seldom.
 *
 * @param lower lower end
 * @param upper upper end
 */
public record ExactInterval(double lower, double upper) {
  private static final double ACCURACY = 1e-14;

  /**
   * The interval of {@code successes} out of {@code trials}.
   *
   * @param confidence 1 − α, in (0, 1)
   */
  public static ExactInterval of(long successes, long trials, double confidence) {
    if (!(trials > 0 && successes >= 0 && successes <= trials)) {
      throw new IllegalArgumentException(
          "need 0 <= successes <= trials and trials > 0, but were " + successes + " and " + trials);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must lie in (0, 1), but was " + confidence);
    }
    double tail = (1 - confidence) / 2;
    long failures = trials - successes;
    double lower = successes == 0 ? 0 : quantile(tail, successes, failures + 1);
    // From the other side, so that small tails keep their digits.
    double upper = failures == 0 ? 1 : 1 - quantile(tail, failures, successes + 1);
    return new ExactInterval(lower, upper);
  }

  /**
   * The interval of the one with the most successes among several candidates of as many trials each
   * (Bonferroni: all their intervals hold at once with the given confidence, and so does that of
   * the one that was chosen, however it was chosen).
   */
  public static ExactInterval ofBest(
      long successes, long trials, double confidence, long candidates) {
    if (candidates < 1) {
      throw new IllegalArgumentException("candidates must be positive, but was " + candidates);
    }
    return of(successes, trials, 1 - (1 - confidence) / candidates);
  }

  private static double quantile(double p, double a, double b) {
    return new BetaDistribution(null, a, b, ACCURACY).inverseCumulativeProbability(p);
  }
}
