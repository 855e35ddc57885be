package io.wick.potential;

/**
 * A potential whose points are the weights of a classifier: besides the loss they have an accuracy,
 * the share of points that get their own class. Asking for it is not counted.
 */
public interface Classifier extends Potential {
  /** Accuracy on the data that the loss is made of. */
  double trainAccuracy(double[] weights);

  /** Accuracy on data held back; NaN if there is none. */
  double testAccuracy(double[] weights);
}
