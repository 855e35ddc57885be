package io.wick.method;

import static io.wick.method.StochasticTrials.cloud;
import static io.wick.method.StochasticTrials.harmonic;
import static io.wick.method.StochasticTrials.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.potential.molecule.HeliumAtom;
import io.wick.potential.molecule.HydrogenAtom;
import io.wick.potential.molecule.HydrogenMolecule;
import io.wick.potential.molecule.HydrogenMoleculeIon;
import io.wick.potential.molecule.TrihydrogenCation;
import io.wick.potential.physics.Harmonic;
import io.wick.potential.physics.Hulthen;
import io.wick.potential.physics.Quartic;
import io.wick.potential.physics.RadialCoulomb;
import io.wick.schedule.Constant;
import io.wick.schedule.Linear;
import io.wick.trial.Observable;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import io.wick.walker.Edge;
import io.wick.walker.Guide;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Importance sampling: atoms, molecules, and many dimensions. */
class GuidedMonteCarloTest {
  private static final double RADIUS = 1e-5;

  private static DiffusionMonteCarlo method(int walkers, Double timeStep, Guide guide) {
    return new DiffusionMonteCarlo(
        walkers, timeStep, 0.2, 0.8, null, Edge.HARD_WALL, cloud(1), guide);
  }

  static Stream<Arguments> molecules() {
    return Stream.of(
        Arguments.of(new HydrogenMoleculeIon(2, RADIUS, null), 0.02, 100.0, 3e-3),
        Arguments.of(new HeliumAtom(RADIUS, null), 0.02, 100.0, 4e-3),
        Arguments.of(new HydrogenMolecule(1.4, RADIUS, null), 0.025, 100.0, 3e-3),
        Arguments.of(new TrihydrogenCation(1.65, RADIUS, null), 0.025, 120.0, 5e-3));
  }

  /**
   * Literature values within four errors and the time-step error of these guides, which was
   * measured to be below 0.05 δ hartrees (He 0.03 δ, H₃⁺ 0.05 δ, H₂⁺ and H₂ 0.02 δ, for δ of 0.025
   * to 0.1).
   */
  @ParameterizedTest
  @MethodSource("molecules")
  void energiesOfMolecules(Potential molecule, double step, double duration, double largestError) {
    TrialResult result =
        run(molecule, new Constant(0.5, 1, duration), method(400, step, new Guide.Own()), 2024);
    assertThat(result.status()).as(result.error()).isEqualTo(Status.COMPLETED);
    double exact = molecule.knownLevels(0.5, 1)[0];
    for (Observable energy : List.of(Observable.GROWTH_ENERGY, Observable.MIXED_ENERGY)) {
      double error =
          result.observable(
              energy == Observable.GROWTH_ENERGY
                  ? Observable.GROWTH_ENERGY_ERROR
                  : Observable.MIXED_ENERGY_ERROR);
      assertThat(error).isBetween(1e-4, largestError);
      assertThat(result.observable(energy))
          .as("%s +- %s", energy, error)
          .isCloseTo(exact, within(4 * error + 0.05 * step));
    }
    assertThat(result.observable(Observable.ACCEPTANCE_RATE)).isBetween(0.95, 0.9999);
    assertThat(result.observable(Observable.EFFECTIVE_TIME_STEP)).isBetween(0.95 * step, step);
  }

  /**
   * Gaussian guides from far too narrow to far too wide (the ground state has std 0.69), all with
   * the default step: the energy is exact to its errors, and the errors are small.
   */
  @ParameterizedTest
  @CsvSource({"0.4, 0.15", "0.5, 0.05", "0.6, 0.02", "0.9, 0.015", "1.5, 0.03"})
  void poorGuidesAreHonest(double std, double largestError) {
    Guide guide = new Guide.Gaussian(null, List.of(std));
    double exact = Math.sqrt(2 * 0.8 * 1.7);
    for (int seed = 1; seed <= 3; seed++) {
      TrialResult result =
          run(harmonic(2, 1.7), new Constant(0.8, 1, 30), method(400, null, guide), seed);
      assertThat(result.status()).as(result.error()).isEqualTo(Status.COMPLETED);
      double error = result.observable(Observable.GROWTH_ENERGY_ERROR);
      assertThat(error).isLessThan(largestError);
      assertThat(result.observable(Observable.GROWTH_ENERGY))
          .isCloseTo(
              exact, within(4 * error + result.observable(Observable.GROWTH_TIME_STEP_ERROR)));
      assertThat(result.observable(Observable.MIXED_ENERGY))
          .isCloseTo(
              exact,
              within(
                  4 * result.observable(Observable.MIXED_ENERGY_ERROR)
                      + result.observable(Observable.MIXED_TIME_STEP_ERROR)));
      assertThat(result.observable(Observable.TIME_STEP_ERROR)).isLessThan(largestError);
    }
  }

  /**
   * A Gaussian guide at a large step, against the closed forms: Ω/2 with cosh Ωδ = cosh γδ +
   * (2Dwδ/γ) sinh γδ, and γ/2 + wv with v the variance that one step reproduces.
   */
  @ParameterizedTest
  @CsvSource({"0.55, 0.3", "1.0, 0.5", "0.696, 1"})
  void guidedEnergiesAtALargeStep(double std, double step) {
    double diffusion = 0.8;
    double stiffness = 1.7;
    TrialResult result =
        run(
            harmonic(1, stiffness),
            new Constant(diffusion, 1, 1000 * step),
            method(1000, step, new Guide.Gaussian(null, List.of(std))),
            4);
    double gamma = diffusion / (std * std);
    double w = stiffness / 2 - gamma * gamma / (4 * diffusion);
    double cosh =
        Math.cosh(gamma * step) + 2 * diffusion * w * step / gamma * Math.sinh(gamma * step);
    double growth = Math.log(cosh + Math.sqrt(cosh * cosh - 1)) / (2 * step);
    double variance = std * std;
    for (int i = 0; i < 1000; i++) {
      double shrink = Math.exp(-2 * gamma * step);
      double moved = shrink / (1 / variance + w * step) + std * std * (1 - shrink);
      variance = 1 / (1 / moved + w * step);
    }
    double mixed = gamma / 2 + w * variance;
    double growthError = result.observable(Observable.GROWTH_ENERGY_ERROR);
    double mixedError = result.observable(Observable.MIXED_ENERGY_ERROR);
    assertThat(growthError).isLessThan(6e-3);
    assertThat(result.observable(Observable.GROWTH_ENERGY))
        .isCloseTo(growth, within(4 * growthError));
    assertThat(result.observable(Observable.MIXED_ENERGY)).isCloseTo(mixed, within(4 * mixedError));
    double exact = Math.sqrt(diffusion * stiffness / 2);
    assertThat(Math.abs(growth - exact))
        .isLessThan(4 * growthError + result.observable(Observable.GROWTH_TIME_STEP_ERROR));
    assertThat(Math.abs(mixed - exact))
        .isLessThan(4 * mixedError + result.observable(Observable.MIXED_TIME_STEP_ERROR));
  }

  /** Guided by its ground state, hydrogen has no variance at all, for any Z, D and λ. */
  @Test
  void hydrogenHasNoVariance() {
    HydrogenAtom atom = new HydrogenAtom(2, RADIUS, null);
    TrialResult result = run(atom, new Constant(0.7, 1.5, 5), method(50, null, new Guide.Own()), 1);
    double exact = 1.5 * 1.5 * atom.knownLevels(0.7, 1)[0];
    assertThat(result.observable(Observable.MIXED_ENERGY)).isCloseTo(exact, within(1e-9));
    assertThat(result.observable(Observable.GROWTH_ENERGY)).isCloseTo(exact, within(1e-9));
    assertThat(result.observable(Observable.LOCAL_ENERGY_SPREAD)).isLessThan(1e-9);
    assertThat(result.observable(Observable.MIXED_ENERGY_ERROR)).isLessThan(1e-9);
  }

  private static Start around(double center, double std) {
    return new Start.Gaussian(List.of(center), List.of(std), null);
  }

  private static DiffusionMonteCarlo radial(Double timeStep, Guide guide, Start start) {
    return new DiffusionMonteCarlo(500, timeStep, 0.25, 0.8, null, Edge.HARD_WALL, start, guide);
  }

  /**
   * A pole at a hard wall, which has no energy without a guide. r e^{−Zr/2D} is the ground state:
   * every E_L is −Z²/(4D), at any step. A wall at r = 4 raises it to −.4832653, where ₁F₁(1 − 1/k;
   * 2; 8k) = 0 with k = √(−2E) (SciPy).
   */
  @Test
  void aPoleAtAWallNeedsItsGuide() {
    RadialCoulomb free = new RadialCoulomb(1.3, null);
    TrialResult exact =
        run(free, new Constant(0.7, 1, 20), radial(null, new Guide.Own(), around(2, 0.5)), 3);
    double ground = -1.3 * 1.3 / 2.8;
    assertThat(exact.observable(Observable.GROWTH_ENERGY)).isCloseTo(ground, within(1e-12));
    assertThat(exact.observable(Observable.MIXED_ENERGY)).isCloseTo(ground, within(1e-12));
    RadialCoulomb confined = new RadialCoulomb(1, Box.cube(1, 0, 4));
    TrialResult result =
        run(confined, new Constant(0.5, 1, 60), radial(0.02, new Guide.Own(), around(2, 0.5)), 3);
    double error =
        4 * result.observable(Observable.GROWTH_ENERGY_ERROR)
            + result.observable(Observable.GROWTH_TIME_STEP_ERROR);
    assertThat(error).isLessThan(1e-2);
    assertThat(result.observable(Observable.GROWTH_ENERGY)).isCloseTo(-0.4832653, within(error));
    for (Guide guide : List.of(new Guide.None(), new Guide.Gaussian(List.of(1.0), null))) {
      TrialResult refused =
          run(free, new Constant(0.5, 1, 20), radial(0.01, guide, around(2, 0.5)), 3);
      assertThat(refused.status()).isEqualTo(Status.FAILED);
      assertThat(refused.error())
          .contains("no lower bound")
          .contains("Maybe guide: {type: own}, or a box that begins above the pole?");
    }
  }

  /** A screened pole: its guide is not the ground state, −D(β² − 1)²/(4s²) with β² = 10. */
  @Test
  void aScreenedPole() {
    Hulthen screened = new Hulthen(10, 1, null);
    TrialResult result =
        run(screened, new Constant(1, 1, 6), radial(2e-3, new Guide.Own(), around(0.3, 0.05)), 5);
    double error =
        4 * result.observable(Observable.GROWTH_ENERGY_ERROR)
            + result.observable(Observable.GROWTH_TIME_STEP_ERROR);
    assertThat(error).isLessThan(2e-2);
    assertThat(result.observable(Observable.GROWTH_ENERGY)).isCloseTo(-20.25, within(error));
    assertThat(result.observable(Observable.LOCAL_ENERGY_SPREAD)).isBetween(0.05, 0.3);
    assertThat(new Hulthen(10, 1, Box.cube(1, 0.1, 5)).isBoundedBelow()).isTrue();
    assertThat(screened.isBoundedBelow()).isFalse();
  }

  /** ω = 1, d = 2, δ = 3.2: 2 asinh(δ/2)/δ and 1/√(1 + δ²/4), far from E_0 = 1. */
  @Test
  void aLongStepOfABoundedPotentialKeepsItsErrors() {
    DiffusionMonteCarlo method =
        new DiffusionMonteCarlo(
            2000, 3.2, 0.25, 0.8, null, Edge.OPEN, around(0, 1), new Guide.None());
    TrialResult result =
        run(
            new Harmonic(List.of(1.0), null, 2, Box.cube(2, -12, 12)),
            new Constant(0.5, 1, 800),
            method,
            5);
    double error = result.observable(Observable.GROWTH_ENERGY_ERROR);
    assertThat(error).isLessThan(5e-3);
    assertThat(result.observable(Observable.GROWTH_ENERGY))
        .isCloseTo(0.7806145799405476, within(4 * error));
    assertThat(result.observable(Observable.MIXED_ENERGY))
        .isCloseTo(
            0.5299989400031799, within(4 * result.observable(Observable.MIXED_ENERGY_ERROR)));
  }

  /** A box that begins just above the pole, and a step that is far too long: no errors. */
  @Test
  void stepsThatFavourFewWalkersHaveNoErrors() {
    RadialCoulomb deep = new RadialCoulomb(1, Box.cube(1, 1e-6, 30));
    TrialResult result =
        run(deep, new Constant(0.5, 1, 40), radial(0.05, new Guide.None(), around(2, 0.5)), 3);
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    assertThat(result.observable(Observable.MEAN_POPULATION)).isLessThan(0.4 * 500);
    assertThat(result.observable(Observable.GROWTH_ENERGY_ERROR)).isNaN();
    assertThat(result.observable(Observable.MIXED_ENERGY_ERROR)).isNaN();
  }

  /** The same work without and with a guide: what importance sampling is for. */
  @Test
  void aGuideReducesTheVariance() {
    Potential well = new Quartic(1, 3, null);
    Constant schedule = new Constant(1, 1, 60);
    TrialResult free = run(well, schedule, method(400, 0.02, new Guide.None()), 5);
    TrialResult guided = run(well, schedule, method(400, 0.02, new Guide.Gaussian(null, null)), 5);
    // Three axes of −ψ″ + x⁴, E_0 = 1.06036209 each; the step without a guide costs 0.1 % (0.03).
    double exact = 3 * 1.06036209;
    for (TrialResult result : List.of(free, guided)) {
      assertThat(result.observable(Observable.GROWTH_ENERGY))
          .isCloseTo(
              exact, within(4 * result.observable(Observable.GROWTH_ENERGY_ERROR) + 2e-3 * exact));
    }
    assertThat(guided.observable(Observable.LOCAL_ENERGY_SPREAD))
        .isLessThan(0.6 * free.observable(Observable.LOCAL_ENERGY_SPREAD));
    assertThat(guided.observable(Observable.GROWTH_ENERGY_ERROR))
        .isLessThan(0.6 * free.observable(Observable.GROWTH_ENERGY_ERROR));
    assertThat(free.observable(Observable.ACCEPTANCE_RATE)).isNaN();
  }

  /**
   * A hundred and two hundred axes, a guide ten per cent too wide (its E_L varies by about √d/10):
   * within four errors, and a thousandth is cheap.
   */
  @ParameterizedTest
  @ValueSource(ints = {100, 200})
  void manyDimensions(int d) {
    double std = 1.1 * Math.sqrt(0.5);
    TrialResult result =
        run(
            harmonic(d, 1),
            new Constant(0.5, 1, 30),
            method(1000, 0.05, new Guide.Gaussian(null, List.of(std))),
            11);
    assertThat(result.status()).as(result.error()).isEqualTo(Status.COMPLETED);
    double error = result.observable(Observable.GROWTH_ENERGY_ERROR);
    assertThat(error).isLessThan(1e-3 * d / 2);
    assertThat(result.observable(Observable.GROWTH_ENERGY)).isCloseTo(d / 2.0, within(4 * error));
    assertThat(result.observable(Observable.MEAN_POPULATION)).isGreaterThan(500);
  }

  /**
   * Without a guide a hundred axes are too many for 1000 walkers: off by far, and no error is
   * claimed.
   */
  @Test
  void tooFewWalkersClaimNoError() {
    TrialResult result =
        run(harmonic(100, 1), new Constant(0.5, 1, 60), method(1000, 0.2, new Guide.None()), 11);
    double exact = 100 * asinh(0.1) / 0.2;
    assertThat(result.observable(Observable.GROWTH_ENERGY)).isGreaterThan(1.03 * exact);
    assertThat(result.observable(Observable.GROWTH_ENERGY_ERROR)).isNaN();
    assertThat(result.observable(Observable.MIXED_ENERGY_ERROR)).isNaN();
  }

  /** The error that is reported is the error that is made: forty short runs of few walkers. */
  @Test
  void pullsAreNormal() {
    double exact = 10 * asinh(0.1) / 0.2;
    double squares = 0;
    double largest = 0;
    int runs = 40;
    int silent = 0;
    for (int seed = 0; seed < runs; seed++) {
      TrialResult result =
          run(harmonic(10, 1), new Constant(0.5, 1, 100), method(100, 0.2, new Guide.None()), seed);
      double pull =
          (result.observable(Observable.GROWTH_ENERGY) - exact)
              / result.observable(Observable.GROWTH_ENERGY_ERROR);
      if (Double.isNaN(pull)) {
        silent++;
        continue;
      }
      squares += pull * pull;
      largest = Math.max(largest, Math.abs(pull));
    }
    // A hundred walkers are near their limit here: a correlation time that comes out long silences.
    assertThat(silent).isLessThanOrEqualTo(4);
    // 40 normal numbers: 1 ± 0.11. Measured over 100 runs: 0.97, largest 2.7.
    assertThat(Math.sqrt(squares / (runs - silent))).isBetween(0.6, 1.3);
    assertThat(largest).isLessThan(4);
  }

  private static double asinh(double y) {
    return Math.log(y + Math.sqrt(y * y + 1));
  }

  /** Growth that no step could follow: moves are rejected, and the trial says so. */
  @Test
  void aStepTooLargeForTheGuideDiverges() {
    TrialResult result =
        run(
            new HeliumAtom(RADIUS, null),
            new Constant(0.5, 1, 60_000),
            new DiffusionMonteCarlo(20, 20.0, 0.2, 0.8, null, Edge.OPEN, cloud(1), new Guide.Own()),
            1);
    assertThat(result.status()).isEqualTo(Status.DIVERGED);
    assertThat(result.error()).contains("timeStep 20.0 is too large");
    assertThat(result.steps()).isLessThanOrEqualTo(1024);
  }

  @Test
  void guidesAreChecked() {
    assertThatThrownBy(
            () ->
                new DiffusionMonteCarlo(
                    10, 0.1, 0.1, 0.8, null, Edge.PERIODIC, cloud(1), new Guide.Own()))
        .hasMessageContaining("periodic");
    TrialResult annealed =
        run(
            harmonic(1, 1),
            new Linear(1, 0.1, 1),
            method(10, 0.1, new Guide.Gaussian(null, null)),
            1);
    assertThat(annealed.status()).isEqualTo(Status.FAILED);
    assertThat(annealed.error()).contains("constant schedule");
    TrialResult own =
        run(harmonic(1, 1), new Constant(1, 1, 1), method(10, 0.1, new Guide.Own()), 1);
    assertThat(own.error()).contains("guide: own");
  }
}
