package io.wick.method;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.trial.Objective;

/**
 * An unbiased estimate of ∇ζ at one point: over a mini-batch, or exact, with normal noise added.
 */
final class NoisyGradient {
  private final Objective objective;
  private final RandomStream random;
  private final double sigma;
  private final int[] batch;
  private final double[] uniforms;
  private final double[] point;
  private final double[] buffer;
  private final double[] noise;

  /**
   * A source of gradients.
   *
   * @param batch samples per estimate; 0 takes the exact gradient
   * @param sigma standard deviation of the noise per axis
   */
  NoisyGradient(Objective objective, RandomStream random, int batch, double sigma) {
    this.objective = objective;
    this.random = random;
    this.sigma = sigma;
    this.batch = new int[batch];
    this.uniforms = new double[batch];
    this.point = new double[objective.dimension()];
    this.buffer = new double[objective.dimension()];
    this.noise = new double[objective.dimension()];
  }

  /** out[axis][0] = an estimate at the point in column 0. */
  void evaluate(double[][] x, long step, double[][] out) {
    if (batch.length == 0) {
      objective.gradients(x, 1, out);
    } else {
      sampled(x, step, out);
    }
    if (sigma > 0) {
      random.normals(Purpose.GRADIENT_NOISE, step, 0, noise, noise.length);
      for (int axis = 0; axis < noise.length; axis++) {
        noise[axis] *= sigma;
        out[axis][0] += noise[axis];
      }
    }
  }

  /** The noise per axis in the last estimate, but for that of a mini-batch. */
  double[] noise() {
    return noise;
  }

  private void sampled(double[][] x, long step, double[][] out) {
    int samples = objective.samples();
    random.uniforms(Purpose.MINI_BATCH, step, 0, uniforms, batch.length);
    for (int k = 0; k < batch.length; k++) {
      batch[k] = (int) (uniforms[k] * samples);
    }
    for (int axis = 0; axis < point.length; axis++) {
      point[axis] = x[axis][0];
    }
    objective.sampleGradient(point, batch, batch.length, buffer);
    for (int axis = 0; axis < point.length; axis++) {
      out[axis][0] = buffer[axis];
    }
  }
}
