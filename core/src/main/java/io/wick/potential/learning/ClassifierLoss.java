package io.wick.potential.learning;

import io.wick.potential.Box;
import io.wick.potential.Classifier;
import io.wick.potential.Interval;
import io.wick.potential.Sampled;

/** A potential that is the loss of a classifier over its weights. */
interface ClassifierLoss extends Sampled, Classifier {
  /** The loss; what is costly in it is made once per data set. */
  TrainingLoss loss();

  /** The box of every weight. */
  Interval range();

  @Override
  default Box box() {
    return Box.cube(dimension(), range().lower(), range().upper());
  }

  @Override
  default void values(double[][] x, int count, double[] out) {
    loss().values(x, count, out);
  }

  @Override
  default boolean hasGradient() {
    return true;
  }

  @Override
  default void gradients(double[][] x, int count, double[][] out) {
    loss().gradients(x, count, out);
  }

  @Override
  default double curvatureBound() {
    return loss().curvatureBound();
  }

  @Override
  default double nanosPerEvaluation() {
    return loss().nanosPerEvaluation();
  }

  @Override
  default int samples() {
    return loss().samples();
  }

  @Override
  default void sampleGradient(double[] x, int[] batch, int count, double[] out) {
    loss().sampleGradient(x, batch, count, out);
  }

  @Override
  default double trainAccuracy(double[] weights) {
    return loss().trainAccuracy(weights);
  }

  @Override
  default double testAccuracy(double[] weights) {
    return loss().testAccuracy(weights);
  }
}
