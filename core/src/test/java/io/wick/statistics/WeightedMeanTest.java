package io.wick.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightedMeanTest {
  @Test
  void quantilesBetweenInfinitiesAreInfinite() {
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(Quantiles.median(new double[] {1, infinity, 2})).isEqualTo(2);
    assertThat(Quantiles.of(new double[] {infinity, infinity}, 0.3)).isEqualTo(infinity);
    assertThat(Quantiles.of(new double[] {1, infinity}, 0.3)).isEqualTo(infinity);
  }

  /** By hand: weights 1, 1, 2 of 1, 2, 4: mean 11/4, effective number 16/6. */
  @Test
  void weightedMeanByHand() {
    WeightedMean mean = WeightedMean.of(new double[] {1, 2, 4}, new double[] {1, 1, 2});
    assertThat(mean.mean()).isEqualTo(2.75);
    assertThat(mean.effectiveCount()).isCloseTo(16.0 / 6, within(1e-15));
    double scatter = 1.75 * 1.75 + 0.75 * 0.75 + 2.5 * 2.5;
    assertThat(mean.error()).isCloseTo(Math.sqrt(scatter * 1.6) / 4, within(1e-15));
    WeightedMean plain = WeightedMean.of(new double[] {1, 3}, new double[] {5, 5});
    assertThat(plain.error()).isCloseTo(1, within(1e-15));
    assertThat(WeightedMean.of(new double[0], new double[0]).mean()).isNaN();
    assertThat(WeightedMean.of(new double[] {1}, new double[] {1}).error()).isNaN();
    assertThatThrownBy(() -> WeightedMean.of(new double[] {1}, new double[] {-1}))
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> WeightedMean.of(new double[1], new double[2]))
        .hasMessageContaining("1 and 2");
  }
}
