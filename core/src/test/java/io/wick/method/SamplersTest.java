package io.wick.method;

import static io.wick.method.StochasticTrials.UNIFORM;
import static io.wick.method.StochasticTrials.at;
import static io.wick.method.StochasticTrials.cloud;
import static io.wick.method.StochasticTrials.harmonic;
import static io.wick.method.StochasticTrials.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.potential.benchmark.Rastrigin;
import io.wick.schedule.Constant;
import io.wick.schedule.Linear;
import io.wick.statistics.BlockingError;
import io.wick.trial.Budget;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import io.wick.walker.Edge;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplersTest {
  static Langevin langevin(int walkers, Double timeStep, Start start) {
    return new Langevin(
        walkers, timeStep, null, GradientSource.AVAILABLE, 1e-5, Edge.REFLECTING, start);
  }

  private static Sample last(TrialResult result) {
    return result.trajectory().get(result.trajectory().size() - 1);
  }

  /** Euler's own recursion: mean x₀(1 − kδ)ⁿ, v ← (1 − kδ)²v + 2Dδ. */
  @ParameterizedTest
  @EnumSource(GradientSource.class)
  void ornsteinUhlenbeckOnItsWay(GradientSource source) {
    double k = 2;
    double diffusion = 0.5;
    double step = 0.01;
    int n = 50_000;
    Langevin method = new Langevin(n, step, null, source, 1e-5, Edge.REFLECTING, at(2));
    TrialResult result = run(harmonic(1, k), new Constant(diffusion, 1, 0.5), method, 3);
    double variance = 0;
    double factor = 1 - k * step;
    for (int i = 0; i < 50; i++) {
      variance = factor * factor * variance + 2 * diffusion * step;
    }
    Sample end = last(result);
    assertThat(end.mean[0])
        .isCloseTo(2 * Math.pow(factor, 50), within(4 * Math.sqrt(variance / n)));
    assertThat(end.variance[0]).isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / n)));
    boolean own = source == GradientSource.AVAILABLE || source == GradientSource.ANALYTIC;
    assertThat(result.gradientEvaluations()).isEqualTo(own ? 50L * n : 0);
    assertThat(result.evaluations()).isEqualTo(own ? 51L * n : 151L * n);
  }

  /**
   * Counts of a full gradient and of one random direction in three dimensions, where the random one
   * warms by the slopes of the other axes: per step v ← (1 − kδ)²v + 2Dδ + δ²k²(v₂ + v₃).
   */
  @ParameterizedTest
  @EnumSource(GradientSource.class)
  void gradientsInThreeDimensions(GradientSource source) {
    int n = 40_000;
    double k = 2;
    double step = 0.05;
    Langevin method = new Langevin(n, step, null, source, 1e-5, Edge.REFLECTING, cloud(1));
    TrialResult result = run(harmonic(3, k), new Constant(0.5, 1, 1), method, 8);
    boolean own = source == GradientSource.AVAILABLE || source == GradientSource.ANALYTIC;
    boolean random = source == GradientSource.RANDOM_DIRECTION;
    assertThat(result.gradientEvaluations()).isEqualTo(own ? 20L * n : 0);
    long sampled = own ? 0 : random ? 2 : 6;
    assertThat(result.evaluations()).isEqualTo(n * (21L + 20 * sampled));
    double variance = 1;
    for (int i = 0; i < 20; i++) {
      double noise = random ? 2 * step * step * k * k * variance : 0;
      variance = (1 - k * step) * (1 - k * step) * variance + 2 * 0.5 * step + noise;
    }
    for (int axis = 0; axis < 3; axis++) {
      assertThat(last(result).mean[axis]).isCloseTo(0, within(4 * Math.sqrt(variance / n)));
      assertThat(last(result).variance[axis] / variance)
          .isCloseTo(1, within(4 * Math.sqrt((random ? 4.0 : 2.0) / n)));
    }
  }

  /** Stationary variance (D/k)/(1 − kδ/2), 25 % above D/k here; the trial reports kδ/2. */
  @Test
  void ornsteinUhlenbeckAtRest() {
    int n = 50_000;
    TrialResult result =
        run(harmonic(2, 2), new Constant(0.5, 1, 6), langevin(n, 0.2, cloud(0.5)), 5);
    double variance = 0.25 / (1 - 0.2);
    for (double v : last(result).variance) {
      assertThat(v).isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / n)));
    }
    assertThat(result.observable(Observable.FINAL_POTENTIAL_ENERGY))
        .isCloseTo(2 * variance, within(4 * 2 * variance / Math.sqrt(n)));
    assertThat(result.observable(Observable.TIME_STEP_ERROR)).isCloseTo(0.25, within(0.01));
  }

  @Test
  void langevinBeyondItsStabilityLimitDiverges() {
    for (double step : new double[] {1.1, 2000}) {
      TrialResult result =
          run(harmonic(1, 2), new Constant(0.5, 1, 1e5), langevin(10, step, UNIFORM), 1);
      assertThat(result.status()).isEqualTo(Status.DIVERGED);
      assertThat(result.error()).contains("timeStep");
      assertThat(result.steps()).isLessThan(1024);
    }
  }

  /**
   * A ramp has no stiffness, but a thermal length D/F: the default step is 0.02 D/F², its error 1 %
   * and said so. ⟨V⟩ = D.
   */
  @Test
  void langevinOnARamp() {
    int n = 20_000;
    Potential ramp = new io.wick.potential.physics.LinearRamp(1.0, 1, null);
    Start start = new Start.Gaussian(List.of(0.0), List.of(0.6), null);
    TrialResult result = run(ramp, new Constant(0.5, 1, 8), langevin(n, null, start), 5);
    assertThat(result.steps()).isEqualTo(800);
    double stepError = result.observable(Observable.TIME_STEP_ERROR);
    assertThat(stepError).isCloseTo(0.01, within(1e-9));
    assertThat(result.observable(Observable.FINAL_POTENTIAL_ENERGY))
        .isCloseTo(0.5, within(0.5 * stepError + 4 * 0.5 / Math.sqrt(n)));
  }

  /** The walls of a well, where no particle goes, do not set the step: 1000 times fewer steps. */
  @Test
  void langevinStepsFollowTheDensity() {
    Potential well = new io.wick.potential.physics.Quartic(1, 1, null);
    TrialResult result = run(well, new Constant(0.01, 1, 20), langevin(100, null, UNIFORM), 5);
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    double stiffest = 12 * well.box().upper(0) * well.box().upper(0);
    assertThat((double) result.steps()).isLessThan(0.1 * 20 * stiffest / 0.02);
    // <V> = D/4 of x⁴, relative spread 2 over √n
    assertThat(result.observable(Observable.FINAL_POTENTIAL_ENERGY))
        .isCloseTo(0.0025, within(4 * 0.0025 * 2 / 10));
  }

  /** The default step is 0.02/k: 5/(0.02/4) steps. */
  @Test
  void langevinWithDefaults() {
    TrialResult result =
        run(harmonic(1, 4), new Linear(1.0, 0.0, 5), langevin(200, null, UNIFORM), 1);
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    assertThat(result.steps()).isEqualTo(1000);
    assertThat(result.observable(Observable.FINAL_POTENTIAL_ENERGY)).isLessThan(0.1);
    assertThat(result.observable(Observable.TIME_STEP_ERROR)).isNaN();
    Langevin method = langevin(200, null, UNIFORM);
    assertThat(method.stochastic()).isTrue();
    assertThat(method.usesSchedule()).isTrue();
    assertThat(method.cost(harmonic(1, 4), new Linear(1.0, 0.0, 5), Budget.UNLIMITED).seconds())
        .isBetween(1e-3, 0.1);
  }

  @Test
  void langevinIsChecked() {
    assertThatThrownBy(
            () ->
                new Langevin(5, 0.1, null, GradientSource.ANALYTIC, 1e-5, Edge.HARD_WALL, UNIFORM))
        .hasMessageContaining("hard-wall");
    assertThatThrownBy(() -> langevin(0, 0.1, UNIFORM)).hasMessageContaining("walkers");
    assertThatThrownBy(() -> langevin(5, -0.1, UNIFORM)).hasMessageContaining("Maybe 0.1?");
    Langevin analytic =
        new Langevin(5, 0.1, null, GradientSource.ANALYTIC, 1e-5, Edge.OPEN, UNIFORM);
    TrialResult result = run(new Shelf(), new Constant(1, 1, 1), analytic, 1);
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.error()).contains("double-sampling");
    assertThat(run(new Shelf(), new Constant(1, 1, 1), langevin(5, 0.1, UNIFORM), 1).status())
        .isEqualTo(Status.COMPLETED);
  }

  @io.wick.catalog.Entry(name = "shelf", summary = "flat", formula = "1", source = "elementary")
  private record Shelf() implements Potential {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public Box box() {
      return Box.cube(2, 0, 1);
    }

    @Override
    public void values(double[][] x, int count, double[] out) {
      java.util.Arrays.fill(out, 0, count, 1);
    }
  }

  private static SimulatedAnnealing annealing(int chains, long steps, double proposal, Start s) {
    return new SimulatedAnnealing(chains, steps, proposal, s);
  }

  /**
   * Stationary chains in kx²/2 with proposals of std σ accept (2/π) arctan(2s/σ), s² = D/k; started
   * from that very law. Error from 16 seeds.
   */
  @Test
  void acceptanceInTheHarmonicWell() {
    double s = Math.sqrt(0.5);
    Potential well = harmonic(1, 1);
    double sigma = 0.05 * well.box().length(0);
    double exact = 2 / Math.PI * Math.atan(2 * s / sigma);
    double[] rates = new double[16];
    for (int seed = 0; seed < 16; seed++) {
      TrialResult result =
          run(well, new Constant(0.5, 1, 1), annealing(100, 500, 0.05, cloud(s)), seed);
      rates[seed] = result.observable(Observable.ACCEPTANCE_RATE);
    }
    BlockingError error = BlockingError.of(rates);
    assertThat(error.mean()).isCloseTo(exact, within(4 * error.error()));
    assertThat(error.error()).isLessThan(2e-3);
  }

  @Test
  void everythingIsAcceptedOnAShelf() {
    TrialResult result =
        run(new Shelf(), new Constant(0.1, 1, 1), annealing(3, 100, 0.5, UNIFORM), 1);
    assertThat(result.observable(Observable.ACCEPTANCE_RATE)).isEqualTo(1);
    assertThat(result.evaluations()).isEqualTo(303);
  }

  @Test
  void annealingFindsTheMinimumOfRastrigin() {
    int found = 0;
    for (int seed = 0; seed < 10; seed++) {
      TrialResult result =
          run(
              new Rastrigin(2, null),
              new Linear(5.0, 0.0, 1),
              annealing(1, 20_000, 0.05, UNIFORM),
              seed);
      assertThat(result.status()).isEqualTo(Status.COMPLETED);
      assertThat(last(result).progress).isEqualTo(1);
      found += result.bestValue() < 0.5 ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(8);
  }

  @Test
  void annealingIsChecked() {
    assertThatThrownBy(() -> annealing(0, 1, 0.1, UNIFORM)).hasMessageContaining("walkers");
    assertThatThrownBy(() -> annealing(1, 0, 0.1, UNIFORM)).hasMessageContaining("steps");
    assertThatThrownBy(() -> annealing(1, 1, 0, UNIFORM)).hasMessageContaining("proposal");
    SimulatedAnnealing method = annealing(1, 1000, 0.1, UNIFORM);
    assertThat(method.stochastic()).isTrue();
    assertThat(method.usesSchedule()).isTrue();
    assertThat(
            method.cost(harmonic(1, 1), new Constant(1, 1, 1), new Budget(null, 10L, null)).bytes())
        .isPositive();
    TrialResult stopped =
        run(harmonic(1, 1), new Constant(1, 1, 1), method, 1, new Budget(null, 10L, null));
    assertThat(stopped.status()).isEqualTo(Status.BUDGET_EXHAUSTED);
    assertThat(stopped.steps()).isEqualTo(10);
    assertThat(stopped.observable(Observable.ACCEPTANCE_RATE)).isBetween(0.0, 1.0);
  }

  /** x_n = (1 − ηk)ⁿ x_0, to the rounding of n products. */
  @Test
  void descentOfAParabola() {
    GradientDescent method = new GradientDescent(0.1, 50, 0, at(2, -1));
    TrialResult result = run(harmonic(2, 3), null, method, 1);
    double factor = Math.pow(1 - 0.3, 50);
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    assertThat(last(result).mean[0] / (2 * factor)).isCloseTo(1, within(1e-13));
    assertThat(last(result).mean[1] / -factor).isCloseTo(1, within(1e-13));
    assertThat(result.gradientEvaluations()).isEqualTo(50);
    // Of the point that is reported, not of the one before; not counted.
    double norm = 3 * Math.sqrt(5) * factor;
    assertThat(result.observable(Observable.GRADIENT_NORM) / norm).isCloseTo(1, within(1e-12));
    double previous = Double.POSITIVE_INFINITY;
    for (Sample sample : result.trajectory()) {
      assertThat(sample.potentialEnergy).isLessThan(previous);
      previous = sample.potentialEnergy;
    }
    assertThat(method.stochastic()).isFalse();
    assertThat(method.usesSchedule()).isFalse();
  }

  /** The first value, then gradient and value per step: the fourth step has no value left. */
  @Test
  void aStepCutShortIsNoStep() {
    GradientDescent method = new GradientDescent(0.1, 50, 0, at(2));
    Budget budget = new Budget(8L, null, null);
    TrialResult result = run(harmonic(1, 3), null, method, 1, budget);
    assertThat(result.status()).isEqualTo(Status.BUDGET_EXHAUSTED);
    assertThat(result.evaluations()).isEqualTo(4);
    assertThat(result.steps()).isEqualTo(3);
    double x = 2 * Math.pow(0.7, 3);
    assertThat(result.observable(Observable.FINAL_POTENTIAL_ENERGY))
        .isCloseTo(1.5 * x * x, within(1e-12));
    assertThat(result.observable(Observable.GRADIENT_NORM)).isCloseTo(3 * x, within(1e-12));
  }

  @Test
  void descentConverges() {
    GradientDescent method = new GradientDescent(null, 10_000, 1e-6, UNIFORM);
    TrialResult result =
        run(
            new io.wick.potential.physics.Harmonic(List.of(1.0, 10.0), null, 2, null),
            null,
            method,
            1);
    assertThat(result.status()).isEqualTo(Status.CONVERGED);
    assertThat(result.observable(Observable.GRADIENT_NORM)).isLessThan(1e-6);
    assertThat(result.distance()).isLessThan(1e-6);
    assertThat(result.steps()).isLessThan(300);
    assertThat(method.stochastic()).isTrue();
    assertThat(method.cost(harmonic(1, 1), null, Budget.UNLIMITED).seconds()).isPositive();
  }

  /** The minimum of the box lies on its edge, where the gradient does not vanish. */
  @Test
  void descentStopsAtTheEdge() {
    Potential bowl =
        new io.wick.potential.physics.Harmonic(List.of(1.0), List.of(5.0), 1, Box.cube(1, -1, 1));
    TrialResult result = run(bowl, null, new GradientDescent(0.1, 1000, 1e-9, at(-0.5)), 1);
    assertThat(result.status()).isEqualTo(Status.CONVERGED);
    assertThat(result.bestPoint()).containsExactly(1);
  }

  /** Beyond 2/k descent explodes; the walls of the box must not hide it. */
  @Test
  void unstableDescentDiverges() {
    for (double rate : new double[] {0.3, 200}) {
      TrialResult result = run(harmonic(1, 10), null, new GradientDescent(rate, 1024, 0, at(1)), 1);
      assertThat(result.status()).isEqualTo(Status.DIVERGED);
      assertThat(result.error()).contains("learningRate");
    }
  }

  /**
   * A plane has no stiffness: a rate taken from it was infinite, and its first step "converged".
   */
  @Test
  void descentOfAPlaneNeedsARate() {
    Potential plane = new io.wick.potential.physics.LinearRamp(1, 1, Box.cube(1, 0, 8));
    TrialResult result = run(plane, null, new GradientDescent(null, 10, 0, at(3)), 1);
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.error()).contains("learningRate");
    TrialResult given = run(plane, null, new GradientDescent(1.0, 10, 1e-9, at(3)), 1);
    assertThat(given.status()).isEqualTo(Status.CONVERGED);
    assertThat(given.bestPoint()).containsExactly(0);
  }

  @Test
  void descentIsChecked() {
    assertThatThrownBy(() -> new GradientDescent(0.0, 1, 0, UNIFORM))
        .hasMessageContaining("learningRate");
    assertThatThrownBy(() -> new GradientDescent(null, 0, 0, UNIFORM))
        .hasMessageContaining("steps");
    assertThatThrownBy(() -> new GradientDescent(null, 1, Double.NaN, UNIFORM))
        .hasMessageContaining("tolerance");
    assertThat(run(new Shelf(), null, new GradientDescent(1.0, 1, 0, UNIFORM), 1).error())
        .contains("gradient");
  }
}
