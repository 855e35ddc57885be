package io.wick.statistics;

import io.wick.math.Elementary;

/**
 * The Kullback-Leibler divergence of a sampled density q from a known density p, KL(q|p) = −H(q) −
 * E_q[ln p], in nats. The entropy is the estimate of Kozachenko and Leonenko from the distances ε_i
 * to the k-th nearest neighbour, Ĥ = ψ(n) − ψ(k) + ln V_d + (d/n) Σ ln ε_i with k = 4 and V_d the
 * volume of the unit ball (A. Kraskov, H. Stögbauer, P. Grassberger, doi
 * 10.1103/PhysRevE.69.066138, eq. 20); E_q[ln p] is a mean.
 *
 * <p>It can come out negative; repeated points make it infinite. From a few dimensions on it is
 * biased downwards: compare with the same estimate for a perfect sample.
 */
public final class KullbackLeibler {
  private static final int NEIGHBOURS = 4;
  private static final double LN_2 = Elementary.log(2);
  private static final double LN_PI = Elementary.log(Math.PI);

  private KullbackLeibler() {}

  /**
   * The estimate.
   *
   * @param sample sample[axis][i], independent points of q
   * @param minusLogDensity −ln p at each point
   * @return NaN for fewer than five points
   */
  public static double ofSample(double[][] sample, double[] minusLogDensity) {
    int n = sample[0].length;
    if (n <= NEIGHBOURS) {
      return Double.NaN;
    }
    double crossEntropy = 0;
    for (double value : minusLogDensity) {
      crossEntropy += value;
    }
    return crossEntropy / n - entropy(sample);
  }

  /** Ĥ. */
  static double entropy(double[][] sample) {
    int n = sample[0].length;
    double logs = 0;
    for (double square : new NearestNeighbours(sample, NEIGHBOURS).squaredDistances()) {
      logs += 0.5 * Elementary.log(square);
    }
    // ψ(n) − ψ(k) for whole numbers
    double harmonic = 0;
    for (int j = NEIGHBOURS; j < n; j++) {
      harmonic += 1.0 / j;
    }
    return harmonic + logVolume(sample.length) + sample.length * (logs / n);
  }

  /** ln V_d, from V_1 = 2, V_2 = π and V_d = V_{d−2} 2π/d. */
  private static double logVolume(int dimension) {
    double log = dimension % 2 == 0 ? LN_PI : LN_2;
    for (int d = dimension % 2 == 0 ? 4 : 3; d <= dimension; d += 2) {
      log += LN_2 + LN_PI - Elementary.log(d);
    }
    return log;
  }
}
