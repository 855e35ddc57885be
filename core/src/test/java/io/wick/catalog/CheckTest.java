package io.wick.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CheckTest {
  @Test
  void returnsWhatHolds() {
    assertThat(Check.positive("a", 0.1)).isEqualTo(0.1);
    assertThat(Check.nonNegative("a", 0)).isEqualTo(0);
    assertThat(Check.finite("a", -3)).isEqualTo(-3);
    assertThat(Check.atLeast("a", 2, 2)).isEqualTo(2);
  }

  @Test
  void namesWhatDoesNotHold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Check.positive("timeStep", -0.1))
        .withMessage("timeStep must be positive and finite, but was -0.1. Maybe 0.1?");
    for (double bad : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Check.positive("a", bad));
    }
    for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Check.nonNegative("a", bad));
    }
    for (double bad : new double[] {Double.NEGATIVE_INFINITY, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Check.finite("a", bad));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Check.atLeast("points", 2, 1))
        .withMessage("points must be at least 2, but was 1");
  }
}
