package io.wick.method;

import static io.wick.method.StochasticTrials.UNIFORM;
import static io.wick.method.StochasticTrials.at;
import static io.wick.method.StochasticTrials.harmonic;
import static io.wick.method.StochasticTrials.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import io.wick.potential.bbob.BentCigar;
import io.wick.potential.bbob.GriewankRosenbrock;
import io.wick.potential.bbob.Rosenbrock;
import io.wick.potential.bbob.RotatedEllipsoid;
import io.wick.potential.bbob.SharpRidge;
import io.wick.potential.learning.Iris;
import io.wick.potential.learning.LogisticRegression;
import io.wick.potential.physics.Quartic;
import io.wick.trial.Budget;
import io.wick.trial.Method;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates that are not given: they follow what the path meets, and never let a descent diverge. */
class DescentTest {
  private static final List<Method> BY_DEFAULT =
      List.of(
          new GradientDescent(null, 10_000, 1e-8, UNIFORM),
          new Nesterov(null, null, 10_000, 1e-8, UNIFORM),
          new StochasticGradientDescent(null, 0, null, null, 10_000, null, UNIFORM));

  private static Sample last(TrialResult result) {
    return result.trajectory().get(result.trajectory().size() - 1);
  }

  /**
   * Curvatures over seven decades and ripples a ten-thousandth of the box wide. Whatever the start,
   * the path ends below it, and the budget is used to the last evaluation.
   */
  @Test
  void aDefaultRateNeverDiverges() {
    for (int d : new int[] {2, 5}) {
      for (int instance = 1; instance <= 3; instance++) {
        List<Potential> potentials =
            List.of(
                new GriewankRosenbrock(d, instance),
                new BentCigar(d, instance),
                new Rosenbrock(d, instance),
                new RotatedEllipsoid(d, instance),
                new SharpRidge(d, instance));
        for (Potential potential : potentials) {
          for (Method method : BY_DEFAULT) {
            TrialResult result =
                run(potential, null, method, instance, new Budget(2000L, null, null));
            assertThat(result.status())
                .as("%s with %s: %s", method, potential, result.error())
                .isIn(Status.BUDGET_EXHAUSTED, Status.CONVERGED);
            if (result.status() == Status.BUDGET_EXHAUSTED) {
              assertThat(result.evaluations() + result.gradientEvaluations()).isEqualTo(2000);
            }
            double first = result.trajectory().get(0).potentialEnergy;
            assertThat(result.observable(Observable.FINAL_POTENTIAL_ENERGY)).isLessThan(first);
          }
        }
      }
    }
  }

  /**
   * In the valley of Rosenbrock descent gets close; from the same start a rate of 1/k left the box.
   */
  @Test
  void theBentValleyIsFollowed() {
    Rosenbrock valley = new Rosenbrock(2, 1);
    double minimum = valley.knownMinimum().map(KnownMinimum::value).orElseThrow();
    TrialResult result = run(valley, null, BY_DEFAULT.get(1), 3);
    assertThat(result.status()).isIn(Status.CONVERGED, Status.COMPLETED);
    assertThat(result.bestValue() - minimum).isLessThan(1e-9);
  }

  /**
   * x⁴ on ±1 from x = 1, g = 4: the stiffness found is 2 at ℓ = 1, η = 1/2, and the steps to −1, 0
   * and 1/2 do not fall by |Δ|²/(2η). That to 3/4 with η = 1/16 does: .316 ≤ 1 − 1/2.
   */
  @Test
  void aRateIsHalvedUntilTheStepFallsEnough() {
    Potential quartic = new Quartic(1, 1, Box.cube(1, -1, 1));
    TrialResult result = run(quartic, null, new GradientDescent(null, 1, 0, at(1)), 0);
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    assertThat(last(result).mean[0]).isCloseTo(0.75, within(1e-15));
    assertThat(result.evaluations()).isEqualTo(1 + 4);
    assertThat(result.gradientEvaluations()).isEqualTo(1);
    // From then on η = 1/16 is kept: x ← x − x³/4.
    TrialResult three = run(quartic, null, new GradientDescent(null, 3, 0, at(1)), 0);
    double x = 1;
    for (int n = 0; n < 3; n++) {
      x -= 0.25 * x * x * x;
    }
    assertThat(last(three).mean[0]).isCloseTo(x, within(1e-15));
    assertThat(three.evaluations()).isEqualTo(1 + 3 + 3);
    // A rate that is given is used as it is.
    TrialResult given = run(quartic, null, new GradientDescent(0.5, 1, 0, at(1)), 0);
    assertThat(last(given).mean[0]).isEqualTo(-1);
    assertThat(given.evaluations()).isEqualTo(2);
  }

  /** Where 1/k is right nothing is taken back: one evaluation a step, and a parabola in one. */
  @Test
  void aRateThatFitsIsKept() {
    for (Method method : BY_DEFAULT.subList(0, 2)) {
      TrialResult result = run(harmonic(3, 7), null, method, 4);
      assertThat(result.status()).isEqualTo(Status.CONVERGED);
      assertThat(result.evaluations()).isEqualTo(1 + result.gradientEvaluations());
    }
    // Noise raises ζ again and again; the rate stays 1/k and the variance σ²/k² (ηk = 1).
    int d = 1000;
    StochasticGradientDescent noisy =
        new StochasticGradientDescent(null, 0, null, null, 50, null, at(0));
    TrialResult result = run(harmonic(d, 2, 10), null, noisy, 7);
    assertThat(result.evaluations()).isEqualTo(51);
    double sum = 0;
    for (double x : last(result).mean) {
      sum += x * x;
    }
    assertThat(sum / d).isCloseTo(0.25, within(4 * 0.25 * Math.sqrt(2.0 / d)));
  }

  @Test
  void miniBatchesAreNotJudged() {
    Potential iris =
        new LogisticRegression(
            new Iris(), 1e-2, 0.2, 1, true, new io.wick.potential.Interval(-5, 5));
    TrialResult result =
        run(iris, null, new StochasticGradientDescent(null, 0, 12, null, 200, null, at(0)), 4);
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    assertThat(result.evaluations()).isEqualTo(1 + 200 * 12 / 120);
    assertThat(result.gradientEvaluations()).isEqualTo(200 * 12 / 120);
  }
}
