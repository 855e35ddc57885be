package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that consist of a known error only. */
class StepSearchTest {
  private record Found(int steps, int runs, long work, double estimate, boolean worsened) {}

  private static Found search(
      int order, double tolerance, boolean amplifying, IntToDoubleFunction error) {
    StepSearch search = new StepSearch(order, tolerance, amplifying);
    int steps = 16;
    long work = steps;
    int runs = 1;
    int finer = search.first(steps);
    while (finer > steps) {
      double difference = Math.abs(error.applyAsDouble(steps) - error.applyAsDouble(finer));
      steps = finer;
      work += steps;
      runs++;
      finer = search.next(steps, difference);
    }
    return new Found(steps, runs, work, search.error(), search.worsened());
  }

  @ParameterizedTest
  @CsvSource({"4, 1e-7, 10", "4, 1e-7, 300", "4, 1e-5, 3000", "2, 1e-5, 30", "2, 1e-7, 10"})
  void meetsTheToleranceWithFewStepsMoreThanNeeded(int order, double tolerance, double scale) {
    // No two runs are alike before the step resolves the motion.
    IntToDoubleFunction error =
        n -> n < scale ? 0.5 + Math.sin(n) : Math.pow(scale / n, order) * (1 + scale / n);
    Found found = search(order, tolerance, false, error);
    double needed = scale * Math.pow(tolerance, -1.0 / order);
    assertThat(error.applyAsDouble(found.steps())).isLessThan(tolerance);
    assertThat(found.estimate()).isLessThanOrEqualTo(tolerance);
    assertThat((double) found.steps()).isLessThan(1.6 * needed);
    assertThat((double) found.work()).isLessThan(3.5 * needed);
  }

  @Test
  void noiseThatGrowsWithTheStepsEndsTheSearch() {
    IntToDoubleFunction error = n -> Math.pow(20.0 / n, 4) + 1e-6 * Math.sqrt(n) * Math.sin(n);
    Found found = search(4, 1e-9, true, error);
    assertThat(found.estimate()).isBetween(1e-6, 1e-2);
    assertThat(found.work()).isLessThan(20_000);
  }

  @Test
  void worseRunsDoNotCount() {
    Found found = search(4, 1e-9, true, n -> n < 50 ? 1e-3 / n : 1e-6 * n * n);
    assertThat(found.worsened()).isTrue();
    assertThat(found.estimate()).isLessThan(1e-3);
    assertThat(found.runs()).isLessThan(6);
  }

  @Test
  void kinksEndTheSearchWithAnHonestEstimate() {
    IntToDoubleFunction error = n -> 0.1 / Math.sqrt(n);
    Found found = search(4, 1e-7, false, error);
    assertThat(found.steps()).isLessThan(1 << 15);
    double truth = error.applyAsDouble(found.steps());
    assertThat(found.estimate()).isBetween(0.5 * truth, 3 * truth);
  }

  @Test
  void motionThatNeverSettlesIsBounded() {
    Found found = search(4, 1e-7, false, n -> 1 + Math.sin(n));
    assertThat(found.runs()).isLessThan(20);
    assertThat(found.estimate()).isGreaterThan(1e-7);
  }
}
