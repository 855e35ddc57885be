package io.wick.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Fits, weighted means, errors of series and distances against stored numbers of SciPy 1.17.1 and
 * NumPy 2.4.6; the calls stand beside them.
 */
class FitReferencesTest {
  private static final Offset<Double> EXACT = within(1e-10);

  /** linregress(log(x), log(y)) */
  @Test
  void powerLaw() {
    PowerLawFit fit =
        PowerLawFit.of(
            new double[] {1, 2, 4, 8, 16, 32, 64, 0},
            new double[] {2.1, 1.4, 0.9, 0.55, 0.41, 0.3, 0, 1});
    assertThat(fit.exponent()).isCloseTo(-0.5732131722878195, EXACT);
    assertThat(fit.prefactor()).isCloseTo(2.02703930728104, EXACT);
    assertThat(fit.error()).isCloseTo(0.02486826822718681, EXACT);
    assertThat(fit.points()).isEqualTo(6);
  }

  /** linregress(x, y): far from the origin, and with repeated x. */
  @Test
  void lines() {
    double[] x = {1e6, 1e6 + 1, 1e6 + 2, 1e6 + 3, 1e6 + 4};
    LineFit far = LineFit.of(x, new double[] {1, 3, 2, 5, 4}, 0, 5);
    assertThat(far.slope()).isCloseTo(0.8, EXACT);
    assertThat(far.intercept()).isCloseTo(-799998.6000000001, within(1e-9));
    // The intercept is known to 1e-10 only, and residuals with it.
    assertThat(far.slopeError()).isCloseTo(0.3464101615137754, EXACT);
    LineFit ties = LineFit.of(new double[] {1, 1, 1, 2, 2}, new double[] {1, 2, 3, 4, 6}, 0, 5);
    assertThat(ties.slope()).isCloseTo(3, EXACT);
    assertThat(ties.intercept()).isCloseTo(-1, EXACT);
    assertThat(ties.slopeError()).isCloseTo(1.0540925533894596, EXACT);
    assertThat(LineFit.of(new double[] {2, 2}, new double[] {1, 3}, 0, 2).slope()).isNaN();
    assertThat(LineFit.of(new double[] {2, 3}, new double[] {1, 3}, 0, 2).slopeError()).isNaN();
  }

  /** linregress(t[f:], log(v[f:])), f the first point in the later half of log(v). */
  @Test
  void decay() {
    double[] time = {0, 0.3, 0.7, 1.2, 1.4, 2, 2.9, 3.5, 4.1, 5};
    double[] value = {
      3.0,
      2.2028592311594877,
      1.390206963281715,
      0.7620995014933427,
      0.6442245261654237,
      0.3199277112621813,
      0.12860033682414274,
      0.06410725245783296,
      0.031812929986556805,
      0.012781931548535366
    };
    DecayFit later = DecayFit.of(time, value);
    assertThat(later.rate()).isCloseTo(1.100931558700884, EXACT);
    assertThat(later.error()).isCloseTo(0.029156358942539668, EXACT);
    assertThat(later.from()).isEqualTo(2.9);
    // linregress(t[2:8], log(v[2:8]))
    DecayFit stretch = DecayFit.of(0.5, 0.05, time, value);
    assertThat(stretch.rate()).isCloseTo(1.0862861225807512, EXACT);
    assertThat(stretch.error()).isCloseTo(0.013653903674564764, EXACT);
    assertThat(stretch.points()).isEqualTo(6);
  }

  /** average(x, weights=w), and the formula of the class in NumPy; one weight is zero. */
  @Test
  void weightedMean() {
    WeightedMean mean =
        WeightedMean.of(new double[] {1.5, -2, 0.25, 4, 4}, new double[] {0.1, 0, 2, 3.5, 0.7});
    assertThat(mean.mean()).isCloseTo(2.7698412698412698, EXACT);
    assertThat(mean.error()).isCloseTo(1.3958127389207509, EXACT);
    assertThat(mean.effectiveCount()).isCloseTo(2.3695522388059707, EXACT);
  }

  /** lstsq(A, y / s) with A = [1, dt**2, 1/N] / s, errors from inv(A.T @ A). */
  @Test
  void extrapolation() {
    double[] step = {0.1, 0.1, 0.2, 0.2, 0.4, 0.4, 0.8};
    double[] walkers = {100, 400, 100, 400, 100, 400, 400};
    double[] energy = {-1.171, -1.1723, -1.1692, -1.1711, -1.1611, -1.1642, -1.1402};
    double[] error = {1e-3, 2e-3, 1e-3, 1.5e-3, 2e-3, 1e-3, 3e-3};
    Extrapolation fit =
        Extrapolation.of(
            List.of(Extrapolation.powers(step, 2), Extrapolation.powers(walkers, -1)),
            energy,
            error);
    assertThat(fit.value()).isCloseTo(-1.1735190759689935, EXACT);
    assertThat(fit.error()).isCloseTo(0.0013236617356666258, EXACT);
    assertThat(fit.coefficients().get(0)).isCloseTo(0.053170232558139574, EXACT);
    assertThat(fit.coefficients().get(1)).isCloseTo(0.2292266666666372, EXACT);
    assertThat(fit.coefficientErrors().get(0)).isCloseTo(0.004917931121073971, EXACT);
    assertThat(fit.coefficientErrors().get(1)).isCloseTo(0.1482606979880413, EXACT);
    assertThat(fit.chiSquared()).isCloseTo(1.0369172093029022, EXACT);
  }

  /** The definitions in NumPy, on sin(0.7 i) + sin(0.05 i²) + 0.3 cos(0.01 i). */
  @Test
  void errorsOfASeries() {
    double[] series = new double[300];
    for (int i = 0; i < series.length; i++) {
      series[i] =
          StrictMath.sin(0.7 * i) + StrictMath.sin(0.05 * i * i) + 0.3 * StrictMath.cos(0.01 * i);
    }
    BlockingError blocking = BlockingError.of(series);
    assertThat(blocking.mean()).isCloseTo(0.03504501349941842, EXACT);
    assertThat(blocking.error()).isCloseTo(0.06218902538931672, EXACT);
    assertThat(blocking.errorOfError()).isCloseTo(0.010665329865659377, EXACT);
    assertThat(blocking.blockLength()).isEqualTo(16);
    assertThat(CorrelationTime.of(series)).isEqualTo(new CorrelationTime(0.5, 4, true));
    CorrelatedError error = CorrelatedError.of(series);
    assertThat(error.error()).isCloseTo(0.06413615424368231, EXACT);
    assertThat(error.freedom()).isCloseTo(33.333333333333336, EXACT);
    // Ones and zeros in four long stretches.
    double[] stretches = new double[128];
    for (int i = 0; i < stretches.length; i++) {
      stretches[i] = i / 30 == 1 || i / 30 > 2 ? 1 : 0;
    }
    CorrelationTime slow = CorrelationTime.of(stretches);
    assertThat(slow.time()).isCloseTo(6.735477941176469, EXACT);
    assertThat(slow.window()).isEqualTo(27);
  }

  /** wasserstein_distance; sorted pairs of repeated points; equal angles cos, sin(pi k/64). */
  @Test
  void distancesOfUnequalSamplesWithTies() {
    double[] a = {0, 1, 1, 1, 3.5};
    double[] b = {-2, 0.5, 0.5, 7, 7, 7, 7};
    assertThat(Wasserstein.first(a, b)).isCloseTo(3.357142857142857, EXACT);
    assertThat(Wasserstein.second(a, b)).isCloseTo(4.057620696206795, EXACT);
    double[][] p = {{0, 1, 2, 2.5}, {1, 1, 0, -3}};
    double[][] q = {{1, 1.5, -1}, {0, 2, 2}};
    assertThat(new SlicedWasserstein(p).distance(q)).isCloseTo(1.5111968877706827, EXACT);
  }
}
