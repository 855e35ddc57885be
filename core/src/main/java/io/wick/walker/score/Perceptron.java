package io.wick.walker.score;

import io.wick.math.Dense;
import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import java.util.Arrays;

/**
 * A network of one hidden layer, y = V f(W u + b) + c with f(a) = a/√(1 + a²) (B. Carlile et al.,
 * arXiv 1710.09967): a sigmoid of a square root and a quotient only, which vectorise and have the
 * same bits everywhere. Batches are structures of arrays, one array per unit; the biases are the
 * weights of a last unit that is always 1.
 */
final class Perceptron {
  /** W with b as its last column, row by row. */
  private final double[][] inner;

  /** V with c as its last column. */
  private final double[][] outer;

  /** A network with weights not yet set (all 0). */
  Perceptron(int inputs, int hidden, int outputs) {
    this.inner = new double[hidden][inputs + 1];
    this.outer = new double[outputs][hidden + 1];
  }

  /**
   * Random weights: each hidden unit sees inputs of unit variance with gain 1 to 2 at a random
   * offset; the output starts at 0.
   */
  void initialise(RandomStream random) {
    for (int h = 0; h < inner.length; h++) {
      random.normals(Purpose.INITIAL_WEIGHTS, 0, h, inner[h], inner[h].length);
    }
    for (double[] row : outer) {
      Arrays.fill(row, 0);
    }
  }

  /** All weights, row by row: the arrays themselves. */
  double[][] weights() {
    double[][] rows = Arrays.copyOf(inner, inner.length + outer.length);
    System.arraycopy(outer, 0, rows, inner.length, outer.length);
    return rows;
  }

  /** Memory for batches of one size. */
  final class Batch {
    private final int size;
    private final double[][] input;
    private final double[][] hidden;
    private final double[][] slope;
    private final double[][] output;
    private final double[] backward;

    Batch(int size) {
      this.size = size;
      this.input = new double[inner[0].length][size];
      this.hidden = new double[inner.length + 1][size];
      this.slope = new double[inner.length][size];
      this.output = new double[outer.length][size];
      this.backward = new double[size];
      Arrays.fill(input[input.length - 1], 1);
      Arrays.fill(hidden[hidden.length - 1], 1);
    }

    /** Number of points. */
    int size() {
      return size;
    }

    /** u, one array per input; to be filled before {@link #forward}. */
    double[][] input() {
      return input;
    }

    /** y, one array per output. */
    double[][] output() {
      return output;
    }

    /** Fills the output for the first {@code count} points. */
    void forward(int count) {
      for (int h = 0; h < inner.length; h++) {
        double[] sum = backward;
        Arrays.fill(sum, 0, count, 0.0);
        Dense.combine(inner[h], input, input.length, sum, count);
        activate(sum, hidden[h], slope[h], count);
      }
      for (int o = 0; o < outer.length; o++) {
        Arrays.fill(output[o], 0, count, 0.0);
        Dense.combine(outer[o], hidden, hidden.length, output[o], count);
      }
    }

    /**
     * Gradient of a loss Σ_i ℓ_i over the whole batch by back-propagation; call {@link #forward}
     * first.
     *
     * @param error ∂ℓ_i/∂y, one array per output
     * @param gradient as {@link #weights}; overwritten
     */
    void backward(double[][] error, double[][] gradient) {
      for (int o = 0; o < outer.length; o++) {
        for (int h = 0; h < hidden.length; h++) {
          gradient[inner.length + o][h] = Dense.dot(error[o], hidden[h], size);
        }
      }
      for (int h = 0; h < inner.length; h++) {
        Arrays.fill(backward, 0.0);
        for (int o = 0; o < outer.length; o++) {
          Dense.axpy(outer[o][h], error[o], backward, size);
        }
        multiply(backward, slope[h], size);
        for (int j = 0; j < input.length; j++) {
          gradient[h][j] = Dense.dot(backward, input[j], size);
        }
      }
    }
  }

  /** f and f′ = (1 + a²)^(−3/2). */
  private static void activate(double[] a, double[] value, double[] slope, int count) {
    for (int i = 0; i < count; i++) {
      double r = 1 / Math.sqrt(Math.fma(a[i], a[i], 1.0));
      value[i] = a[i] * r;
      slope[i] = r * r * r;
    }
  }

  private static void multiply(double[] a, double[] by, int count) {
    for (int i = 0; i < count; i++) {
      a[i] *= by[i];
    }
  }
}
