package io.wick.walker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import org.junit.jupiter.api.Test;

class GrowthEstimateTest {
  /**
   * Gaussian growth g = −Eδ + y with y an autoregression of variance v and correlation a^t: the
   * corrected factor is e^{mean + v/2 + v Σ_{t=1..W} a^t} exactly.
   */
  private static GrowthSeries series(double a, double v, int n, double mean, int capacity) {
    double[] y = new double[n];
    new RandomStream(4, 4).normals(Purpose.START, 0, 0, y, n);
    GrowthSeries series = new GrowthSeries(capacity);
    double state = 0;
    for (int i = 0; i < n; i++) {
      state = a * state + Math.sqrt(v * (1 - a * a)) * y[i];
      series.add(mean + state, 3 - 10 * state);
    }
    return series;
  }

  @Test
  void gaussianGrowthIsCorrectedExactly() {
    double a = 0.8;
    double v = 1e-4;
    double delta = 0.1;
    GrowthSeries series = series(a, v, 200_000, -0.25, 1 << 18);
    GrowthEstimate estimate = GrowthEstimate.of(series, delta, 4.0);
    double tail = a * (1 - Math.pow(a, 40)) / (1 - a);
    double correction = v * (0.5 + tail);
    assertThat(estimate.window()).isEqualTo(40);
    assertThat(estimate.converged()).isTrue();
    assertThat(estimate.growthEnergy())
        .isCloseTo((0.25 - correction) / delta, within(4 * estimate.growthError()));
    assertThat(estimate.populationBias())
        .isCloseTo(-correction / delta, within(0.05 * correction / delta));
    assertThat(estimate.mixedEnergy())
        .isCloseTo(3 - 10 * v * (1 + tail), within(4 * estimate.mixedError()));
    // √(2τ v/n)/δ, τ = ½(1+a)/(1−a).
    double error = Math.sqrt(9 * v / 200_000) / delta;
    assertThat(estimate.growthError()).isCloseTo(error, within(0.15 * error));
  }

  @Test
  void theWindowFollowsTheCorrelations() {
    GrowthEstimate estimate =
        GrowthEstimate.of(series(0.8, 1e-3, 100_000, 0, 1 << 17), 0.1, Double.NaN);
    // Five times τ = 4.5.
    assertThat(estimate.window()).isBetween(19L, 27L);
  }

  @Test
  void joinedBinsHoldTheSameEnergy() {
    GrowthSeries joined = series(0.8, 1e-4, 100_000, -0.25, 1 << 12);
    assertThat(joined.stepsPerBin()).isEqualTo(32);
    assertThat(joined.growth()).hasSize(100_000 / 32);
    GrowthEstimate fine = GrowthEstimate.of(series(0.8, 1e-4, 100_000, -0.25, 1 << 17), 0.1, 6.4);
    GrowthEstimate coarse = GrowthEstimate.of(joined, 0.1, 6.4);
    assertThat(coarse.window()).isEqualTo(fine.window());
    // The same sample: only the noise of lags beyond the window differs.
    assertThat(coarse.growthEnergy())
        .isCloseTo(fine.growthEnergy(), within(0.3 * fine.growthError()));
    // White noise within bins has the share (1 + 1/32)/2, this series (1 + 1/9)/2: 4 % of the
    // covariance 10 · 9e-4 are left, a third of the error.
    assertThat(coarse.mixedEnergy()).isCloseTo(fine.mixedEnergy(), within(0.5 * fine.mixedError()));
    assertThat(coarse.growthError())
        .isCloseTo(fine.growthError(), within(0.2 * fine.growthError()));
  }

  @Test
  void shortAndConstantSeries() {
    GrowthSeries few = new GrowthSeries();
    for (int i = 0; i < 7; i++) {
      few.add(1, 1);
    }
    assertThat(GrowthEstimate.of(few, 1, Double.NaN)).isNull();
    GrowthSeries constant = new GrowthSeries();
    for (int i = 0; i < 5000; i++) {
      constant.add(-0.5, 5);
    }
    GrowthEstimate estimate = GrowthEstimate.of(constant, 0.1, Double.NaN);
    assertThat(estimate.growthEnergy()).isCloseTo(5, within(1e-12));
    assertThat(estimate.mixedEnergy()).isCloseTo(5, within(1e-12));
    assertThat(estimate.populationBias()).isCloseTo(0, within(1e-12));
  }
}
