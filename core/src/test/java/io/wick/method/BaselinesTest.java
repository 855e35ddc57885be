package io.wick.method;

import static io.wick.method.StochasticTrials.UNIFORM;
import static io.wick.method.StochasticTrials.at;
import static io.wick.method.StochasticTrials.harmonic;
import static io.wick.method.StochasticTrials.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.catalog.Entry;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.Potential;
import io.wick.potential.benchmark.Ackley;
import io.wick.potential.benchmark.Rastrigin;
import io.wick.potential.benchmark.Rosenbrock;
import io.wick.potential.benchmark.Sphere;
import io.wick.potential.learning.Iris;
import io.wick.potential.learning.LogisticRegression;
import io.wick.trial.Budget;
import io.wick.trial.Deadline;
import io.wick.trial.Method;
import io.wick.trial.Observable;
import io.wick.trial.RecordSettings;
import io.wick.trial.Sample;
import io.wick.trial.Seeding;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.Trial;
import io.wick.trial.TrialResult;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.special.BesselJ;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BaselinesTest {
  private static final Interval FIVE = new Interval(-5, 5);

  private static CmaEs cmaEs(Start start) {
    return new CmaEs(null, 0.3, 2, true, null, start);
  }

  private static Bobyqa bobyqa(Integer restarts, Start start) {
    return new Bobyqa(null, 0.1, 1e-8, restarts, start);
  }

  private static NelderMead nelderMead(Integer restarts, Start start) {
    return new NelderMead(0.1, 1e-8, restarts, start);
  }

  static Stream<Method> all() {
    return Stream.of(
        new Nesterov(1e-4, null, 1_000_000, 0, UNIFORM),
        new StochasticGradientDescent(1e-4, 0.01, null, null, 1_000_000, null, UNIFORM),
        new RandomSearch(1_000_000),
        cmaEs(UNIFORM),
        bobyqa(null, UNIFORM),
        nelderMead(null, UNIFORM));
  }

  private static Budget evaluations(long count) {
    return new Budget(count, null, null);
  }

  private static Sample last(TrialResult result) {
    return result.trajectory().get(result.trajectory().size() - 1);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theBudgetIsUsedToTheLastEvaluation(Method method) {
    for (long count : new long[] {1, 7, 777, 3000}) {
      TrialResult result = run(new Rastrigin(3, null), null, method, 5, evaluations(count));
      assertThat(result.status()).as(result.error()).isEqualTo(Status.BUDGET_EXHAUSTED);
      assertThat(result.evaluations() + result.gradientEvaluations()).isEqualTo(count);
      assertThat(result.bestPoint()).hasSize(3);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void stepsAreLimitedAndRecorded(Method method) {
    TrialResult result = run(new Rastrigin(3, null), null, method, 5, new Budget(null, 40L, null));
    assertThat(result.status()).as(result.error()).isEqualTo(Status.BUDGET_EXHAUSTED);
    assertThat(result.steps()).isEqualTo(40);
    assertThat(result.trajectory()).hasSizeGreaterThan(5);
    assertThat(result.trajectory())
        .extracting(sample -> sample.step)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSeedGivesTheSameBitsAndAnotherOthers(Method method) {
    Potential potential = new Rosenbrock(3, null);
    TrialResult a = run(potential, null, method, 8, evaluations(900));
    TrialResult b = run(potential, null, method, 8, evaluations(900));
    TrialResult c = run(potential, null, method, 9, evaluations(900));
    assertThat(a.bestPoint()).isEqualTo(b.bestPoint());
    assertThat(a.hits()).isEqualTo(b.hits());
    assertThat(a.trajectory()).hasSameSizeAs(b.trajectory());
    assertThat(last(a).bestValue).isEqualTo(last(b).bestValue);
    assertThat(a.bestPoint()).isNotEqualTo(c.bestPoint());
    assertThat(method.stochastic()).isTrue();
    assertThat(method.usesSchedule()).isFalse();
  }

  /** Its minimum lies in a corner of the box; outside the box it must not be asked. */
  @Entry(name = "test-corner", summary = "", formula = "", source = "")
  record Corner(int dimension) implements Potential {
    @Override
    public Box box() {
      return Box.cube(dimension, -1.25, 0.7);
    }

    @Override
    public void values(double[][] x, int count, double[] out) {
      Arrays.fill(out, 0, count, 0);
      for (double[] axis : x) {
        for (int i = 0; i < count; i++) {
          assertThat(axis[i]).isBetween(-1.25, 0.7);
          out[i] += (axis[i] - 2) * (axis[i] - 2);
        }
      }
    }

    @Override
    public boolean hasGradient() {
      return true;
    }

    @Override
    public void gradients(double[][] x, int count, double[][] out) {
      for (int axis = 0; axis < dimension; axis++) {
        for (int i = 0; i < count; i++) {
          assertThat(x[axis][i]).isBetween(-1.25, 0.7);
          out[axis][i] = 2 * (x[axis][i] - 2);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void theBoxIsNeverLeftAndItsCornersAreReached(Method method) {
    TrialResult result = run(new Corner(3), null, method, 2, evaluations(6000));
    boolean exact =
        !(method instanceof RandomSearch || method instanceof StochasticGradientDescent);
    if (exact) {
      double reached = method instanceof NelderMead ? 1e-3 : 1e-9;
      assertThat(result.bestValue()).isCloseTo(3 * 1.3 * 1.3, within(reached));
    }
  }

  // ---- Nesterov

  /** Critical damping, β = (1 − √q)/(1 + √q) with q = ηk: x_n = x_0 (1 + n√q)(1 − √q)ⁿ. */
  @Test
  void nesterovOnAParabolaAtCriticalDamping() {
    double q = 0.04;
    for (int n : new int[] {1, 2, 7, 40}) {
      Nesterov method = new Nesterov(q / 3, (1 - 0.2) / (1 + 0.2), n, 0, at(1.5));
      TrialResult result = run(harmonic(1, 3, 4), null, method, 0);
      assertThat(result.status()).isEqualTo(Status.COMPLETED);
      double exact = 1.5 * (1 + n * 0.2) * Math.pow(0.8, n);
      assertThat(last(result).mean[0]).isCloseTo(exact, within(1e-14));
      assertThat(result.gradientEvaluations()).isEqualTo(n);
      assertThat(result.evaluations()).isEqualTo(n + 1);
      assertThat(method.stochastic()).isFalse();
    }
  }

  /**
   * Residual at most 2|x_0|²/(η(n+1)²) on a valley of condition 10⁵, where descent still crawls.
   */
  @Test
  void nesterovKeepsItsRateInAValley() {
    Potential valley =
        new io.wick.potential.physics.Harmonic(List.of(1.0, 1e-5), null, 2, Box.cube(2, -10, 10));
    TrialResult fast = run(valley, null, new Nesterov(1.0, null, 500, 0, at(4, 4)), 0);
    TrialResult slow = run(valley, null, new GradientDescent(1.0, 500, 0, at(4, 4)), 0);
    double residual = fast.observable(Observable.FINAL_POTENTIAL_ENERGY);
    assertThat(residual).isLessThan(2 * 32.0 / (501.0 * 501.0)).isPositive();
    assertThat(slow.observable(Observable.FINAL_POTENTIAL_ENERGY))
        .isCloseTo(0.5e-5 * 16 * Math.pow(1 - 1e-5, 1000), within(1e-12));
    // The flat mode follows x = x_0 2 J_1(t)/t, t = n √(ηk) (Su, Boyd and Candes 2016, 3.2).
    double t = 500 * Math.sqrt(1e-5);
    double mode = 4 * 2 * new BesselJ(1).value(t) / t;
    assertThat(residual).isCloseTo(0.5e-5 * mode * mode, within(0.01 * residual));
  }

  @Test
  void nesterovConvergesAndDiverges() {
    TrialResult result =
        run(new Sphere(4, null), null, new Nesterov(null, null, 10_000, 1e-8, UNIFORM), 1);
    assertThat(result.status()).isEqualTo(Status.CONVERGED);
    assertThat(result.bestValue()).isLessThan(1e-16);
    TrialResult wild = run(harmonic(1, 1, 1), null, new Nesterov(100.0, null, 100, 0, at(0.9)), 1);
    assertThat(wild.status()).isEqualTo(Status.DIVERGED);
    assertThat(wild.error()).contains("learningRate 100.0 is too large");
  }

  // ---- Stochastic gradient descent

  /** Stationary variance ησ²/(k(2 − ηk)); 10⁴ independent axes, 4 standard errors. */
  @Test
  void noisyDescentHasItsStationaryVariance() {
    int d = 10_000;
    double k = 2;
    double rate = 0.2;
    double sigma = 1.5;
    StochasticGradientDescent method =
        new StochasticGradientDescent(rate, 0, null, sigma, 60, null, at(0));
    TrialResult result = run(harmonic(d, k, 10), null, method, 7);
    double variance = rate * sigma * sigma / (k * (2 - rate * k));
    double sum = 0;
    for (double x : last(result).mean) {
      sum += x * x;
    }
    assertThat(sum / d).isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / d)));
  }

  /**
   * η_t = η/(1 + δt) with a factor of noise: the variance by the recursion of Robbins and Monro.
   */
  @Test
  void theLearningRateDecays() {
    int d = 10_000;
    StochasticGradientDescent method =
        new StochasticGradientDescent(0.3, 0.05, null, null, 200, null, at(0));
    TrialResult result = run(harmonic(d, 1, 10), null, method, 7);
    double variance = 0;
    for (int t = 0; t < 200; t++) {
      double rate = 0.3 / (1 + 0.05 * t);
      variance = (1 - rate) * (1 - rate) * variance + rate * rate;
    }
    double sum = 0;
    for (double x : last(result).mean) {
      sum += x * x;
    }
    assertThat(sum / d).isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / d)));
  }

  @Test
  void miniBatchesLearnAndCountAsPartsOfAGradient() {
    LogisticRegression iris = new LogisticRegression(new Iris(), 1e-2, 0.2, 1, true, FIVE);
    StochasticGradientDescent method =
        new StochasticGradientDescent(0.5, 0.01, 12, null, 1000, null, at(0));
    TrialResult result = run(iris, null, method, 4);
    assertThat(result.gradientEvaluations()).isEqualTo(1000 * 12 / 120);
    assertThat(result.evaluations()).isEqualTo(1 + 1000 * 12 / 120);
    assertThat(result.observable(Observable.TRAIN_ACCURACY)).isGreaterThan(0.9);
    assertThat(result.observable(Observable.TEST_ACCURACY)).isGreaterThan(0.85);
    // The whole gradient's minimum, by the same data.
    double best = run(iris, null, new Nesterov(null, null, 5000, 1e-9, at(0)), 0).bestValue();
    assertThat(result.bestValue()).isBetween(best, best + 0.01);
    TrialResult cut = run(iris, null, method, 4, evaluations(20));
    assertThat(cut.status()).isEqualTo(Status.BUDGET_EXHAUSTED);
    assertThat(cut.evaluations() + cut.gradientEvaluations()).isEqualTo(20);
    TrialResult byDefault =
        run(iris, null, new StochasticGradientDescent(0.1, 0, null, null, 9, 2L, UNIFORM), 4);
    assertThat(byDefault.gradientEvaluations()).isEqualTo(3);
    assertThat(byDefault.evaluations()).isEqualTo(1 + 4 + 1);
  }

  // ---- Random search

  @Test
  void randomSearchIsUniform() {
    TrialResult result = run(new Sphere(2, null), null, new RandomSearch(1000), 3);
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    assertThat(result.evaluations()).isEqualTo(1000);
    assertThat(result.steps()).isEqualTo(4);
    // P(best > r²) = (1 − πr²/L²)^1000: the median of r² is L² ln 2/(1000 π).
    Box box = new Sphere(2, null).box();
    double median = box.length(0) * box.length(1) * Math.log(2) / (1000 * Math.PI);
    int below = 0;
    for (int seed = 0; seed < 400; seed++) {
      below +=
          run(new Sphere(2, null), null, new RandomSearch(1000), seed).bestValue() < median ? 1 : 0;
    }
    // 4 standard deviations of a binomial, √400/2 = 10 each.
    assertThat(below).isBetween(160, 240);
  }

  // ---- Commons Math

  /**
   * Success and mean evaluations to 1e-6, d = 10: pycma has 1 / 2.5k on Ackley, 1 / 6.3k on
   * Rosenbrock; ours must be of that order.
   */
  @Test
  void cmaEsNeedsAsManyEvaluationsAsOthers() {
    assertThat(meanEvaluations(new Sphere(10, null), 3000)).isBetween(500.0, 2500.0);
    assertThat(meanEvaluations(new Ackley(10, null), 6000)).isBetween(1000.0, 5000.0);
    assertThat(meanEvaluations(new Rosenbrock(10, null), 13_000)).isBetween(3000.0, 13_000.0);
  }

  private static double meanEvaluations(Potential potential, long budget) {
    double sum = 0;
    for (int seed = 0; seed < 3; seed++) {
      TrialResult result =
          new Trial(
                  0,
                  potential,
                  null,
                  cmaEs(UNIFORM),
                  evaluations(budget),
                  RecordSettings.DEFAULT,
                  List.of(1e-6),
                  seed,
                  0,
                  Seeding.INDEPENDENT,
                  List.of())
              .run(Deadline.NONE);
      assertThat(result.hits()[0]).as("%s, best %s", potential, result.bestValue()).isPositive();
      sum += result.hits()[0];
    }
    return sum / 3;
  }

  /** One run of λ = 7 seldom finds the well of Rastrigin in three dimensions; restarts do. */
  @Test
  void restartsFindWhatOneRunDoesNot() {
    int alone = 0;
    int restarted = 0;
    for (int seed = 0; seed < 6; seed++) {
      Rastrigin rastrigin = new Rastrigin(3, null);
      alone +=
          run(rastrigin, null, new CmaEs(null, 0.3, 2, true, 0, UNIFORM), seed).bestValue() < 1e-6
              ? 1
              : 0;
      TrialResult result = run(rastrigin, null, cmaEs(UNIFORM), seed, evaluations(12_000));
      restarted += result.bestValue() < 1e-6 ? 1 : 0;
    }
    assertThat(alone).isLessThanOrEqualTo(3);
    assertThat(restarted).isGreaterThanOrEqualTo(5);
  }

  @Test
  void bobyqaIsExactOnParabolasAndFastInTheBentValley() {
    TrialResult sphere = run(new Sphere(6, null), null, bobyqa(null, UNIFORM), 1);
    assertThat(sphere.status()).isEqualTo(Status.CONVERGED);
    assertThat(sphere.bestValue()).isLessThan(1e-12);
    assertThat(sphere.evaluations()).isLessThan(200);
    TrialResult valley =
        run(new Rosenbrock(4, Box.cube(4, -2, 2)), null, bobyqa(0, at(-1.2, 1, -1.2, 1)), 1);
    assertThat(valley.evaluations()).isLessThan(2000);
    assertThat(valley.bestValue()).isLessThan(4);
  }

  @Test
  void nelderMeadFindsSmoothMinima() {
    TrialResult valley =
        run(new Rosenbrock(2, Box.cube(2, -2, 2)), null, nelderMead(null, at(-1.2, 1)), 1);
    assertThat(valley.status()).isEqualTo(Status.CONVERGED);
    assertThat(valley.bestValue()).isLessThan(1e-12);
    // Nelder and Mead needed about 200 to 1e-8 or so.
    assertThat(valley.evaluations()).isBetween(100L, 400L);
    TrialResult many = run(new Rastrigin(2, null), null, nelderMead(30, UNIFORM), 1);
    assertThat(many.status()).isEqualTo(Status.CONVERGED);
    assertThat(many.bestValue()).isLessThan(1e-10);
  }

  @Test
  void restartsEndWithTheirNumberOrTheBudget() {
    TrialResult once = run(new Sphere(3, null), null, nelderMead(null, at(1)), 4);
    TrialResult zero = run(new Sphere(3, null), null, nelderMead(0, at(1)), 4);
    TrialResult thrice = run(new Sphere(3, null), null, nelderMead(2, at(1)), 4);
    assertThat(zero.evaluations()).isEqualTo(once.evaluations());
    assertThat(thrice.evaluations()).isGreaterThan(2 * once.evaluations());
  }

  /** A wall is +∞ on half of the box. */
  @Entry(name = "test-wall", summary = "", formula = "", source = "")
  record Wall(int dimension) implements Potential {
    @Override
    public Box box() {
      return Box.cube(dimension, -1, 1);
    }

    @Override
    public void values(double[][] x, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        out[i] = x[0][i] < 0.2 ? Double.POSITIVE_INFINITY : x[0][i] + x[1][i] * x[1][i];
      }
    }
  }

  @Test
  void wallsAreTakenOrRefused() {
    for (Method method : List.of(cmaEs(at(0.5, 0.5)), nelderMead(null, at(0.5, 0.5)))) {
      TrialResult result = run(new Wall(2), null, method, 3, evaluations(5000));
      assertThat(result.bestValue()).as(method.toString()).isBetween(0.2, 0.21);
    }
    TrialResult refused = run(new Wall(2), null, bobyqa(null, at(0.25, 0.5)), 3, evaluations(500));
    assertThat(refused.status()).isEqualTo(Status.FAILED);
    assertThat(refused.error()).contains("bobyqa met a wall");
  }

  @Test
  void misfitsAreNamed() {
    assertThat(run(new Wall(2), null, new Nesterov(1.0, null, 9, 0, UNIFORM), 1).error())
        .contains("nesterov needs a potential with a gradient");
    StochasticGradientDescent batches =
        new StochasticGradientDescent(0.1, 0, 8, null, 9, null, UNIFORM);
    assertThat(run(new Sphere(2, null), null, batches, 1).error()).contains("batch must be left");
    assertThat(run(new Sphere(1, null), null, bobyqa(null, UNIFORM), 1).error())
        .contains("at least two dimensions");
    assertThat(run(new Sphere(2, null), null, new Bobyqa(7, 0.1, 1e-8, 0, UNIFORM), 1).error())
        .contains("interpolationPoints must be from");
    assertThatThrownBy(() -> new Nesterov(-1.0, null, 1, 0, UNIFORM)).hasMessageContaining("Rate");
    assertThatThrownBy(() -> new Nesterov(null, 1.0, 1, 0, UNIFORM)).hasMessageContaining("moment");
    assertThatThrownBy(() -> new Nesterov(null, null, 0, 0, UNIFORM)).hasMessageContaining("steps");
    assertThatThrownBy(() -> new StochasticGradientDescent(1.0, -1, 1, 0.0, 1, 1L, UNIFORM))
        .hasMessageContaining("decay");
    assertThatThrownBy(() -> new StochasticGradientDescent(1.0, 0, 0, 0.0, 1, 1L, UNIFORM))
        .hasMessageContaining("batch");
    assertThatThrownBy(() -> new StochasticGradientDescent(1.0, 0, 1, -1.0, 1, 1L, UNIFORM))
        .hasMessageContaining("noise");
    assertThatThrownBy(() -> new StochasticGradientDescent(1.0, 0, 1, 0.0, 0, 1L, UNIFORM))
        .hasMessageContaining("steps");
    assertThatThrownBy(() -> new StochasticGradientDescent(1.0, 0, 1, 0.0, 1, 0L, UNIFORM))
        .hasMessageContaining("evaluateEvery");
    assertThatThrownBy(() -> new RandomSearch(0)).hasMessageContaining("points");
    assertThatThrownBy(() -> new CmaEs(3, 0.3, 2, true, 0, UNIFORM)).hasMessageContaining("popul");
    assertThatThrownBy(() -> new CmaEs(8, 2, 2, true, 0, UNIFORM)).hasMessageContaining("sigma");
    assertThatThrownBy(() -> new CmaEs(8, 0.3, 0.5, true, 0, UNIFORM)).hasMessageContaining("grow");
    assertThatThrownBy(() -> new CmaEs(8, 0.3, 2, true, -1, UNIFORM)).hasMessageContaining("resta");
    assertThatThrownBy(() -> new Bobyqa(7, 0.6, 1e-8, 0, UNIFORM)).hasMessageContaining("initialR");
    assertThatThrownBy(() -> new Bobyqa(7, 0.1, 0.2, 0, UNIFORM)).hasMessageContaining("finalR");
    assertThatThrownBy(() -> new NelderMead(0, 1e-8, 0, UNIFORM)).hasMessageContaining("simplex");
    assertThatThrownBy(() -> new NelderMead(0.1, 0, 0, UNIFORM)).hasMessageContaining("tolerance");
  }

  @Test
  void costsFollowTheBudget() {
    for (Method method : all().toList()) {
      Potential potential = new LogisticRegression(new Iris(), 0, 0, 0, true, FIVE);
      double large = method.cost(potential, null, evaluations(100_000)).seconds();
      double small = method.cost(potential, null, evaluations(1000)).seconds();
      assertThat(large / small).as(method.toString()).isCloseTo(100, within(1e-9));
      assertThat(method.cost(potential, null, Budget.UNLIMITED).seconds()).isPositive();
    }
  }
}
