package io.wick.walker.score;

/**
 * Adam (D. P. Kingma and J. Ba, arXiv 1412.6980, algorithm 1 with its β_1 = 0.9, β_2 = 0.999, ε =
 * 1e-8).
 */
final class Adam {
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;
  private static final double EPSILON = 1e-8;

  private final double[][] weights;
  private final double[][] means;
  private final double[][] squares;
  private double firstPower = 1;
  private double secondPower = 1;

  /** Trains the given arrays in place. */
  Adam(double[][] weights) {
    this.weights = weights;
    this.means = likeness(weights);
    this.squares = likeness(weights);
  }

  /** Arrays of the same lengths, all 0. */
  static double[][] likeness(double[][] rows) {
    double[][] copy = new double[rows.length][];
    for (int r = 0; r < rows.length; r++) {
      copy[r] = new double[rows[r].length];
    }
    return copy;
  }

  /** One step down the gradient. */
  void step(double[][] gradient, double learningRate) {
    firstPower *= FIRST;
    secondPower *= SECOND;
    double rate = learningRate / (1 - firstPower);
    double scale = 1 / (1 - secondPower);
    for (int r = 0; r < weights.length; r++) {
      update(weights[r], means[r], squares[r], gradient[r], rate, scale);
    }
  }

  private static void update(
      double[] w, double[] m, double[] v, double[] g, double rate, double scale) {
    for (int i = 0; i < w.length; i++) {
      m[i] = Math.fma(FIRST, m[i], (1 - FIRST) * g[i]);
      v[i] = Math.fma(SECOND, v[i], (1 - SECOND) * g[i] * g[i]);
      w[i] -= rate * m[i] / (Math.sqrt(scale * v[i]) + EPSILON);
    }
  }
}
