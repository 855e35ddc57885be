package io.wick.potential.density;

import io.wick.math.Elementary;
import io.wick.potential.Block;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers of a Gaussian mixture smoothed with N(0, σ²I), p_σ = Σ_k w_k Π_a N(x_a; μ_ka, s_ka² +
 * σ²), and its batch kernels. Everything goes through the logarithms of the terms, less the largest
 * of them: nothing overflows or vanishes, however far a point lies from all means.
 */
final class Mixture {
  private static final double LN_2PI = Elementary.log(2 * Math.PI);

  /** ln of the height of each component, w_k Π_a (2π(s_ka² + σ²))^−½. */
  private final double[] logHeights;

  private final double[][] means;
  private final double[][] precisions;

  /**
   * A mixture at one noise level.
   *
   * @param components weights positive, in any units; means and stds of d values
   */
  Mixture(List<GaussianMixture.Component> components, double sigma) {
    int count = components.size();
    double total = components.stream().mapToDouble(GaussianMixture.Component::weight).sum();
    logHeights = new double[count];
    means = new double[count][];
    precisions = new double[count][];
    for (int k = 0; k < count; k++) {
      GaussianMixture.Component component = components.get(k);
      means[k] = component.mean().stream().mapToDouble(Double::doubleValue).toArray();
      precisions[k] = new double[means[k].length];
      double log = Elementary.log(component.weight() / total);
      for (int axis = 0; axis < means[k].length; axis++) {
        double std = component.std().get(axis);
        double variance = Math.fma(std, std, sigma * sigma);
        precisions[k][axis] = 1 / variance;
        log -= 0.5 * (LN_2PI + Elementary.log(variance));
      }
      logHeights[k] = log;
    }
  }

  /** Number of components. */
  int size() {
    return means.length;
  }

  /** d. */
  int dimension() {
    return means[0].length;
  }

  double logHeight(int k) {
    return logHeights[k];
  }

  double[] mean(int k) {
    return means[k];
  }

  /** 1/(s_ka² + σ²) per axis. */
  double[] precision(int k) {
    return precisions[k];
  }

  /** out[i] = −ln p_σ. */
  void values(double[][] x, int count, double[] out) {
    Block block = new Block(count);
    double[][] terms = new double[size()][block.first().length];
    while (block.next()) {
      double[] peak = logTerms(x, block, terms);
      double[] sum = relativeTerms(peak, block, terms);
      for (int i = 0; i < block.length(); i++) {
        out[block.start() + i] = -(peak[i] + Elementary.log(sum[i]));
      }
    }
  }

  /** out[k][i] = share of component k in p_σ at point i. */
  void memberships(double[][] x, int count, double[][] out) {
    Block block = new Block(count);
    double[][] terms = new double[size()][block.first().length];
    while (block.next()) {
      shares(x, block, terms);
      for (int k = 0; k < size(); k++) {
        System.arraycopy(terms[k], 0, out[k], block.start(), block.length());
      }
    }
  }

  /**
   * out[axis][i] = sign · ∂ ln p_σ/∂x_axis.
   *
   * @param sign +1 for the score, −1 for the gradient of −ln p_σ
   */
  void slopes(double[][] x, int count, double sign, double[][] out) {
    Block block = new Block(count);
    double[][] shares = new double[size()][block.first().length];
    double[] at = block.first();
    double[] slope = block.second();
    while (block.next()) {
      shares(x, block, shares);
      int n = block.length();
      for (int axis = 0; axis < dimension(); axis++) {
        System.arraycopy(x[axis], block.start(), at, 0, n);
        Arrays.fill(slope, 0.0);
        for (int k = 0; k < size(); k++) {
          addPull(shares[k], sign * precisions[k][axis], means[k][axis], at, slope, n);
        }
        System.arraycopy(slope, 0, out[axis], block.start(), n);
      }
    }
  }

  private static void addPull(
      double[] share, double strength, double mean, double[] x, double[] slope, int n) {
    for (int i = 0; i < n; i++) {
      slope[i] = Math.fma(strength * share[i], mean - x[i], slope[i]);
    }
  }

  private void shares(double[][] x, Block block, double[][] terms) {
    double[] sum = relativeTerms(logTerms(x, block, terms), block, terms);
    for (double[] term : terms) {
      for (int i = 0; i < block.length(); i++) {
        term[i] /= sum[i];
      }
    }
  }

  /**
   * Fills {@code terms} with ln of each term; returns the largest per point, in the first array.
   */
  private double[] logTerms(double[][] x, Block block, double[][] terms) {
    int n = block.length();
    double[] at = block.first();
    for (int k = 0; k < size(); k++) {
      Arrays.fill(terms[k], logHeights[k]);
    }
    for (int axis = 0; axis < dimension(); axis++) {
      System.arraycopy(x[axis], block.start(), at, 0, n);
      for (int k = 0; k < size(); k++) {
        addSquare(at, means[k][axis], -0.5 * precisions[k][axis], terms[k], n);
      }
    }
    double[] peak = block.first();
    Arrays.fill(peak, Double.NEGATIVE_INFINITY);
    for (double[] term : terms) {
      for (int i = 0; i < n; i++) {
        peak[i] = Math.max(peak[i], term[i]);
      }
    }
    return peak;
  }

  private static void addSquare(double[] x, double mean, double factor, double[] term, int n) {
    for (int i = 0; i < n; i++) {
      double delta = x[i] - mean;
      term[i] = Math.fma(factor * delta, delta, term[i]);
    }
  }

  /**
   * Turns logarithms into terms over the largest term; returns their sum, in the second array. The
   * peak in the first array stays.
   */
  private static double[] relativeTerms(double[] peak, Block block, double[][] terms) {
    int n = block.length();
    double[] scratch = block.second();
    for (double[] term : terms) {
      for (int i = 0; i < n; i++) {
        scratch[i] = term[i] - peak[i];
      }
      Elementary.exp(scratch, n, term);
    }
    Arrays.fill(scratch, 0.0);
    for (double[] term : terms) {
      for (int i = 0; i < n; i++) {
        scratch[i] += term[i];
      }
    }
    return scratch;
  }
}
