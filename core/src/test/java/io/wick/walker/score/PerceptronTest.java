package io.wick.walker.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.math.RandomStream;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PerceptronTest {
  private static final int SIZE = 37;

  private final SplittableRandom random = new SplittableRandom(4);

  private double[][] randomRows(int rows, int length) {
    double[][] x = new double[rows][length];
    fill(x);
    return x;
  }

  private void fill(double[][] x) {
    for (double[] row : x) {
      for (int i = 0; i < row.length; i++) {
        row[i] = 2 * random.nextDouble() - 1;
      }
    }
  }

  /** ½ Σ (y − target)² and, in error, its derivative with respect to y. */
  private static double loss(Perceptron.Batch batch, double[][] target, double[][] error) {
    batch.forward(batch.size());
    double sum = 0;
    for (int o = 0; o < target.length; o++) {
      for (int i = 0; i < batch.size(); i++) {
        error[o][i] = batch.output()[o][i] - target[o][i];
        sum += 0.5 * error[o][i] * error[o][i];
      }
    }
    return sum;
  }

  @Test
  void theGradientIsThatOfTheLoss() {
    Perceptron network = new Perceptron(4, 11, 3);
    fill(network.weights());
    Perceptron.Batch batch = network.new Batch(SIZE);
    double[][] input = randomRows(4, SIZE);
    for (int j = 0; j < 4; j++) {
      System.arraycopy(input[j], 0, batch.input()[j], 0, SIZE);
    }
    double[][] target = randomRows(3, SIZE);
    double[][] error = new double[3][SIZE];
    double[][] gradient = Adam.likeness(network.weights());
    loss(batch, target, error);
    batch.backward(error, gradient);
    double h = 1e-3;
    double largest = 0;
    for (int r = 0; r < gradient.length; r++) {
      double[] row = network.weights()[r];
      for (int i = 0; i < row.length; i++) {
        double w = row[i];
        double[] at = new double[4];
        double[] steps = {-2 * h, -h, h, 2 * h};
        for (int k = 0; k < 4; k++) {
          row[i] = w + steps[k];
          at[k] = loss(batch, target, new double[3][SIZE]);
        }
        row[i] = w;
        // Five points: truncation h⁴ℓ⁗'/30, rounding ε ℓ/h.
        double difference = (at[0] - 8 * at[1] + 8 * at[2] - at[3]) / (12 * h);
        assertThat(gradient[r][i]).isCloseTo(difference, within(1e-9 * (1 + Math.abs(difference))));
        largest = Math.max(largest, Math.abs(gradient[r][i]));
      }
    }
    assertThat(largest).isGreaterThan(1);
  }

  @Test
  void aPointDoesNotDependOnItsBatch() {
    Perceptron network = new Perceptron(2, 9, 2);
    fill(network.weights());
    Perceptron.Batch many = network.new Batch(SIZE);
    Perceptron.Batch one = network.new Batch(1);
    double[][] input = randomRows(2, SIZE);
    for (int j = 0; j < 2; j++) {
      System.arraycopy(input[j], 0, many.input()[j], 0, SIZE);
    }
    many.forward(SIZE);
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < 2; j++) {
        one.input()[j][0] = input[j][i];
      }
      one.forward(1);
      assertThat(one.output()[0][0]).isEqualTo(many.output()[0][i]);
      assertThat(one.output()[1][0]).isEqualTo(many.output()[1][i]);
    }
  }

  @Test
  void oneUnitByHand() {
    Perceptron network = new Perceptron(1, 1, 1);
    network.weights()[0][0] = 3;
    network.weights()[0][1] = -1;
    network.weights()[1][0] = 2;
    network.weights()[1][1] = 0.25;
    Perceptron.Batch batch = network.new Batch(1);
    batch.input()[0][0] = 0.75;
    batch.forward(1);
    // a = 3·0.75 − 1 = 1.25, f = 1.25/√2.5625
    assertThat(batch.output()[0][0]).isCloseTo(2 * 1.25 / Math.sqrt(2.5625) + 0.25, within(1e-15));
  }

  @Test
  void adamByHandAndOnAParabola() {
    double[][] w = {{1.0, -2.0}};
    Adam adam = new Adam(w);
    adam.step(new double[][] {{0.5, -8.0}}, 0.1);
    // The first step is the learning rate against the sign of the gradient.
    assertThat(w[0][0]).isCloseTo(0.9, within(1e-8));
    assertThat(w[0][1]).isCloseTo(-1.9, within(1e-8));
    adam.step(new double[][] {{-0.5, -8.0}}, 0.1);
    // m = 0.9·0.05 − 0.1·0.5 = −0.005, over 1 − 0.81; v = g² in both: √v = 0.5
    assertThat(w[0][0]).isCloseTo(0.9 + 0.1 * 0.005 / 0.19 / 0.5, within(1e-8));
    for (int step = 0; step < 2000; step++) {
      adam.step(new double[][] {{w[0][0] - 3, 10 * (w[0][1] + 1)}}, 0.05 * (1 - step / 2000.0));
    }
    assertThat(w[0][0]).isCloseTo(3, within(1e-4));
    assertThat(w[0][1]).isCloseTo(-1, within(1e-4));
  }

  @Test
  void theFirstOutputIsZeroAndTheFirstWeightsAreThoseOfTheStream() {
    Perceptron network = new Perceptron(3, 5, 2);
    network.initialise(new RandomStream(1, 2));
    Perceptron again = new Perceptron(3, 5, 2);
    again.initialise(new RandomStream(1, 2));
    assertThat(network.weights()).isDeepEqualTo(again.weights());
    Perceptron.Batch batch = network.new Batch(4);
    batch.forward(4);
    assertThat(batch.output()).isDeepEqualTo(new double[2][4]);
  }
}
