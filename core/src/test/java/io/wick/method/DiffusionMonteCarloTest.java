package io.wick.method;

import static io.wick.method.StochasticTrials.UNIFORM;
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
import io.wick.trial.Budget;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import io.wick.walker.Edge;
import io.wick.walker.Guide;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffusionMonteCarloTest {
  private static final Guide NONE = new Guide.None();

  private static DiffusionMonteCarlo method(int walkers, Double timeStep, Start start) {
    return new DiffusionMonteCarlo(walkers, timeStep, 0.2, 0.8, null, Edge.HARD_WALL, start, NONE);
  }

  @SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
  private enum Shape {
    FLAT(x -> 0),
    COSINE(x -> 2 * StrictMath.cos(2 * x)),
    QUARTIC(x -> x * x * x * x),
    NEEDLE(x -> x == 0.5 ? 1 : Double.POSITIVE_INFINITY),
    HOLE(x -> x > 0.9 ? Double.NaN : 0);

    private final DoubleUnaryOperator zeta;

    Shape(DoubleUnaryOperator zeta) {
      this.zeta = zeta;
    }

    double at(double x) {
      return zeta.applyAsDouble(x);
    }
  }

  /** A potential of one axis from a function, for oracles that are in no catalogue. */
  @io.wick.catalog.Entry(name = "landscape", summary = "a test", formula = "f", source = "test")
  private record Landscape(Box box, Shape shape) implements Potential {
    @Override
    public int dimension() {
      return box.dimension();
    }

    @Override
    public void values(double[][] x, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        out[i] = shape.at(x[0][i]);
      }
    }
  }

  private static double asinh(double y) {
    return Math.log(y + Math.sqrt(y * y + 1));
  }

  private static void assertWithinFourErrors(
      TrialResult result, Observable value, Observable error, double exact) {
    assertThat(result.observable(value))
        .as("%s +- %s", value, result.observable(error))
        .isCloseTo(exact, within(4 * result.observable(error)));
  }

  private static void assertGrowth(TrialResult result, double exact) {
    assertThat(result.status()).as(result.error()).isEqualTo(Status.COMPLETED);
    assertWithinFourErrors(result, Observable.GROWTH_ENERGY, Observable.GROWTH_ENERGY_ERROR, exact);
  }

  /** Both energies in closed form, time-step error included, to a relative error of 0.2 %. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1000, 0.2, 1000",
    "1, 10, 0.1, 1000, 0.2, 1000",
    "1, 0.1, 40, 1000, 0.1, 500",
    "2, 1, 2, 1000, 0.2, 400",
    "3, 0.5, 1, 1000, 0.2, 600",
    "5, 1, 1, 1000, 0.1, 300",
    "10, 0.5, 1, 2000, 0.2, 400"
  })
  void energiesOfTheHarmonicWell(
      int d, double diffusion, double stiffness, int walkers, double step, double duration) {
    TrialResult result =
        run(
            harmonic(d, stiffness),
            new Constant(diffusion, 1, duration),
            method(walkers, step, UNIFORM),
            2024);
    double omega = Math.sqrt(2 * diffusion * stiffness);
    double y = omega * step / 2;
    assertGrowth(result, d * asinh(y) / step);
    assertWithinFourErrors(
        result,
        Observable.MIXED_ENERGY,
        Observable.MIXED_ENERGY_ERROR,
        d * omega / 2 / Math.sqrt(1 + y * y));
    assertThat(result.observable(Observable.GROWTH_ENERGY_ERROR)).isLessThan(2e-3 * d * omega / 2);
  }

  /** The error bar of the judgement, at d = 1 and 10: one part in a thousand. */
  @ParameterizedTest
  @CsvSource({"1, 2000, 0.25, 2400", "10, 4000, 0.25, 500"})
  void aThousandthIsAffordable(int d, int walkers, double step, double duration) {
    TrialResult result =
        run(harmonic(d, 1), new Constant(0.5, 1, duration), method(walkers, step, cloud(1)), 7);
    double exact = d * asinh(step / 2) / step;
    assertGrowth(result, exact);
    assertThat(result.observable(Observable.GROWTH_ENERGY_ERROR)).isLessThan(1e-3 * exact);
  }

  /**
   * Each energy has a time-step error of its own: here 1 % and 3 % of ½ (the closed forms), which
   * the second run at twice the step sees to its noise.
   */
  @Test
  void everyEnergyHasItsStepError() {
    double step = 0.5;
    TrialResult result =
        run(harmonic(1, 1), new Constant(0.5, 1, 2000), method(1000, step, UNIFORM), 9);
    double growth = 0.5 - asinh(step / 2) / step;
    double mixed = 0.5 - 0.5 / Math.sqrt(1 + step * step / 4);
    double noise = result.observable(Observable.GROWTH_ENERGY_ERROR);
    assertThat(noise).isLessThan(1e-3);
    // Half the difference of two runs, of the errors σ and √2 σ: 1.35 of the one, 1.26 of the
    // other.
    assertThat(result.observable(Observable.GROWTH_TIME_STEP_ERROR))
        .isCloseTo(1.35 * growth, within(4 * 0.87 * noise));
    assertThat(result.observable(Observable.MIXED_TIME_STEP_ERROR))
        .isCloseTo(1.26 * mixed, within(4 * 0.87 * noise));
    assertThat(result.observable(Observable.TIME_STEP_ERROR))
        .isEqualTo(
            result.observable(Observable.MIXED_TIME_STEP_ERROR)
                / result.observable(Observable.GROWTH_ENERGY));
  }

  /** λ enters as a stiffness. */
  @Test
  void potentialScaleCounts() {
    TrialResult result =
        run(harmonic(1, 1), new Constant(0.5, 4, 300), method(1000, 0.1, UNIFORM), 3);
    assertGrowth(result, asinh(0.1) / 0.1);
    assertWithinFourErrors(
        result, Observable.MIXED_ENERGY, Observable.MIXED_ENERGY_ERROR, 1 / Math.sqrt(1.01));
  }

  /**
   * 200 walkers in ten axes: the plain average is many errors off, the corrected energy is not, and
   * its error knows how far the correction can be trusted.
   */
  @Test
  void populationBiasIsCorrected() {
    TrialResult result =
        run(harmonic(10, 1), new Constant(0.5, 1, 2000), method(200, 0.2, cloud(1)), 5);
    double exact = 10 * asinh(0.1) / 0.2;
    assertGrowth(result, exact);
    double bias = result.observable(Observable.POPULATION_BIAS);
    double error = result.observable(Observable.GROWTH_ENERGY_ERROR);
    assertThat(bias).isLessThan(-4 * error);
    assertThat(result.observable(Observable.GROWTH_ENERGY) - bias - exact).isGreaterThan(4 * error);
    assertThat(error).isLessThan(0.02 * exact);
  }

  /** D(π/L)²; without the bridge factor the walls would be off by a relative √(Dδ)/L ~ 0.1. */
  @Test
  void particleInABox() {
    Landscape flat = new Landscape(Box.cube(1, 0, 2), Shape.FLAT);
    TrialResult result = run(flat, new Constant(0.7, 1, 200), method(2000, 0.02, UNIFORM), 11);
    double exact = 0.7 * Math.PI * Math.PI / 4;
    assertGrowth(result, exact);
    assertThat(result.observable(Observable.GROWTH_ENERGY_ERROR)).isLessThan(5e-3 * exact);
    assertThat(result.observable(Observable.MIXED_ENERGY)).isCloseTo(exact, within(0.02 * exact));
  }

  /** Mathieu's equation: −ψ″ + 2q cos(2x)ψ on a torus of length π, a_0(1) = −0.4551386041. */
  @Test
  void mathieuOnATorus() {
    Landscape cosine = new Landscape(Box.cube(1, 0, Math.PI), Shape.COSINE);
    TrialResult result =
        run(
            cosine,
            new Constant(1, 1, 200),
            new DiffusionMonteCarlo(1000, 0.02, 0.2, 0.8, null, Edge.PERIODIC, UNIFORM, NONE),
            13);
    // The time-step error is of order δ² = 4e-4 and far below four errors.
    assertGrowth(result, -0.4551386041);
    assertThat(result.observable(Observable.GROWTH_ENERGY_ERROR)).isLessThan(5e-3);
  }

  /**
   * x⁴ at D = 1, E_0 = 1.06036209, with the default time step. Second solver: the leading
   * eigenvector of the very same step, e^{−δV/2} G_D(δ) e^{−δV/2}, as a matrix on a fine grid.
   */
  @Test
  void quarticWithDefaults() {
    Landscape quartic = new Landscape(Box.cube(1, -4, 4), Shape.QUARTIC);
    TrialResult result = run(quartic, new Constant(1, 1, 300), method(1000, null, UNIFORM), 17);
    double[] exact = transferMatrix(quartic, 1.0, 300.0 / result.steps());
    assertGrowth(result, exact[0]);
    assertWithinFourErrors(
        result, Observable.MIXED_ENERGY, Observable.MIXED_ENERGY_ERROR, exact[1]);
    // The safe step costs half a per cent here; the reported error covers it.
    double stepError = Math.abs(exact[0] / 1.06036209 - 1);
    assertThat(stepError).isLessThan(0.005);
    assertThat(result.observable(Observable.TIME_STEP_ERROR)).isBetween(stepError, 0.02);
    assertThat(result.observable(Observable.GROWTH_ENERGY_ERROR)).isLessThan(3e-3);
    assertThat(result.observable(Observable.MEAN_POPULATION)).isBetween(800.0, 1000.0);
  }

  /** Growth energy and ⟨V⟩ under ψ of one step with D = 1, trapezoidal rule (spectral here). */
  private static double[] transferMatrix(Landscape potential, double diffusion, double step) {
    int n = 320;
    double h = 8.0 / n;
    double[] v = new double[n + 1];
    double[] psi = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      v[i] = potential.value(-4 + i * h);
      psi[i] = 1;
    }
    double factor = 0;
    for (int round = 0; round < 400; round++) {
      double[] next = new double[n + 1];
      double before = 0;
      double after = 0;
      for (int i = 0; i <= n; i++) {
        double sum = 0;
        for (int j = 0; j <= n; j++) {
          double x = (i - j) * h;
          sum +=
              Math.exp(-x * x / (4 * diffusion * step) - 0.5 * step * (v[i] + v[j])) * psi[j] * h;
        }
        next[i] = sum / Math.sqrt(4 * Math.PI * diffusion * step);
        before += psi[i];
        after += next[i];
      }
      factor = after / before;
      for (int i = 0; i <= n; i++) {
        psi[i] = next[i] / after;
      }
    }
    double mean = 0;
    for (int i = 0; i <= n; i++) {
      mean += psi[i] * v[i];
    }
    return new double[] {-Math.log(factor) / step, mean};
  }

  @Test
  void sameTrialSameBits() {
    Potential well = harmonic(3, 1);
    Constant schedule = new Constant(1, 1, 20);
    TrialResult a = run(well, schedule, method(100, 0.1, UNIFORM), 1);
    TrialResult b = run(well, schedule, method(100, 0.1, UNIFORM), 1);
    TrialResult c = run(well, schedule, method(100, 0.1, UNIFORM), 2);
    assertThat(a.observables()).containsExactly(b.observables());
    assertThat(a.bestPoint()).containsExactly(b.bestPoint());
    assertThat(a.observable(Observable.GROWTH_ENERGY))
        .isNotEqualTo(c.observable(Observable.GROWTH_ENERGY));
    assertThat(a.steps()).isEqualTo(200);
    // The second run, at twice the step, makes 100 steps.
    assertThat(a.evaluations()).isEqualTo((201L + 101) * 100);
  }

  /** Annealing reports its course, no average: residual energy falls towards 0 with D. */
  @Test
  void annealingFindsTheMinimum() {
    TrialResult result =
        run(new Rastrigin(2, null), new Linear(4.0, 0.001, 20), method(400, null, UNIFORM), 1);
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    assertThat(result.observable(Observable.GROWTH_ENERGY)).isNaN();
    // D falls by 0.2 per time; the packet stops following when ω'/ω² = 1, at D = 0.023, and keeps
    // the zero-point energy √(Dk/2) of that moment, 2.1 per axis.
    assertThat(result.observable(Observable.FINAL_POTENTIAL_ENERGY)).isBetween(3.0, 6.0);
    assertThat(result.bestValue()).isLessThan(0.1);
    List<Sample> course = result.trajectory();
    Sample last = course.get(course.size() - 1);
    assertThat(last.step).isEqualTo(result.steps());
    assertThat(last.progress).isEqualTo(1);
    assertThat(last.time).isEqualTo(20);
    assertThat(last.diffusion).isEqualTo(0.001);
    assertThat(last.successMass).isGreaterThan(0.5);
    assertThat(last.evaluations).isEqualTo(result.evaluations());
    assertThat(course.get(0).variance[0]).isCloseTo(10.24 * 10.24 / 12, within(2.0));
  }

  @Test
  void aBudgetKeepsWhatWasFound() {
    TrialResult result =
        run(
            harmonic(1, 1),
            new Constant(1, 1, 1000),
            new DiffusionMonteCarlo(100, 0.1, 0.0, 0.8, null, Edge.OPEN, UNIFORM, NONE),
            1,
            new Budget(200_050L, null, null));
    assertThat(result.status()).isEqualTo(Status.BUDGET_EXHAUSTED);
    assertThat(result.evaluations()).isEqualTo(200_000);
    assertThat(result.observable(Observable.GROWTH_ENERGY)).isCloseTo(0.7065, within(0.1));
  }

  @Test
  void deathAndNaNDiverge() {
    Landscape walls = new Landscape(Box.cube(1, -1, 1), Shape.NEEDLE);
    TrialResult dead =
        run(walls, new Constant(1, 1, 1), method(10, 0.1, StochasticTrials.at(0.5)), 1);
    assertThat(dead.status()).isEqualTo(Status.DIVERGED);
    assertThat(dead.error()).contains("died out in step 1");
    Landscape hole = new Landscape(Box.cube(1, -1, 1), Shape.HOLE);
    assertThat(run(hole, new Constant(1, 1, 1), method(10, 0.1, UNIFORM), 1).status())
        .isEqualTo(Status.DIVERGED);
  }

  /** A thousand times the step: weights collapse, and the reported error says so. */
  @Test
  void aStepFarTooLargeShows() {
    TrialResult result =
        run(harmonic(2, 1), new Constant(1, 1, 100_000), method(200, 100.0, UNIFORM), 1);
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    assertThat(result.observable(Observable.TIME_STEP_ERROR)).isGreaterThan(0.1);
    assertThat(result.observable(Observable.MEAN_POPULATION)).isLessThan(20);
  }

  @Test
  void parametersAreChecked() {
    assertThatThrownBy(() -> method(1, 0.1, UNIFORM)).hasMessageContaining("walkers");
    assertThatThrownBy(() -> method(10, Double.NaN, UNIFORM)).hasMessageContaining("timeStep");
    assertThatThrownBy(
            () -> new DiffusionMonteCarlo(10, 0.1, 1.0, 0.8, null, Edge.OPEN, UNIFORM, NONE))
        .hasMessageContaining("equilibration");
    assertThatThrownBy(
            () -> new DiffusionMonteCarlo(10, 0.1, 0.1, 1.8, null, Edge.OPEN, UNIFORM, NONE))
        .hasMessageContaining("branchBelow");
    assertThatThrownBy(
            () -> new DiffusionMonteCarlo(10, 0.1, 0.1, 0.8, -1.0, Edge.OPEN, UNIFORM, NONE))
        .hasMessageContaining("correctionTime");
    assertThatThrownBy(
            () -> new DiffusionMonteCarlo(10, 0.1, 0.1, 0.8, null, Edge.REFLECTING, UNIFORM, NONE))
        .hasMessageContaining("boundary");
    TrialResult ground =
        run(harmonic(1, 1), new Constant(1, 1, 1), method(10, 0.1, new Start.Ground()), 1);
    assertThat(ground.status()).isEqualTo(Status.FAILED);
    assertThat(ground.error()).contains("gaussian, uniform or point");
    TrialResult tiny = run(harmonic(1, 1), new Constant(1, 1, 1), method(10, 1e-300, UNIFORM), 1);
    assertThat(tiny.error()).contains("too small");
  }

  @Test
  void startsAreChecked() {
    Constant schedule = new Constant(1, 1, 1);
    Start outside = StochasticTrials.at(99);
    assertThat(run(harmonic(1, 1), schedule, method(10, 0.1, outside), 1).error())
        .contains("start.at must lie in the box");
    Start three = StochasticTrials.at(1, 2, 3);
    assertThat(run(harmonic(2, 1), schedule, method(10, 0.1, three), 1).error())
        .contains("one for each of the 2 axes");
    Start moving = new Start.Gaussian(null, null, List.of(1.0));
    assertThat(run(harmonic(1, 1), schedule, method(10, 0.1, moving), 1).error())
        .contains("momentum");
  }

  @Test
  void costGrowsWithTheWork() {
    Constant schedule = new Constant(1, 1, 10);
    DiffusionMonteCarlo method = method(1000, 0.01, UNIFORM);
    double full = method.cost(harmonic(2, 1), schedule, Budget.UNLIMITED).seconds();
    // A million walker steps of some ten nanoseconds.
    assertThat(full).isBetween(0.01, 0.2);
    assertThat(method.cost(harmonic(2, 1), schedule, new Budget(1000L, 10L, null)).seconds())
        .isLessThan(full / 100);
    assertThat(method.stochastic()).isTrue();
    assertThat(method.usesSchedule()).isTrue();
  }
}
