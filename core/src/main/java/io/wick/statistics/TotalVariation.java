package io.wick.statistics;

/** Total variation distance between two distributions over the same classes, ½ Σ |p_k − q_k|. */
public final class TotalVariation {
  private TotalVariation() {}

  /**
   * The distance, from 0 to 1.
   *
   * @param p probabilities
   * @param q as many
   */
  public static double of(double[] p, double[] q) {
    if (p.length != q.length) {
      throw new IllegalArgumentException(
          "p and q must be equally long, but have " + p.length + " and " + q.length + " entries");
    }
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      sum += Math.abs(p[k] - q[k]);
    }
    return 0.5 * sum;
  }
}
