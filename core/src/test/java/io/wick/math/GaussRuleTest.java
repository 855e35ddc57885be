package io.wick.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GaussRuleTest {
  /** Powers up to 2n − 1 are exact, and the next even one is not. */
  @ParameterizedTest
  @EnumSource(GaussRule.class)
  void powersAreExact(GaussRule rule) {
    for (int power = 0; power < 2 * rule.points(); power++) {
      double exact = power % 2 == 0 ? 2.0 / (power + 1) : 0;
      assertThat(sum(rule, power)).isCloseTo(exact, within(4e-15));
    }
    int next = 2 * rule.points();
    assertThat(Math.abs(sum(rule, next) - 2.0 / (next + 1))).isGreaterThan(1e-8);
  }

  private static double sum(GaussRule rule, int power) {
    double sum = 0;
    for (int k = 0; k < rule.points(); k++) {
      sum += rule.weight(k) * Math.pow(rule.node(k), power);
    }
    return sum;
  }
}
