package io.wick.statistics;

import java.util.Arrays;

/**
 * Run times to a target of an algorithm that restarts until it hits, simulated from independent
 * trials (Hansen et al., COCO, arXiv 1605.03560): trials are drawn with replacement, what the
 * unsuccessful ones spent is added up, and the first success ends the run. The mean of the run
 * times is the expected running time. Random numbers are fixed: the same sample gives the same run
 * times.
 */
public final class SimulatedRestarts {
  private SimulatedRestarts() {}

  /**
   * Simulated run times in ascending order, all +∞ if no trial hit.
   *
   * @param spent evaluations per trial, until the hit or in all
   * @param hit whether the target was hit
   * @param count how many run times
   */
  public static double[] of(double[] spent, boolean[] hit, int count) {
    if (spent.length == 0 || spent.length != hit.length) {
      throw new IllegalArgumentException(
          "need as many costs as outcomes and at least one, but were "
              + spent.length
              + " and "
              + hit.length);
    }
    double[] times = new double[count];
    boolean some = false;
    for (boolean h : hit) {
      some |= h;
    }
    if (!some) {
      Arrays.fill(times, Double.POSITIVE_INFINITY);
      return times;
    }
    SplitMix random = new SplitMix(0x52_45_53_54);
    for (int i = 0; i < count; i++) {
      int pick = random.below(spent.length);
      double time = spent[pick];
      while (!hit[pick]) {
        pick = random.below(spent.length);
        time += spent[pick];
      }
      times[i] = time;
    }
    Arrays.sort(times);
    return times;
  }

  /**
   * Share of run times within each budget: the empirical cumulative distribution.
   *
   * @param times ascending
   * @param budgets ascending
   */
  public static double[] shareWithin(double[] times, double[] budgets) {
    double[] share = new double[budgets.length];
    int done = 0;
    for (int b = 0; b < budgets.length; b++) {
      while (done < times.length && times[done] <= budgets[b]) {
        done++;
      }
      share[b] = (double) done / times.length;
    }
    return share;
  }
}
