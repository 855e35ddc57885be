package io.wick.statistics;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * Friedman's rank test of k methods on the same n problems (doi 10.1080/01621459.1937.10503522),
 * with the correction for ties, and the pairwise comparison of mean ranks after it (Demšar, JMLR 7
 * (2006) 1): z = |R_i − R_j|/√(k(k + 1)/6n), two-sided, Holm-adjusted over all k(k − 1)/2 pairs.
 *
 * @param meanRanks mean rank per method, 1 is best (lowest value)
 * @param statistic χ² with k − 1 degrees of freedom
 * @param pValue of "all methods are alike"; NaN if all values of all problems are tied
 * @param pairs Holm-adjusted p-values, [i][j] symmetric, NaN on the diagonal
 * @param problems n
 */
public record FriedmanRanking(
    double[] meanRanks, double statistic, double pValue, double[][] pairs, int problems) {
  /**
   * The test.
   *
   * @param values [problem][method], lower is better; +∞ is worst, NaN is refused
   */
  public static FriedmanRanking of(double[][] values) {
    int n = values.length;
    if (n < 2 || values[0].length < 2) {
      throw new IllegalArgumentException(
          "a comparison needs at least two problems and two methods, but was given " + n);
    }
    int k = values[0].length;
    double[] sums = new double[k];
    double[] ties = new double[1];
    for (double[] row : values) {
      double[] ranks = Ranks.of(row, ties);
      for (int i = 0; i < k; i++) {
        sums[i] += ranks[i];
      }
    }
    double squares = 0;
    double[] means = new double[k];
    for (int i = 0; i < k; i++) {
      means[i] = sums[i] / n;
      squares += sums[i] * sums[i];
    }
    double correction = 1 - ties[0] / (n * (double) k * ((double) k * k - 1));
    double statistic =
        (12.0 / (n * (double) k * (k + 1)) * squares - 3.0 * n * (k + 1)) / correction;
    double p = correction > 0 ? upperTail(k - 1, statistic) : Double.NaN;
    return new FriedmanRanking(means, statistic, p, pairs(means, n), n);
  }

  /** The upper tail of χ² itself: one minus the lower one would have no digits far out. */
  private static double upperTail(int degrees, double statistic) {
    // Ranks that are all alike may come out below zero by rounding.
    return Gamma.regularizedGammaQ(0.5 * degrees, Math.max(0, 0.5 * statistic));
  }

  private static double[][] pairs(double[] means, int n) {
    int k = means.length;
    double scale = Math.sqrt(k * (k + 1.0) / (6.0 * n));
    double[] raw = new double[k * (k - 1) / 2];
    int at = 0;
    for (int i = 0; i < k; i++) {
      for (int j = i + 1; j < k; j++) {
        raw[at++] = Erf.erfc(Math.abs(means[i] - means[j]) / scale / Math.sqrt(2));
      }
    }
    double[] adjusted = Holm.adjust(raw);
    double[][] pairs = new double[k][k];
    at = 0;
    for (int i = 0; i < k; i++) {
      pairs[i][i] = Double.NaN;
      for (int j = i + 1; j < k; j++) {
        pairs[i][j] = adjusted[at++];
        pairs[j][i] = pairs[i][j];
      }
    }
    return pairs;
  }
}
