package io.wick.potential.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Classifier;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Sampled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossesTest {
  private static final Interval FIVE = new Interval(-5, 5);

  static Stream<String> references() throws IOException {
    try (InputStream in = LossesTest.class.getResourceAsStream("losses.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  private static Sampled potential(String[] row) {
    Dataset data =
        switch (row[0]) {
          case "iris" -> new Iris();
          case "digits" -> new Digits();
          default -> new TwoMoons(101, 0, 0);
        };
    boolean standardise = row[1].equals("1");
    int hidden = Integer.parseInt(row[2]);
    double l2 = Double.parseDouble(row[3]);
    return hidden == 0
        ? new LogisticRegression(data, l2, 0, 0, standardise, FIVE)
        : new NeuralNetwork(data, hidden, l2, 0, 0, standardise, FIVE);
  }

  @ParameterizedTest
  @MethodSource("references")
  void losses(String line) {
    String[] row = line.split(",");
    Sampled potential = potential(row);
    double scale = Double.parseDouble(row[4]);
    assertThat(potential.dimension()).isEqualTo(Integer.parseInt(row[5]));
    double[] w = new double[potential.dimension()];
    for (int i = 0; i < w.length; i++) {
      w[i] = scale * StrictMath.sin(1.3 * i + 0.7);
    }
    double loss = Double.parseDouble(row[6]);
    // Sums of 1797 terms of order 1 in another order: 1e-13 relative.
    assertThat(potential.value(w)).isCloseTo(loss, within(1e-13 * (1 + loss)));
    double[] gradient = potential.gradient(w);
    assertThat(along(gradient)).isCloseTo(Double.parseDouble(row[7]), within(1e-12));
    assertThat(
            Math.sqrt(
                IntStream.range(0, w.length).mapToDouble(i -> gradient[i] * gradient[i]).sum()))
        .isCloseTo(Double.parseDouble(row[8]), within(1e-12));
    Classifier classifier = (Classifier) potential;
    assertThat(classifier.trainAccuracy(w)).isCloseTo(Double.parseDouble(row[9]), within(1e-15));
    assertThat(classifier.testAccuracy(w)).isNaN();
    double[] out = new double[w.length];
    potential.sampleGradient(w, new int[] {5, 99, 0, 99, 7, 42}, 6, out);
    assertThat(along(out)).isCloseTo(Double.parseDouble(row[10]), within(2e-12));
  }

  private static double along(double[] gradient) {
    double sum = 0;
    for (int i = 0; i < gradient.length; i++) {
      sum += gradient[i] * StrictMath.cos(0.9 * i);
    }
    return sum;
  }

  @Test
  void allSamplesTogetherHaveTheBitsOfTheGradient() {
    for (Sampled potential :
        new Sampled[] {
          new NeuralNetwork(new Digits(), 3, 1e-3, 0.3, 5, true, FIVE),
          new LogisticRegression(new Iris(), 1e-2, 0, 0, true, FIVE)
        }) {
      double[] w = new double[potential.dimension()];
      for (int i = 0; i < w.length; i++) {
        w[i] = StrictMath.sin(i + 1.0);
      }
      int n = potential.samples();
      double[] out = new double[w.length];
      potential.sampleGradient(w, IntStream.range(0, n).toArray(), n, out);
      assertThat(out).isEqualTo(potential.gradient(w));
    }
  }

  /** SciPy's L-BFGS-B, gradient below 3e-10, from the formula of losses.csv. */
  @Test
  void theMinimumOfLogisticRegressionIsThatOfScipy() {
    LogisticRegression iris = new LogisticRegression(new Iris(), 1e-3, 0, 0, true, FIVE);
    KnownMinimum minimum = iris.knownMinimum().orElseThrow();
    assertThat(minimum.value()).isCloseTo(0.11398660263599117, within(1e-14));
    double[] w = minimum.minimisers().get(0);
    assertThat(Math.sqrt(IntStream.range(0, 15).mapToDouble(i -> w[i] * w[i]).sum()))
        .isCloseTo(9.041646521940775, within(1e-7));
    KnownMinimum digits =
        new LogisticRegression(new Digits(), 1e-3, 0, 0, true, FIVE).knownMinimum().orElseThrow();
    assertThat(digits.value()).isCloseTo(0.08752898364164458, within(1e-13));
    // Its largest weight is 4.07.
    assertThat(
            new LogisticRegression(new Iris(), 1e-3, 0, 0, true, new Interval(-4, 4))
                .knownMinimum())
        .isEmpty();
    assertThat(new LogisticRegression(new Iris(), 0, 0, 0, true, FIVE).knownMinimum()).isEmpty();
    for (double l2 : new double[] {1e-6, 1e-2, 10}) {
      LogisticRegression any =
          new LogisticRegression(
              new TwoMoons(80, 0.3, 2), l2, 0.1, 0, false, new Interval(-100, 100));
      double[] point = any.knownMinimum().orElseThrow().minimisers().get(0);
      for (double slope : any.gradient(point)) {
        assertThat(slope).isCloseTo(0, within(1e-12));
      }
    }
  }

  @Test
  void hugeWeightsNeitherOverflowNorLoseTheLoss() {
    LogisticRegression potential = new LogisticRegression(new Iris(), 0, 0, 0, true, FIVE);
    double[] w = new double[15];
    w[14] = 1e6;
    // Two classes in three are then wrong by 10^6.
    assertThat(potential.value(w)).isCloseTo(2e6 / 3, within(1e-6));
    assertThat(potential.gradient(w)).doesNotContain(Double.NaN);
    assertThat(potential.value(new double[15])).isCloseTo(Math.log(3), within(150 * 1.2e-16));
  }

  @Test
  void pointsHeldBackAreNotLearntFrom() {
    LogisticRegression all = new LogisticRegression(new Iris(), 0, 0, 0, false, FIVE);
    LogisticRegression part = new LogisticRegression(new Iris(), 0, 0.2, 3, false, FIVE);
    assertThat(part.samples()).isEqualTo(120);
    double[] w = new double[15];
    for (int i = 0; i < 15; i++) {
      w[i] = 0.3 * StrictMath.cos(i);
    }
    assertThat(120 * part.trainAccuracy(w) + 30 * part.testAccuracy(w))
        .isCloseTo(150 * all.trainAccuracy(w), within(1e-9));
    LogisticRegression other = new LogisticRegression(new Iris(), 0, 0.2, 4, false, FIVE);
    assertThat(other.value(w)).isNotEqualTo(part.value(w));
  }

  @Test
  void mistakesAreNamed() {
    assertThatThrownBy(() -> new LogisticRegression(new Iris(), -1, 0, 0, true, FIVE))
        .hasMessageContaining("l2");
    assertThatThrownBy(() -> new LogisticRegression(new Iris(), 0, 1, 0, true, FIVE))
        .hasMessageContaining("testShare");
    assertThatThrownBy(() -> new LogisticRegression(new Iris(), 0, 0.999, 0, true, FIVE))
        .hasMessageContaining("training point");
    assertThatThrownBy(() -> new NeuralNetwork(new Iris(), 0, 0, 0, 0, true, FIVE))
        .hasMessageContaining("hidden");
    assertThatThrownBy(() -> new NeuralNetwork(new Digits(), 1 << 20, 0, 0, 0, true, FIVE))
        .hasMessageContaining("too large");
  }
}
