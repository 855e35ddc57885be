package io.wick.walker.score;

import io.wick.catalog.Check;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.math.Purpose;
import io.wick.math.RandomStream;

/**
 * How a denoiser is trained: mini-batches of data, each with a noise level of the ladder drawn at
 * random, the squared error of F in units of its target (the loss of EDM, denoising score matching
 * with weight 1/c_out²), Adam with a rate that falls as a cosine to 0. Everything is drawn from the
 * trial's stream: the same trial learns the same weights.
 *
 * @param hidden hidden units
 * @param samples data drawn once from the density
 * @param steps steps of Adam
 * @param batch points per step
 * @param learningRate of Adam, at the start
 */
public record DenoiserTraining(
    @Parameter(value = "hidden units of the network", byDefault = "64") int hidden,
    @Parameter(value = "data drawn from the density to learn from", byDefault = "10000")
        int samples,
    @Parameter(value = "steps of Adam", byDefault = "5000") int steps,
    @Parameter(value = "points per step", byDefault = "256") int batch,
    @Parameter(value = "learning rate at the start; falls as a cosine to 0", byDefault = "0.02")
        double learningRate) {
  /** All defaults. */
  public static final DenoiserTraining STANDARD = new DenoiserTraining(64, 10_000, 5000, 256, 0.02);

  public DenoiserTraining {
    Check.atLeast("hidden", 1, hidden);
    Check.atLeast("samples", 2, samples);
    Check.atLeast("steps", 1, steps);
    Check.atLeast("batch", 1, batch);
    Check.positive("learningRate", learningRate);
  }

  /**
   * What came out.
   *
   * @param denoiser the learned score
   * @param loss mean loss over the last tenth of the steps
   */
  public record Result(Denoiser denoiser, double loss) {}

  /** Number of weights of the network in d dimensions. */
  public long weights(int dimension) {
    return hidden * (2L * dimension + Denoiser.NOISE_INPUTS + 1) + dimension;
  }

  /** Points through the network in one training: forward, and backward at twice the cost. */
  public long networkEvaluations() {
    return 3L * steps * batch;
  }

  /**
   * Trains a denoiser.
   *
   * @param data data[axis][i]
   * @param noise the noise levels to learn
   * @param each called before each step, to stop in time
   */
  public Result train(double[][] data, double[] noise, RandomStream random, Runnable each) {
    Denoiser denoiser = new Denoiser(data, noise, hidden, random);
    Perceptron network = denoiser.network();
    Perceptron.Batch points = network.new Batch(batch);
    Adam adam = new Adam(network.weights());
    double[][] gradient = Adam.likeness(network.weights());
    Draws draws = new Draws(data.length, batch);
    double late = 0;
    int from = steps - Math.max(1, steps / 10);
    for (int step = 0; step < steps; step++) {
      each.run();
      draws.next(random, step);
      for (int i = 0; i < batch; i++) {
        int index = (int) (draws.index[i] * data[0].length);
        double sigma = noise[(int) (draws.level[i] * noise.length)];
        denoiser.pose(data, index, sigma, draws.noise, i, points.input(), draws.target);
      }
      points.forward(batch);
      double loss = draws.error(points.output());
      late += step >= from ? loss : 0;
      points.backward(draws.target, gradient);
      adam.step(gradient, learningRate * 0.5 * (1 + Elementary.cosPi((double) step / steps)));
    }
    return new Result(denoiser, late / (steps - from));
  }

  /** What is drawn for one step, and its targets. */
  private static final class Draws {
    private final double[] index;
    private final double[] level;
    private final double[][] noise;
    private final double[][] target;

    Draws(int dimension, int size) {
      this.index = new double[size];
      this.level = new double[size];
      this.noise = new double[dimension][size];
      this.target = new double[dimension][size];
    }

    void next(RandomStream random, int step) {
      int count = index.length;
      for (int axis = 0; axis < noise.length; axis++) {
        random.normals(Purpose.TRAINING, step, axis, noise[axis], count);
      }
      random.uniforms(Purpose.TRAINING, step, noise.length, index, count);
      random.uniforms(Purpose.TRAINING, step, noise.length + 1, level, count);
    }

    /** The mean squared error; the targets become its derivatives with respect to the outputs. */
    double error(double[][] output) {
      double sum = 0;
      double scale = 1.0 / ((double) index.length * noise.length);
      for (int axis = 0; axis < noise.length; axis++) {
        double[] error = target[axis];
        for (int i = 0; i < error.length; i++) {
          error[i] = output[axis][i] - error[i];
          sum = Math.fma(error[i], error[i], sum);
          error[i] *= 2 * scale;
        }
      }
      return sum * scale;
    }
  }
}
