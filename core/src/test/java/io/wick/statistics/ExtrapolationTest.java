package io.wick.statistics;

import static io.wick.statistics.Extrapolation.powers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExtrapolationTest {
  private static double[] filled(int count, double value) {
    double[] filled = new double[count];
    Arrays.fill(filled, value);
    return filled;
  }

  /** No terms: the weighted mean Σ y/σ²/Σ 1/σ², error 1/√Σ 1/σ². */
  @Test
  void withoutTermsItIsTheWeightedMean() {
    Extrapolation mean =
        Extrapolation.of(List.of(), new double[] {1, 2, 4}, new double[] {1, 0.5, 2});
    assertThat(mean.value()).isCloseTo((1 + 8 + 1) / 5.25, within(1e-14));
    assertThat(mean.error()).isCloseTo(1 / Math.sqrt(5.25), within(1e-14));
    assertThat(mean.freedom()).isEqualTo(2);
    double m = mean.value();
    assertThat(mean.chiSquared())
        .isCloseTo(
            (1 - m) * (1 - m) + 4 * (2 - m) * (2 - m) + (4 - m) * (4 - m) / 4, within(1e-13));
  }

  /** A straight line by hand: x = 1, 2, 3, 4, σ = 1: error of the intercept √(Σx²/(nS)) = √1.5. */
  @Test
  void straightLineByHand() {
    double[] x = {1, 2, 3, 4};
    Extrapolation line =
        Extrapolation.of(List.of(x), new double[] {1.1, 1.9, 3.2, 3.9}, filled(4, 1));
    assertThat(line.value()).isCloseTo(0.1, within(1e-13));
    assertThat(line.coefficients().get(0)).isCloseTo(0.97, within(1e-13));
    assertThat(line.error()).isCloseTo(Math.sqrt(1.5), within(1e-13));
    assertThat(line.coefficientErrors().get(0)).isCloseTo(Math.sqrt(0.2), within(1e-13));
    assertThat(line.chiSquared()).isCloseTo(0.063, within(1e-13));
  }

  /** The exact time-step curve asinh(δ/2)/δ of the parabola: δ² and δ⁴ leave δ⁶ · 5/7168. */
  @Test
  void theCurveOfTheParabola() {
    double[] step = {0.2, 0.4, 0.6, 0.8};
    double[] energy = new double[4];
    for (int i = 0; i < 4; i++) {
      double y = step[i] / 2;
      energy[i] = Math.log(y + Math.sqrt(y * y + 1)) / step[i];
    }
    List<double[]> terms = List.of(powers(step, 2), powers(step, 4));
    Extrapolation fit = Extrapolation.of(terms, energy, filled(4, 1e-6));
    assertThat(fit.value()).isCloseTo(0.5, within(1e-5));
    // What is left out, 7e-4 δ⁶, moves the slope at 0 by about 7e-4 · 0.4².
    assertThat(fit.coefficients().get(0)).isCloseTo(-1.0 / 48, within(2e-4));
    assertThat(energy[3]).isLessThan(0.49);
  }

  /** Planted E_0, slope and population term under noise of known size: pulls are normal. */
  @Test
  void plantedLimitsAreFound() {
    double[] step = new double[24];
    double[] walkers = new double[24];
    double[] errors = new double[24];
    for (int i = 0; i < 24; i++) {
      step[i] = 0.02 * (1 + i % 4);
      walkers[i] = 100 << (i / 4 % 3);
      errors[i] = 1e-3 * (1 + i % 5);
    }
    List<double[]> terms = List.of(powers(step, 1), powers(walkers, -1));
    SplittableRandom random = new SplittableRandom(9);
    double squares = 0;
    double chi = 0;
    int rounds = 400;
    for (int round = 0; round < rounds; round++) {
      double[] energy = new double[24];
      for (int i = 0; i < 24; i++) {
        energy[i] = -1.17 + 0.3 * step[i] - 2.5 / walkers[i] + errors[i] * random.nextGaussian();
      }
      Extrapolation fit = Extrapolation.of(terms, energy, errors);
      double pull = (fit.value() + 1.17) / fit.error();
      squares += pull * pull / rounds;
      chi += fit.chiSquared() / rounds;
      assertThat(fit.freedom()).isEqualTo(21);
    }
    // χ²/400 has the standard deviation √(2/400) = 0.07; the mean of χ² that of √(42/400) = 0.32.
    assertThat(squares).isBetween(0.72, 1.28);
    assertThat(chi).isBetween(19.7, 22.3);
  }

  /** chi2.sf of SciPy 1.17.1. */
  @Test
  void theTailOfChiSquared() {
    assertThat(tail(35.41, 21)).isCloseTo(0.025443572605560415, within(1e-12));
    assertThat(tail(15.434359984700722, 14)).isCloseTo(0.34912159299827544, within(1e-12));
    assertThat(tail(0.5, 1)).isCloseTo(0.47950012218695337, within(1e-12));
    assertThat(tail(5306.674, 22)).isZero();
    // As many values as unknowns: nothing speaks against it.
    assertThat(tail(1e-20, 0)).isEqualTo(1);
  }

  private static double tail(double chiSquared, int freedom) {
    return new Extrapolation(0, 1, List.of(), List.of(), chiSquared, freedom).tail();
  }

  @Test
  void whatCannotBeFittedIsRefused() {
    double[] two = {1, 2};
    assertThatThrownBy(() -> Extrapolation.of(List.of(two, two), two, filled(2, 1)))
        .hasMessageContaining("at least 3");
    double[] three = {1, 2, 3};
    assertThatThrownBy(() -> Extrapolation.of(List.of(filled(3, 0.1)), three, filled(3, 1)))
        .hasMessageContaining("told apart");
    assertThatThrownBy(() -> Extrapolation.of(List.of(), three, filled(3, 0)))
        .hasMessageContaining("errors must be positive");
  }
}
