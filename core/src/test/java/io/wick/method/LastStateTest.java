package io.wick.method;

import static io.wick.method.StochasticTrials.UNIFORM;
import static io.wick.method.StochasticTrials.harmonic;
import static org.assertj.core.api.Assertions.assertThat;

import io.wick.schedule.Constant;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Deadline;
import io.wick.trial.Method;
import io.wick.trial.Observable;
import io.wick.trial.RecordSettings;
import io.wick.trial.Sample;
import io.wick.trial.Seeding;
import io.wick.trial.Status;
import io.wick.trial.Trial;
import io.wick.trial.TrialResult;
import io.wick.walker.Edge;
import io.wick.walker.Guide;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The state in which a budget leaves a run is a row of its trajectory, whatever rows were due. */
class LastStateTest {
  private static final Schedule LONG = new Constant(0.5, 1, 1e5);

  static Stream<Method> all() {
    return Stream.of(
        new GradientDescent(1e-4, 1_000_000, 0, UNIFORM),
        new Nesterov(null, null, 1_000_000, 0, UNIFORM),
        new StochasticGradientDescent(1e-4, 0, null, null, 1_000_000, 3L, UNIFORM),
        new RandomSearch(1_000_000_000),
        new CmaEs(null, 0.3, 2, true, 9999, UNIFORM),
        new Bobyqa(null, 0.1, 1e-8, 9999, UNIFORM),
        new NelderMead(0.1, 1e-8, 9999, UNIFORM),
        new SimulatedAnnealing(5, 1_000_000, 0.05, UNIFORM),
        new PathIntegralAnnealing(2, 4, 0.1, 1_000_000, 1, 0.25, false, Edge.HARD_WALL, UNIFORM),
        new DiffusionMonteCarlo(
            20, 0.01, 0.2, 0.8, null, Edge.HARD_WALL, UNIFORM, new Guide.None()),
        SamplersTest.langevin(10, 0.01, UNIFORM));
  }

  private static TrialResult run(Method method, Budget budget, Deadline deadline) {
    return new Trial(
            0,
            harmonic(2, 1.5, 4),
            method.usesSchedule() ? LONG : null,
            method,
            budget,
            RecordSettings.DEFAULT,
            List.of(),
            5,
            0,
            Seeding.INDEPENDENT,
            List.of())
        .run(deadline);
  }

  private static void assertLast(Method method, TrialResult result) {
    Sample last = result.trajectory().get(result.trajectory().size() - 1);
    assertThat(last.step).as("%s", method).isEqualTo(result.steps());
    assertThat(result.trajectory())
        .extracting(sample -> sample.step)
        .isSorted()
        .doesNotHaveDuplicates();
    boolean known = !Double.isNaN(last.potentialEnergy);
    // Branching follows what a row shows, and leaves another sample of the same weights.
    if (known && !(method instanceof DiffusionMonteCarlo)) {
      assertThat(last.potentialEnergy)
          .isEqualTo(result.observable(Observable.FINAL_POTENTIAL_ENERGY));
    }
    assertThat(last.evaluations)
        .isLessThanOrEqualTo(result.evaluations() + result.gradientEvaluations());
  }

  @ParameterizedTest
  @MethodSource("all")
  void ofEvaluations(Method method) {
    for (long evaluations : new long[] {200, 1234, 5001}) {
      TrialResult result = run(method, new Budget(evaluations, null, null), Deadline.NONE);
      assertThat(result.status()).as(result.error()).isEqualTo(Status.BUDGET_EXHAUSTED);
      assertThat(result.steps()).isPositive();
      assertLast(method, result);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void ofTime(Method method) {
    int[] looks = {0};
    TrialResult result = run(method, Budget.UNLIMITED, () -> ++looks[0] > 333);
    assertThat(result.status()).isEqualTo(Status.TIMED_OUT);
    assertThat(result.steps()).isEqualTo(333);
    assertLast(method, result);
  }

  /** Wave functions and packets, too. */
  @Test
  void ofSteps() {
    for (long steps : new long[] {77, 78, 79}) {
      Budget budget = new Budget(null, steps, null);
      List<Method> methods =
          List.of(
              new QuantumHamiltonianDescent(16, 1e-2, Splitting.STRANG),
              new FreeDiffusion(null, null));
      for (Method method : methods) {
        TrialResult result =
            StochasticTrials.run(harmonic(2, 1.5, 4), new Constant(0.5, 1, 5), method, 1, budget);
        assertThat(result.status()).isEqualTo(Status.BUDGET_EXHAUSTED);
        List<Sample> rows = result.trajectory();
        assertThat(rows.get(rows.size() - 1).step).isEqualTo(steps);
        assertThat(rows).extracting(row -> row.step).isSorted().doesNotHaveDuplicates();
      }
    }
  }
}
