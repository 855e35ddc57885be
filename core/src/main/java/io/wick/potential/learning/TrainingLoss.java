package io.wick.potential.learning;

import java.util.Arrays;

/**
 * ζ(w) = (1/n) Σ_i −ln p(y_i | x_i, w) + (l2/2)|w|² of a {@link Network} over training examples:
 * what the potentials of this family share.
 */
final class TrainingLoss {
  private static final int LARGEST = 10_000_000;

  private final Examples examples;
  private final int hidden;
  private final double l2;

  TrainingLoss(Examples examples, int hidden, double l2) {
    this.examples = examples;
    this.hidden = hidden;
    this.l2 = l2;
  }

  /** Checks what the potentials have in common. */
  static void check(Dataset data, int hidden, double l2, double testShare) {
    if (!(l2 >= 0 && l2 < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("l2 must be zero or positive and finite, but was " + l2);
    }
    if (!(testShare >= 0 && testShare < 1)) {
      throw new IllegalArgumentException(
          "testShare must be at least 0 and below 1, but was " + testShare);
    }
    Table table = data.table();
    if (Examples.held(table.size(), testShare) >= table.size()) {
      throw new IllegalArgumentException(
          "testShare must leave a training point, but was " + testShare);
    }
    dimension(table, hidden);
  }

  /** Number of weights. */
  static int dimension(Table table, int hidden) {
    long inputs = table.features().length;
    long classes = table.classes().size();
    long weights =
        hidden == 0 ? classes * (inputs + 1) : hidden * (inputs + 1) + classes * (hidden + 1L);
    if (weights > LARGEST) {
      throw new IllegalArgumentException(
          "a network of " + weights + " weights is too large; at most " + LARGEST + " are taken");
    }
    return (int) weights;
  }

  private int dimension() {
    return Network.weights(examples.features(), hidden, examples.classes());
  }

  private Network network(int capacity) {
    return new Network(
        examples.features(), hidden, examples.classes(), Math.min(Batch.SIZE, capacity));
  }

  void values(double[][] x, int count, double[] out) {
    Network network = network(examples.size());
    double[] w = new double[x.length];
    for (int i = 0; i < count; i++) {
      gather(x, i, w);
      double sum = 0;
      for (Batch batch : examples.training()) {
        sum += network.loss(w, batch);
      }
      out[i] = Math.fma(0.5 * l2, square(w), sum / examples.size());
    }
  }

  void gradients(double[][] x, int count, double[][] out) {
    Network network = network(examples.size());
    double[] w = new double[x.length];
    double[] gradient = new double[x.length];
    for (int i = 0; i < count; i++) {
      gather(x, i, w);
      Arrays.fill(gradient, 0.0);
      for (Batch batch : examples.training()) {
        network.addGradient(w, batch, gradient);
      }
      finish(w, examples.size(), gradient);
      for (int axis = 0; axis < w.length; axis++) {
        out[axis][i] = gradient[axis];
      }
    }
  }

  double value(double[] w) {
    double[] out = new double[1];
    values(column(w), 1, out);
    return out[0];
  }

  double[] gradient(double[] w) {
    double[][] out = new double[w.length][1];
    gradients(column(w), 1, out);
    double[] gradient = new double[w.length];
    gather(out, 0, gradient);
    return gradient;
  }

  /** out = H v, H the Hessian at w; logistic regression only. */
  void curvature(double[] w, double[] direction, double[] out) {
    Network network = network(examples.size());
    Arrays.fill(out, 0.0);
    for (Batch batch : examples.training()) {
      network.addCurvature(w, direction, batch, out);
    }
    finish(direction, examples.size(), out);
  }

  private static double[][] column(double[] w) {
    double[][] x = new double[w.length][1];
    for (int axis = 0; axis < w.length; axis++) {
      x[axis][0] = w[axis];
    }
    return x;
  }

  void sampleGradient(double[] x, int[] chosen, int count, double[] out) {
    Network network = network(count);
    Batch batch = new Batch(examples.features(), Math.min(Batch.SIZE, count));
    Arrays.fill(out, 0, dimension(), 0.0);
    for (int from = 0; from < count; from += Batch.SIZE) {
      batch.gather(examples.training(), chosen, from, Math.min(Batch.SIZE, count - from));
      network.addGradient(x, batch, out);
    }
    finish(x, count, out);
  }

  double curvatureBound() {
    return 0.5 * (examples.largestMoment() + (hidden == 0 ? 0 : hidden + 1)) + l2;
  }

  /** Measured: about 0.4 ns per point and weight, 3 ns per exponential. */
  double nanosPerEvaluation() {
    return examples.size() * (0.4 * dimension() + 3.0 * (examples.classes() + 3.0 * hidden));
  }

  int samples() {
    return examples.size();
  }

  double trainAccuracy(double[] w) {
    return accuracy(w, examples.training());
  }

  double testAccuracy(double[] w) {
    return accuracy(w, examples.test());
  }

  private double accuracy(double[] w, Batch[] batches) {
    Network network = network(Batch.SIZE);
    int right = 0;
    int all = 0;
    for (Batch batch : batches) {
      right += network.correct(w, batch);
      all += batch.count();
    }
    return all == 0 ? Double.NaN : (double) right / all;
  }

  private void finish(double[] w, int count, double[] gradient) {
    for (int axis = 0; axis < dimension(); axis++) {
      gradient[axis] = Math.fma(l2, w[axis], gradient[axis] / count);
    }
  }

  private static void gather(double[][] x, int i, double[] w) {
    for (int axis = 0; axis < w.length; axis++) {
      w[axis] = x[axis][i];
    }
  }

  private static double square(double[] w) {
    double sum = 0;
    for (double weight : w) {
      sum = Math.fma(weight, weight, sum);
    }
    return sum;
  }
}
