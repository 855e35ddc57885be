package io.wick.potential.learning;

import io.wick.math.Elementary;
import java.util.Arrays;

/**
 * A classifier with softmax output, over p features: z = V·a + b with a the features themselves or
 * h hidden units a = tanh(W·x + c). Weights row by row, the bias last in each row: W (h rows of p +
 * 1), then V (K rows of h + 1); without hidden units K rows of p + 1.
 *
 * <p>Losses are summed over the points of a batch, −ln softmax(z)_y = ln Σ e^{z−m} + m − z_y with m
 * the largest z, so that nothing overflows; gradients by back-propagation (D. E. Rumelhart, G. E.
 * Hinton, R. J. Williams, doi 10.1038/323533a0). Sums run in the order of the points whatever else
 * is evaluated.
 *
 * <p>Holds scratch memory: one per call, not shared.
 */
final class Network {
  private final int inputs;
  private final int hidden;
  private final int classes;
  private final double[][] activations;
  private final double[][] outputs;
  private final double[][] back;
  private final double[] largest;
  private final double[] total;
  private final double[] spare;

  /**
   * A network.
   *
   * @param hidden number of hidden units; 0 connects inputs and outputs directly
   */
  Network(int inputs, int hidden, int classes, int capacity) {
    this.inputs = inputs;
    this.hidden = hidden;
    this.classes = classes;
    this.activations = new double[hidden][capacity];
    this.back = new double[hidden][capacity];
    this.outputs = new double[classes][capacity];
    this.largest = new double[capacity];
    this.total = new double[capacity];
    this.spare = new double[capacity];
  }

  /** Number of weights. */
  static int weights(int inputs, int hidden, int classes) {
    return hidden == 0 ? classes * (inputs + 1) : hidden * (inputs + 1) + classes * (hidden + 1);
  }

  private int last() {
    return hidden * (inputs + 1);
  }

  /** Σ −ln p(class of the point) over a batch. */
  double loss(double[] w, Batch batch) {
    forward(w, batch);
    return softmax(batch);
  }

  /** Adds the gradient of {@link #loss} to {@code out}. */
  void addGradient(double[] w, Batch batch, double[] out) {
    forward(w, batch);
    softmax(batch);
    int count = batch.count();
    for (int c = 0; c < classes; c++) {
      double[] delta = outputs[c];
      for (int i = 0; i < count; i++) {
        delta[i] = delta[i] / total[i] - (batch.labels()[i] == c ? 1.0 : 0.0);
      }
    }
    double[][] below = hidden == 0 ? batch.features() : activations;
    addOuter(outputs, below, count, out, last());
    if (hidden > 0) {
      backward(w, count);
      addOuter(back, batch.features(), count, out, 0);
    }
  }

  /**
   * Adds the second derivative of {@link #loss} along a direction to {@code out}; no hidden units.
   */
  void addCurvature(double[] w, double[] direction, Batch batch, double[] out) {
    forward(w, batch);
    softmax(batch);
    int count = batch.count();
    double[][] turns = new double[classes][count];
    Arrays.fill(largest, 0, count, 0.0);
    for (int c = 0; c < classes; c++) {
      affine(direction, c * (inputs + 1), batch.features(), count, turns[c]);
      double[] p = outputs[c];
      for (int i = 0; i < count; i++) {
        p[i] /= total[i];
        largest[i] = Math.fma(p[i], turns[c][i], largest[i]);
      }
    }
    // Now the mean turn of each point is in "largest".
    for (int c = 0; c < classes; c++) {
      double[] p = outputs[c];
      for (int i = 0; i < count; i++) {
        p[i] *= turns[c][i] - largest[i];
      }
    }
    addOuter(outputs, batch.features(), count, out, 0);
  }

  /** How many points of a batch get their own class; the lowest of equal outputs counts. */
  int correct(double[] w, Batch batch) {
    forward(w, batch);
    int right = 0;
    for (int i = 0; i < batch.count(); i++) {
      int best = 0;
      for (int c = 1; c < classes; c++) {
        best = outputs[c][i] > outputs[best][i] ? c : best;
      }
      right += best == batch.labels()[i] ? 1 : 0;
    }
    return right;
  }

  private void forward(double[] w, Batch batch) {
    int count = batch.count();
    for (int k = 0; k < hidden; k++) {
      affine(w, k * (inputs + 1), batch.features(), count, spare);
      Elementary.tanh(spare, count, activations[k]);
    }
    double[][] below = hidden == 0 ? batch.features() : activations;
    for (int c = 0; c < classes; c++) {
      affine(w, last() + c * (below.length + 1), below, count, outputs[c]);
    }
  }

  /** out = bias + Σ_j w_j below_j, in the order of j. */
  private static void affine(double[] w, int row, double[][] below, int count, double[] out) {
    Arrays.fill(out, 0, count, w[row + below.length]);
    int j = 0;
    for (; j + 3 < below.length; j += 4) {
      addFour(w, row + j, below[j], below[j + 1], below[j + 2], below[j + 3], count, out);
    }
    for (; j < below.length; j++) {
      addOne(w[row + j], below[j], count, out);
    }
  }

  private static void addFour(
      double[] w, int at, double[] a, double[] b, double[] c, double[] d, int count, double[] out) {
    double wa = w[at];
    double wb = w[at + 1];
    double wc = w[at + 2];
    double wd = w[at + 3];
    for (int i = 0; i < count; i++) {
      double sum = Math.fma(wb, b[i], Math.fma(wa, a[i], out[i]));
      out[i] = Math.fma(wd, d[i], Math.fma(wc, c[i], sum));
    }
  }

  private static void addOne(double weight, double[] a, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = Math.fma(weight, a[i], out[i]);
    }
  }

  /** Leaves e^{z−m} in the outputs and their sums in {@code total}; returns the loss. */
  private double softmax(Batch batch) {
    int count = batch.count();
    System.arraycopy(outputs[0], 0, largest, 0, count);
    for (int c = 1; c < classes; c++) {
      double[] z = outputs[c];
      for (int i = 0; i < count; i++) {
        largest[i] = Math.max(largest[i], z[i]);
      }
    }
    double loss = 0;
    for (int i = 0; i < count; i++) {
      loss += largest[i] - outputs[batch.labels()[i]][i];
    }
    Arrays.fill(total, 0, count, 0.0);
    for (int c = 0; c < classes; c++) {
      double[] z = outputs[c];
      for (int i = 0; i < count; i++) {
        spare[i] = z[i] - largest[i];
      }
      Elementary.exp(spare, count, z);
      for (int i = 0; i < count; i++) {
        total[i] += z[i];
      }
    }
    Elementary.log(total, count, spare);
    for (int i = 0; i < count; i++) {
      loss += spare[i];
    }
    return loss;
  }

  /** δ of the hidden units: (1 − a²) Σ_c V_c δ_c. */
  private void backward(double[] w, int count) {
    for (int k = 0; k < hidden; k++) {
      double[] delta = back[k];
      Arrays.fill(delta, 0, count, 0.0);
      for (int c = 0; c < classes; c++) {
        addOne(w[last() + c * (hidden + 1) + k], outputs[c], count, delta);
      }
      double[] a = activations[k];
      for (int i = 0; i < count; i++) {
        delta[i] *= Math.fma(-a[i], a[i], 1.0);
      }
    }
  }

  /** Adds Σ_i δ_r below_j to row r, column j, and Σ_i δ_r to its bias. */
  private static void addOuter(
      double[][] deltas, double[][] below, int count, double[] out, int from) {
    int at = from;
    for (double[] delta : deltas) {
      for (double[] feature : below) {
        out[at++] += dot(delta, feature, count);
      }
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += delta[i];
      }
      out[at++] += sum;
    }
  }

  /** Four sums at a time: one would wait for each addition before. */
  private static double dot(double[] a, double[] b, int count) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      s0 = Math.fma(a[i], b[i], s0);
      s1 = Math.fma(a[i + 1], b[i + 1], s1);
      s2 = Math.fma(a[i + 2], b[i + 2], s2);
      s3 = Math.fma(a[i + 3], b[i + 3], s3);
    }
    for (; i < count; i++) {
      s0 = Math.fma(a[i], b[i], s0);
    }
    return (s0 + s1) + (s2 + s3);
  }
}
