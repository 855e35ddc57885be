package io.wick.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  @Test
  void quantilesAreThoseOfR() {
    // quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.1, .25, .5, .9)) in R, type 7.
    double[] sample = {3, 1, 4, 1, 5, 9, 2, 6};
    assertThat(Quantiles.of(sample, 0.1)).isCloseTo(1.0, within(1e-15));
    assertThat(Quantiles.of(sample, 0.25)).isCloseTo(1.75, within(1e-15));
    assertThat(Quantiles.median(sample)).isCloseTo(3.5, within(1e-15));
    assertThat(Quantiles.of(sample, 0.9)).isCloseTo(6.9, within(1e-14));
    assertThat(sample).containsExactly(3, 1, 4, 1, 5, 9, 2, 6);
    assertThat(Quantiles.median(new double[] {1, Double.NaN})).isNaN();
    assertThat(Quantiles.median(new double[0])).isNaN();
    assertThat(Quantiles.of(new double[] {1, Double.POSITIVE_INFINITY}, 1)).isInfinite();
    assertThatThrownBy(() -> Quantiles.of(sample, Double.NaN))
        .hasMessageContaining("p must lie in [0, 1]");
  }

  @Test
  void wilsonIntervalSolvesItsDefiningEquation() {
    double z = 1.959963984540054;
    for (long[] kn : new long[][] {{0, 10}, {1, 10}, {7, 10}, {10, 10}, {263, 1000}}) {
      WilsonInterval interval = WilsonInterval.of(kn[0], kn[1], 0.95);
      double share = (double) kn[0] / kn[1];
      // The ends are the p with (share - p)^2 = z^2 p (1 - p) / n.
      for (double p : new double[] {interval.lower(), interval.upper()}) {
        if (p > 0 && p < 1) {
          assertThat((share - p) * (share - p))
              .isCloseTo(z * z * p * (1 - p) / kn[1], within(1e-14));
        }
      }
      assertThat(interval.lower()).isLessThanOrEqualTo(share).isGreaterThanOrEqualTo(0);
      assertThat(interval.upper()).isGreaterThanOrEqualTo(share).isLessThanOrEqualTo(1);
    }
    // prop.test(7, 10, correct = FALSE)$conf.int in R.
    assertThat(WilsonInterval.of(7, 10, 0.95).lower()).isCloseTo(0.3967781, within(1e-7));
    assertThat(WilsonInterval.of(7, 10, 0.95).upper()).isCloseTo(0.8922087, within(1e-7));
    assertThatThrownBy(() -> WilsonInterval.of(3, 2, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WilsonInterval.of(0, 0, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WilsonInterval.of(1, 2, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void expectedRunningTimeCountsUnsuccessfulTrials() {
    ExpectedRunningTime ert =
        ExpectedRunningTime.of(
            new double[] {100, 300, 1000, 200}, new boolean[] {true, true, false, true}, 0.95);
    assertThat(ert.mean()).isCloseTo(1600 / 3.0, within(1e-12));
    assertThat(ert.lower()).isLessThan(ert.mean()).isPositive();
    assertThat(ert.upper()).isGreaterThan(ert.mean());
    ExpectedRunningTime never =
        ExpectedRunningTime.of(new double[] {5}, new boolean[] {false}, 0.95);
    assertThat(never.mean()).isInfinite();
    ExpectedRunningTime always =
        ExpectedRunningTime.of(new double[] {7, 7, 7}, new boolean[] {true, true, true}, 0.95);
    assertThat(always).isEqualTo(new ExpectedRunningTime(7, 7, 7));
    ExpectedRunningTime rare =
        ExpectedRunningTime.of(new double[] {10, 10, 10}, new boolean[] {true, false, false}, 0.95);
    assertThat(rare.upper()).isInfinite();
  }

  @Test
  void expectedRunningTimeOfManyHitsIsTheMeanWithItsError() {
    int n = 400;
    double[] spent = new double[n];
    for (int i = 0; i < n; i++) {
      spent[i] = 1000 + 10 * (i % 20);
    }
    boolean[] hit = new boolean[n];
    Arrays.fill(hit, true);
    ExpectedRunningTime ert = ExpectedRunningTime.of(spent, hit, 0.95);
    double deviation = Math.sqrt((20 * 20 - 1) / 12.0) * 10;
    double half = 1.96 * deviation / Math.sqrt(n);
    // Logarithms and t for the normal move the ends by a few parts of a thousand.
    assertThat(ert.mean() - ert.lower()).isCloseTo(half, within(0.01 * half));
    assertThat(ert.upper() - ert.mean()).isCloseTo(half, within(0.01 * half));
  }

  @Test
  void decayFitFindsTheSlowRateAndItsWindow() {
    double[] time = new double[60];
    double[] value = new double[60];
    for (int i = 0; i < 60; i++) {
      time[i] = 0.1 * i;
      value[i] = Math.exp(-2.5 * time[i]) + 0.5 * Math.exp(-12 * time[i]);
    }
    DecayFit fit = DecayFit.of(time, value);
    assertThat(fit.rate()).isCloseTo(2.5, within(1e-4));
    assertThat(fit.error()).isLessThan(1e-4);
    assertThat(fit.from()).isGreaterThan(1);
    assertThat(DecayFit.of(new double[] {0, 1}, new double[] {1, 0.5}).rate()).isNaN();
  }

  @Test
  void decayFitStopsAtRounding() {
    double[] time = new double[40];
    double[] value = new double[40];
    for (int i = 0; i < 40; i++) {
      time[i] = i;
      value[i] = Math.max(Math.exp(-2.0 * i), 1e-16);
    }
    DecayFit fit = DecayFit.of(time, value);
    assertThat(fit.rate()).isCloseTo(2.0, within(1e-10));
    assertThat(fit.to()).isLessThan(13);
  }

  @Test
  void powerLawFitFindsTheExponent() {
    double[] x = {1, 10, 100, 1000, -1};
    double[] y = {3, 3 * Math.pow(10, -0.6), 3 * Math.pow(100, -0.6), 3 * Math.pow(1000, -0.6), 7};
    PowerLawFit fit = PowerLawFit.of(x, y);
    assertThat(fit.exponent()).isCloseTo(-0.6, within(1e-12));
    assertThat(fit.prefactor()).isCloseTo(3, within(1e-12));
    assertThat(fit.points()).isEqualTo(4);
    assertThat(PowerLawFit.of(new double[] {1}, new double[] {1}).exponent()).isNaN();
  }

  @Test
  void lineFitErrorIsTheTextbookOne() {
    // lm(c(1.1, 1.9, 3.2, 3.9) ~ c(1, 2, 3, 4)) by hand: slope 0.97, residuals .04 -.13 .20 -.07...
    // sum of squares 0.063, s = sqrt(.063/2/5).
    LineFit fit = LineFit.of(new double[] {1, 2, 3, 4}, new double[] {1.1, 1.9, 3.2, 3.9}, 0, 4);
    assertThat(fit.slope()).isCloseTo(0.97, within(1e-12));
    assertThat(fit.intercept()).isCloseTo(0.1, within(1e-12));
    assertThat(fit.slopeError()).isCloseTo(Math.sqrt(0.063 / 2 / 5), within(1e-12));
  }
}
