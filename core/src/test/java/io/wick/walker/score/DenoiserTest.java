package io.wick.walker.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.wick.catalog.Parameter;
import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.potential.density.GaussianMixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenoiserTest {
  private static final RandomStream RANDOM = new RandomStream(8, 9);

  private static double[][] gaussian(int count, double mean, double std) {
    double[][] x = new double[2][count];
    for (int axis = 0; axis < 2; axis++) {
      RANDOM.normals(Purpose.DATA, 0, axis, x[axis], count);
      for (int i = 0; i < count; i++) {
        x[axis][i] = mean + std * x[axis][i];
      }
    }
    return x;
  }

  @Test
  void untrainedItIsTheScoreOfAGaussianWithTheMomentsOfTheData() {
    double[][] data = gaussian(40_000, 3, 0.5);
    Denoiser denoiser = new Denoiser(data, new double[] {10, 1, 0.1}, 8, RANDOM);
    double[][] x = {{1, 3, 4.5}, {0, 3, -7}};
    double[][] score = new double[2][3];
    denoiser.evaluate(x, 3, 2, score);
    for (int axis = 0; axis < 2; axis++) {
      for (int i = 0; i < 3; i++) {
        // The moments of 80,000 coordinates are good to 1 %.
        assertThat(score[axis][i])
            .isCloseTo((3 - x[axis][i]) / (4 + 0.25), within(0.01 * (1 + Math.abs(x[axis][i]))));
      }
    }
    assertThat(denoiser.evaluations()).isEqualTo(3);
  }

  @Test
  void onGaussianDataThereIsNothingToLearn() {
    DenoiserTraining training = new DenoiserTraining(16, 20_000, 600, 256, 0.01);
    int[] calls = {0};
    DenoiserTraining.Result result =
        training.train(gaussian(20_000, -1, 2), new double[] {8, 2, 0.5}, RANDOM, () -> calls[0]++);
    assertThat(calls[0]).isEqualTo(600);
    // F = 0 is optimal and its target has variance 1: 60 batches of 512 numbers.
    assertThat(result.loss()).isCloseTo(1, within(4 * Math.sqrt(2.0 / (60 * 512)) + 0.01));
    double[][] x = {{1, -1, 3}, {0, -3, -4}};
    double[][] score = new double[2][3];
    result.denoiser().evaluate(x, 3, 2, score);
    for (int axis = 0; axis < 2; axis++) {
      for (int i = 0; i < 3; i++) {
        assertThat(score[axis][i]).isCloseTo((-1 - x[axis][i]) / 8, within(0.05));
      }
    }
  }

  @Test
  void theScoreOfAMixtureIsLearned() {
    GaussianMixture mixture =
        new GaussianMixture(
            List.of(
                new GaussianMixture.Component(0.3, List.of(-2.0), List.of(0.5)),
                new GaussianMixture.Component(0.7, List.of(2.0), List.of(1.0))),
            1,
            null);
    double[][] data = new double[1][20_000];
    mixture.draw(RANDOM, Purpose.DATA, 1, 20_000, data);
    double[] noise = {4, 2, 1, 0.5, 0.25};
    DenoiserTraining training = new DenoiserTraining(64, 20_000, 3000, 256, 0.02);
    Denoiser denoiser = training.train(data, noise, RANDOM, () -> {}).denoiser();
    int count = 3000;
    double[][] x = new double[1][count];
    double[] z = new double[count];
    double[][] exact = new double[1][count];
    double[][] learned = new double[1][count];
    for (double sigma : noise) {
      mixture.draw(RANDOM, Purpose.REFERENCE, 3, count, x);
      RANDOM.normals(Purpose.REFERENCE, 4, 1, z, count);
      for (int i = 0; i < count; i++) {
        x[0][i] += sigma * z[i];
      }
      mixture.scores(x, count, sigma, exact);
      denoiser.evaluate(x, count, sigma, learned);
      double sum = 0;
      for (int i = 0; i < count; i++) {
        double delta = exact[0][i] - learned[0][i];
        sum += sigma * sigma * delta * delta / count;
      }
      // Of σ²⟨score²⟩ = 0.83 … 0.09. It falls with the steps: at σ = 0.5 6e-3 after 2000 steps of
      // 32 units, 7e-4 after 20,000 of 64.
      assertThat(sum).as("sigma %s", sigma).isLessThan(0.005);
    }
  }

  @Test
  void theSameTrialLearnsTheSameWeights() {
    DenoiserTraining training = new DenoiserTraining(5, 100, 20, 16, 0.02);
    double[][] data = gaussian(100, 0, 1);
    double[] noise = {2, 1};
    Denoiser one = training.train(data, noise, new RandomStream(1, 2), () -> {}).denoiser();
    Denoiser same = training.train(data, noise, new RandomStream(1, 2), () -> {}).denoiser();
    Denoiser other = training.train(data, noise, new RandomStream(1, 3), () -> {}).denoiser();
    assertThat(same.network().weights()).isDeepEqualTo(one.network().weights());
    assertThat(other.network().weights()[0]).isNotEqualTo(one.network().weights()[0]);
    assertThat(training.networkEvaluations()).isEqualTo(3 * 20 * 16);
    long weights = 0;
    for (double[] row : one.network().weights()) {
      weights += row.length;
    }
    assertThat(training.weights(2)).isEqualTo(weights);
  }

  @Test
  void theStandardTrainingHasTheDefaultsOfTheCatalogue() throws ReflectiveOperationException {
    for (var component : DenoiserTraining.class.getRecordComponents()) {
      Number value = (Number) component.getAccessor().invoke(DenoiserTraining.STANDARD);
      assertThat(value.doubleValue())
          .isEqualTo(Double.parseDouble(component.getAnnotation(Parameter.class).byDefault()));
    }
  }

  @Test
  void badInputIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DenoiserTraining(0, 10, 10, 10, 0.1))
        .withMessageContaining("hidden");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DenoiserTraining(1, 1, 10, 10, 0.1))
        .withMessageContaining("samples");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DenoiserTraining(1, 10, 10, 10, Double.NaN))
        .withMessageContaining("learningRate");
  }
}
