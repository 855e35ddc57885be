package io.wick.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExtrapolationTest {
  @Test
  void aSeriesInTheSquareIsSummed() {
    Extrapolation table = new Extrapolation();
    double[] scales = {1, 1};
    double h = 0.5;
    for (int k = 0; k < 4; k++) {
      double q = h * h;
      table.add(h, new double[] {3 + q - 2 * q * q, Math.cosh(h)}, scales);
      h *= k == 1 ? 2.0 / 3 : 0.5;
    }
    assertThat(table.values()[0]).isCloseTo(3, within(1e-14));
    assertThat(table.error()).isBetween(1e-12, 1e-6);
    assertThat(table.values()[1]).isCloseTo(1, within(table.error()));
  }

  /** Errors of odd order and noise are left to the column that moves least. */
  @Test
  void aKinkIsNotExtrapolatedAway() {
    Extrapolation table = new Extrapolation();
    for (int k = 0; k < 6; k++) {
      double h = 1.0 / (1 << k);
      table.add(h, new double[] {1 + (k % 2 == 0 ? h : -0.3 * h)}, new double[] {1});
    }
    double error = Math.abs(table.values()[0] - 1);
    assertThat(error).isLessThan(0.1);
    assertThat(table.error()).isGreaterThan(0.1 * error);
  }

  @Test
  void oneResultHasNoErrorYetAndNotANumberStays() {
    Extrapolation table = new Extrapolation();
    table.add(1, new double[] {7}, new double[] {1});
    assertThat(table.values()).containsExactly(7);
    assertThat(table.error()).isNaN();
    table.add(0.5, new double[] {Double.NaN}, new double[] {1});
    assertThat(table.error()).isNaN();
  }
}
