package io.wick.statistics;

import java.util.Arrays;

/**
 * Expected running time to a target with independent restarts (Hansen et al., COCO, arXiv
 * 1605.03560): what all trials spent, the unsuccessful ones included, over the number of successes,
 *
 * <pre>
 * ERT = Σ_i c_i / #{i : hit}, c_i = evaluations until the hit, or all evaluations of a trial without one.
 * </pre>
 *
 * The interval is the percentile interval of a bootstrap over trials (Efron, doi
 * 10.1214/aos/1176344552), with fixed random numbers: the same sample gives the same interval.
 *
 * @param mean ERT in evaluations; +∞ without a success
 * @param lower lower end of the interval
 * @param upper upper end; +∞ where resamples without a success reach into the interval
 */
public record ExpectedRunningTime(double mean, double lower, double upper) {
  private static final int RESAMPLES = 2000;

  /**
   * ERT of a sample of trials.
   *
   * @param spent evaluations per trial, until the hit or in all
   * @param hit whether the target was hit; as long as {@code spent}
   * @param confidence e.g. 0.95
   */
  public static ExpectedRunningTime of(double[] spent, boolean[] hit, double confidence) {
    if (spent.length == 0 || spent.length != hit.length) {
      throw new IllegalArgumentException(
          "need as many costs as outcomes and at least one, but were "
              + spent.length
              + " and "
              + hit.length);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must lie in (0, 1), but was " + confidence);
    }
    int n = spent.length;
    double ert = mean(spent, hit);
    if (ert == Double.POSITIVE_INFINITY) {
      return new ExpectedRunningTime(ert, ert, ert);
    }
    double[] resampled = new double[RESAMPLES];
    SplitMix random = new SplitMix(0x57_49_43_4B);
    for (int b = 0; b < RESAMPLES; b++) {
      double sum = 0;
      int successes = 0;
      for (int i = 0; i < n; i++) {
        int pick = random.below(n);
        sum += spent[pick];
        successes += hit[pick] ? 1 : 0;
      }
      resampled[b] = successes == 0 ? Double.POSITIVE_INFINITY : sum / successes;
    }
    Arrays.sort(resampled);
    double tail = (1 - confidence) / 2;
    return new ExpectedRunningTime(ert, quantile(resampled, tail), quantile(resampled, 1 - tail));
  }

  /** ERT alone; +∞ without a success. */
  public static double mean(double[] spent, boolean[] hit) {
    double total = 0;
    int hits = 0;
    for (int i = 0; i < spent.length; i++) {
      total += spent[i];
      hits += hit[i] ? 1 : 0;
    }
    return hits == 0 ? Double.POSITIVE_INFINITY : total / hits;
  }

  private static double quantile(double[] sorted, double p) {
    double value = Quantiles.ofSorted(sorted, p);
    // Interpolation between a finite value and infinity, or between two infinities.
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }
}
