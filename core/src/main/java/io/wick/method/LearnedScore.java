package io.wick.method;

import io.wick.math.Purpose;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import io.wick.walker.score.Denoiser;
import io.wick.walker.score.DenoiserTraining;
import io.wick.walker.score.Score;

/** A denoiser trained inside the trial, and how far its score is from the exact one. */
final class LearnedScore {
  /** Fresh points per noise level; at most this many levels are looked at. */
  private static final int POINTS = 256;

  private static final int LEVELS = 50;

  private final Denoiser denoiser;
  private final long training;

  private LearnedScore(Denoiser denoiser, long training) {
    this.denoiser = denoiser;
    this.training = training;
  }

  /**
   * Trains on data drawn from the density, each datum counted as an evaluation, and reports loss
   * and error.
   */
  static LearnedScore train(
      DenoiserTraining training, Objective objective, double[] noise, Context context) {
    double[][] data = new double[objective.dimension()][training.samples()];
    objective.draw(context.random(), Purpose.DATA, 0, training.samples(), data);
    DenoiserTraining.Result result =
        training.train(data, noise, context.random(), context::checkDeadline);
    context.report(Observable.TRAINING_LOSS, result.loss());
    assess(result.denoiser(), objective, noise, context);
    return new LearnedScore(
        result.denoiser(), training.networkEvaluations() - result.denoiser().evaluations());
  }

  Score score() {
    return denoiser;
  }

  /** Points through the network so far, but for those of the assessment. */
  long networkEvaluations() {
    return training + denoiser.evaluations();
  }

  /** Reports the error against the exact score; not counted. */
  private static void assess(
      Denoiser denoiser, Objective objective, double[] noise, Context context) {
    int dimension = objective.dimension();
    double[][] x = new double[dimension][POINTS];
    double[][] exact = new double[dimension][POINTS];
    double[][] learned = new double[dimension][POINTS];
    double[] z = new double[POINTS];
    int levels = Math.min(noise.length, LEVELS);
    double sum = 0;
    for (int k = 0; k < levels; k++) {
      double sigma = noise[(int) ((k + 0.5) * noise.length / levels)];
      // Steps far from those of the perfect samples.
      long step = 1_000_000L + k;
      objective.density().draw(context.random(), Purpose.REFERENCE, step, POINTS, x);
      for (int axis = 0; axis < dimension; axis++) {
        context.random().normals(Purpose.REFERENCE, step, dimension + 1 + axis, z, POINTS);
        for (int i = 0; i < POINTS; i++) {
          x[axis][i] = Math.fma(sigma, z[i], x[axis][i]);
        }
      }
      objective.density().scores(x, POINTS, sigma, exact);
      denoiser.evaluate(x, POINTS, sigma, learned);
      sum += sigma * sigma * meanSquare(exact, learned);
    }
    context.report(Observable.SCORE_ERROR, sum / levels);
  }

  private static double meanSquare(double[][] a, double[][] b) {
    double sum = 0;
    for (int axis = 0; axis < a.length; axis++) {
      for (int i = 0; i < POINTS; i++) {
        double delta = a[axis][i] - b[axis][i];
        sum = Math.fma(delta, delta, sum);
      }
    }
    return sum / (a.length * (double) POINTS);
  }
}
