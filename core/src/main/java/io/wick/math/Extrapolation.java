package io.wick.math;

import java.util.ArrayList;
import java.util.List;

/**
 * Extrapolates vectors computed with spacings h_0 &gt; h_1 &gt; … to h = 0, where errors are series
 * in h² (Richardson; Neville's table). Of the columns of the newest row, order h² to h^8, the one
 * counts that moved least since the row before: where the series does not exist (kinks), or does
 * not hold yet, that is a low one.
 *
 * <p>Source: Hairer, Nørsett, Wanner, Solving Ordinary Differential Equations I, §II.9.
 */
public final class Extrapolation {
  private static final int COLUMNS = 4;

  private final List<Double> spacings = new ArrayList<>();
  private double[][] row = new double[0][];
  private double[] best;
  private double error = Double.NaN;

  /**
   * Adds the next finer result.
   *
   * @param spacing h, less than those before
   * @param values as long as those before
   * @param scales what an error of each value is measured by; positive
   */
  public void add(double spacing, double[] values, double[] scales) {
    spacings.add(spacing);
    int k = spacings.size() - 1;
    double[][] next = new double[Math.min(COLUMNS, k + 1)][];
    next[0] = values.clone();
    for (int j = 1; j < next.length; j++) {
      double ratio = spacings.get(k - j) / spacing;
      double weight = 1 / (ratio * ratio - 1);
      next[j] = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        double finer = next[j - 1][i];
        next[j][i] = Math.fma(weight, finer - row[j - 1][i], finer);
      }
    }
    best = next[0];
    error = Double.NaN;
    for (int j = 0; j < Math.min(next.length, row.length); j++) {
      double ratio = spacings.get(k - 1) / spacing;
      // For column 0 the estimate of Richardson, for the others more than that.
      double moved = distance(next[j], row[j], scales) / (ratio * ratio - 1);
      if (!(moved >= error)) {
        error = moved;
        best = next[j];
      }
    }
    row = next;
  }

  private static double distance(double[] a, double[] b, double[] scales) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = Math.abs(a[i] - b[i]) / scales[i];
      largest = !(difference <= largest) ? difference : largest;
    }
    return largest;
  }

  /** The values at h = 0. Not to be modified. */
  public double[] values() {
    return best;
  }

  /** Estimate of their error, the largest over the values in their scales; NaN after the first. */
  public double error() {
    return error;
  }
}
