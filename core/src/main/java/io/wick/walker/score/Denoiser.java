package io.wick.walker.score;

import io.wick.math.Elementary;
import io.wick.math.RandomStream;
import java.util.Arrays;

/**
 * A learned score. A network F gives the denoised point D(x; σ) = c_skip x + c_out F(c_in x, σ)
 * with the coefficients of EDM, c_skip = s²/(σ² + s²), c_out = σs/√(σ² + s²), c_in = 1/√(σ² + s²),
 * for data shifted to mean 0 and of variance s² per axis; the score is (D − x)/σ² (T. Karras et
 * al., arXiv 2206.00364, table 1 and eq. 3). Inputs and targets of F have unit variance at every σ.
 *
 * <p>F sees σ as three numbers, the Chebyshev polynomials T_1 … T_3 of ln σ mapped from the range
 * of the noise levels to [−1, 1].
 */
public final class Denoiser implements Score {
  private static final int BLOCK = 256;
  static final int NOISE_INPUTS = 3;

  private final double[] center;
  private final double variance;
  private final double middle;
  private final double halfRange;
  private final Perceptron network;
  private final Perceptron.Batch batch;
  private long evaluations;

  /**
   * An untrained denoiser, F = 0.
   *
   * @param data data[axis][i], whose mean and variance it takes
   * @param noise the levels it is for
   */
  Denoiser(double[][] data, double[] noise, int hidden, RandomStream random) {
    this.center = new double[data.length];
    double sum = 0;
    for (int axis = 0; axis < data.length; axis++) {
      center[axis] = mean(data[axis]);
      for (double x : data[axis]) {
        sum = Math.fma(x - center[axis], x - center[axis], sum);
      }
    }
    this.variance = sum / ((double) data.length * data[0].length);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double sigma : noise) {
      low = Math.min(low, Elementary.log(sigma));
      high = Math.max(high, Elementary.log(sigma));
    }
    this.middle = 0.5 * (low + high);
    this.halfRange = high > low ? 0.5 * (high - low) : 1;
    this.network = new Perceptron(data.length + NOISE_INPUTS, hidden, data.length);
    network.initialise(random);
    this.batch = network.new Batch(BLOCK);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  Perceptron network() {
    return network;
  }

  /** Points that went through the network in {@link #evaluate}. */
  public long evaluations() {
    return evaluations;
  }

  /** Fills the inputs of point {@code i} for data x_0 and noise z, and the target of F. */
  void pose(
      double[][] data, int index, double sigma, double[][] z, int i, double[][] in, double[][] f) {
    double total = Math.fma(sigma, sigma, variance);
    double scale = 1 / Math.sqrt(total);
    double out = sigma * Math.sqrt(variance) * scale;
    for (int axis = 0; axis < center.length; axis++) {
      double clean = data[axis][index] - center[axis];
      double noisy = Math.fma(sigma, z[axis][i], clean);
      in[axis][i] = scale * noisy;
      f[axis][i] = (clean - variance / total * noisy) / out;
    }
    double level = (Elementary.log(sigma) - middle) / halfRange;
    in[center.length][i] = level;
    in[center.length + 1][i] = Math.fma(2 * level, level, -1.0);
    in[center.length + 2][i] = level * Math.fma(4 * level, level, -3.0);
  }

  @Override
  public void evaluate(double[][] x, int count, double sigma, double[][] out) {
    double total = Math.fma(sigma, sigma, variance);
    double scale = 1 / Math.sqrt(total);
    double level = (Elementary.log(sigma) - middle) / halfRange;
    double[][] in = batch.input();
    Arrays.fill(in[center.length], level);
    Arrays.fill(in[center.length + 1], Math.fma(2 * level, level, -1.0));
    Arrays.fill(in[center.length + 2], level * Math.fma(4 * level, level, -3.0));
    for (int start = 0; start < count; start += BLOCK) {
      int n = Math.min(BLOCK, count - start);
      for (int axis = 0; axis < center.length; axis++) {
        System.arraycopy(x[axis], start, in[axis], 0, n);
        normalise(in[axis], center[axis], scale, n);
      }
      batch.forward(n);
      for (int axis = 0; axis < center.length; axis++) {
        double[] f = batch.output()[axis];
        combine(in[axis], f, scale, Math.sqrt(variance) * scale / sigma, n);
        System.arraycopy(f, 0, out[axis], start, n);
      }
    }
    evaluations += count;
  }

  private static void normalise(double[] x, double center, double scale, int n) {
    for (int i = 0; i < n; i++) {
      x[i] = scale * (x[i] - center);
    }
  }

  /** (D − x)/σ² = −c_in² (x − mean) + (c_out/σ²) F. */
  private static void combine(double[] u, double[] f, double scale, double gain, int n) {
    for (int i = 0; i < n; i++) {
      f[i] = Math.fma(gain, f[i], -scale * u[i]);
    }
  }
}
