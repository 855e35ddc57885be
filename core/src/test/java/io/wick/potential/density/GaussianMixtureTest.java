package io.wick.potential.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import java.util.List;
import org.junit.jupiter.api.Test;

class GaussianMixtureTest {
  private static GaussianMixture.Component component(
      double weight, List<Double> mean, List<Double> std) {
    return new GaussianMixture.Component(weight, mean, std);
  }

  private static GaussianMixture oneAxis(double... weightMeanStd) {
    List<GaussianMixture.Component> components = new java.util.ArrayList<>();
    for (int i = 0; i < weightMeanStd.length; i += 3) {
      components.add(
          component(
              weightMeanStd[i], List.of(weightMeanStd[i + 1]), List.of(weightMeanStd[i + 2])));
    }
    return new GaussianMixture(components, 0, null);
  }

  /** Two far modes, the weights of fig. 2 of Song and Ermon. */
  private static GaussianMixture twoModes() {
    return new GaussianMixture(
        List.of(
            component(0.2, List.of(-5.0, -5.0), List.of(1.0)),
            component(0.8, List.of(5.0, 5.0), List.of(1.0))),
        0,
        null);
  }

  private static GaussianMixture uneven() {
    return new GaussianMixture(
        List.of(
            component(0.5, List.of(-1.0, 2.0, 0.5), List.of(0.5, 1.0, 2.0)),
            component(0.3, List.of(1.5, -1.0, 0.0), List.of(1.0, 0.3, 0.7)),
            component(0.2, List.of(0.0, 0.0, 3.0), List.of(1.2, 1.2, 0.4))),
        0,
        null);
  }

  @Test
  void valuesAreThoseOfScipy() {
    // -logsumexp(log w_k + sum of scipy.stats.norm.logpdf), SciPy 1.17.
    assertThat(twoModes().value(0, 0)).isCloseTo(26.837877066409344, within(1e-13));
    assertThat(twoModes().value(0.3, -0.2)).isCloseTo(26.538037341246156, within(1e-13));
    assertThat(twoModes().value(5, 5)).isCloseTo(2.061020617723555, within(1e-14));
    assertThat(twoModes().value(300, -20)).isCloseTo(43827.06102061773, within(1e-10));
    assertThat(uneven().value(0.4, -0.3, 1.1)).isCloseTo(6.917645033670037, within(1e-14));
    // Weights are relative.
    assertThat(oneAxis(1, -5, 1, 4, 5, 1).value(0.3))
        .isEqualTo(oneAxis(0.2, -5, 1, 0.8, 5, 1).value(0.3));
  }

  @Test
  void scoresAreThoseOfTheSmoothedDensity() {
    // Central differences of the same SciPy expression with variances s^2 + sigma^2.
    double[][] expected = {
      {0.8103220185073922, -7.340537832423165, -2.150800864697544},
      {0.6140687136557688, -1.7486580755399215, -1.2351245142205869},
      {-0.030203246659254997, 0.0728703545060938, -0.01709221817414175}
    };
    double[] sigmas = {0, 0.5, 3};
    for (int i = 0; i < sigmas.length; i++) {
      double[] score = score(uneven(), sigmas[i], 0.4, -0.3, 1.1);
      for (int axis = 0; axis < 3; axis++) {
        assertThat(score[axis]).isCloseTo(expected[i][axis], within(1e-9));
      }
    }
    // Tweedie: the mean of the data given x is x + σ² score; far out it is that of the nearer mode.
    assertThat(30 + 4 * score(oneAxis(0.2, -5, 1, 0.8, 5, 1), 2, 30)[0])
        .isCloseTo(30 + 4 * (5 - 30.0) / 5, within(1e-13));
  }

  private static double[] score(GaussianMixture mixture, double sigma, double... point) {
    double[][] x = new double[point.length][1];
    double[][] out = new double[point.length][1];
    double[] score = new double[point.length];
    for (int axis = 0; axis < point.length; axis++) {
      x[axis][0] = point[axis];
    }
    mixture.scores(x, 1, sigma, out);
    for (int axis = 0; axis < point.length; axis++) {
      score[axis] = out[axis][0];
    }
    return score;
  }

  @Test
  void drawsHaveTheWeightsMeansAndSpreads() {
    GaussianMixture mixture = uneven();
    int count = 200_000;
    double[][] x = new double[3][count];
    mixture.draw(new RandomStream(3, 4), Purpose.START, 7, count, x);
    double[][] shares = new double[3][count];
    mixture.memberships(x, count, shares);
    for (int k = 0; k < 3; k++) {
      double w = mixture.modeWeights()[k];
      assertThat(mean(shares[k])).isCloseTo(w, within(4 * Math.sqrt(w * (1 - w) / count)));
    }
    // Mean and second moment of each axis, Σ w μ and Σ w (μ² + s²).
    double[] means = {-0.05, 0.7, 0.85};
    double[] moments = {
      0.5 * 1.25 + 0.3 * 3.25 + 0.2 * 1.44,
      0.5 * 5 + 0.3 * 1.09 + 0.2 * 1.44,
      0.5 * 4.25 + 0.3 * 0.49 + 0.2 * 9.16
    };
    for (int axis = 0; axis < 3; axis++) {
      double[] squares = new double[count];
      double[] fourths = new double[count];
      for (int i = 0; i < count; i++) {
        squares[i] = x[axis][i] * x[axis][i];
        fourths[i] = squares[i] * squares[i];
      }
      double moment = mean(squares);
      assertThat(mean(x[axis])).isCloseTo(means[axis], within(4 * Math.sqrt(moment / count)));
      double error = Math.sqrt((mean(fourths) - moment * moment) / count);
      assertThat(moment).isCloseTo(moments[axis], within(4 * error));
    }
    // A draw does not depend on how many are drawn.
    double[][] few = new double[3][10];
    mixture.draw(new RandomStream(3, 4), Purpose.START, 7, 10, few);
    for (int axis = 0; axis < 3; axis++) {
      assertThat(few[axis]).isEqualTo(java.util.Arrays.copyOf(x[axis], 10));
    }
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  @Test
  void theMinimumIsKnownWhereItCanBeProved() {
    KnownMinimum minimum = twoModes().knownMinimum().orElseThrow();
    assertThat(minimum.minimisers()).hasSize(1);
    assertThat(minimum.minimisers().get(0)).containsExactly(new double[] {5, 5}, within(1e-15));
    // The weight alone does not decide: 0.2/0.1 is higher than 0.8/1.
    assertThat(oneAxis(0.2, -3, 0.1, 0.8, 3, 1).knownMinimum().orElseThrow().minimisers().get(0)[0])
        .isCloseTo(-3, within(1e-6));
    // Equal modes are both minimisers.
    assertThat(oneAxis(1, -4, 1, 1, 4, 1).knownMinimum().orElseThrow().minimisers()).hasSize(2);
    // The tail of the other mode moves this one: the root of dp/dx by mpmath, 30 digits.
    double moved =
        oneAxis(0.4, -1.5, 0.8, 0.6, 2, 0.8).knownMinimum().orElseThrow().minimisers().get(0)[0];
    assertThat(moved).isCloseTo(1.9998370667828769, within(1e-14));
    assertThat(oneAxis(0.4, -1.5, 0.8, 0.6, 2, 0.8).gradient(moved)[0]).isCloseTo(0, within(1e-14));
    // Overlapping components prove nothing, a box without the mode neither.
    assertThat(oneAxis(0.5, -1, 1, 0.5, 1, 1).knownMinimum()).isEmpty();
    assertThat(oneAxis(0.5, 0, 3, 0.5, 0, 0.1).knownMinimum()).isEmpty();
    assertThat(new GaussianMixture(twoModes().components(), 0, Box.cube(1, -9, 3)).knownMinimum())
        .isEmpty();
  }

  @Test
  void theBoxHoldsAllMeans() {
    Box box = uneven().box();
    assertThat(box.lower(0)).isCloseTo(-7.2, within(1e-14));
    assertThat(box.upper(0)).isEqualTo(7.5);
    assertThat(box.upper(2)).isEqualTo(12.5);
    assertThat(new GaussianMixture(oneAxis(1, 2, 1).components(), 3, null).box())
        .isEqualTo(Box.cube(3, -4, 8));
  }

  @Test
  void badInputIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> component(0, List.of(1.0), List.of(1.0)))
        .withMessageContaining("weight");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> component(1, List.of(Double.NaN), List.of(1.0)))
        .withMessageContaining("mean");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> component(1, List.of(1.0), List.of(0.0)))
        .withMessageContaining("std");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> component(1, List.of(), List.of(1.0)))
        .withMessageContaining("at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GaussianMixture(List.of(), 0, null))
        .withMessageContaining("components");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GaussianMixture(uneven().components(), 2, null))
        .withMessageContaining("mean must have one value, or one for each of the 2 axes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GaussianMixture(uneven().components(), -1, null))
        .withMessageContaining("dimension");
  }
}
