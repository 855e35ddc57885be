package io.wick.spark.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void numbersAreShortAndCountsWhole() {
    assertThat(Numbers.text(1234567L)).isEqualTo("1234567");
    assertThat(Numbers.text(0.0)).isEqualTo("0");
    assertThat(Numbers.text(0.25)).isEqualTo("0.25");
    assertThat(Numbers.text(1234.56)).isEqualTo("1235");
    assertThat(Numbers.text(-1.5e-7)).isEqualTo("-1.500e-07");
  }
}
