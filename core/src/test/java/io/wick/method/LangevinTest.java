package io.wick.method;

import static io.wick.method.StochasticTrials.UNIFORM;
import static io.wick.method.StochasticTrials.at;
import static io.wick.method.StochasticTrials.cloud;
import static io.wick.method.StochasticTrials.harmonic;
import static io.wick.method.StochasticTrials.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.ExpressionPotential;
import io.wick.potential.Potential;
import io.wick.potential.bbob.BentCigar;
import io.wick.potential.bbob.StepEllipsoid;
import io.wick.potential.physics.LennardJones;
import io.wick.potential.physics.LinearRamp;
import io.wick.potential.physics.SquareWell;
import io.wick.schedule.Constant;
import io.wick.schedule.Geometric;
import io.wick.trial.Budget;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import io.wick.walker.AdjustedLangevinMotion;
import io.wick.walker.DividedLangevinMotion;
import io.wick.walker.Edge;
import io.wick.walker.Gradient;
import io.wick.walker.LangevinMotion;
import io.wick.walker.Population;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Moves that are judged, and steps that follow the potential. */
class LangevinTest {
  private static Langevin judged(int walkers, Double step, Boolean adjusted, Edge edge, Start s) {
    return new Langevin(walkers, step, adjusted, GradientSource.AVAILABLE, 1e-5, edge, s);
  }

  private static Sample last(TrialResult result) {
    return result.trajectory().get(result.trajectory().size() - 1);
  }

  /**
   * A jump that no gradient shows. Of the density e^{−V/D} the share p = e^{V₀/D}/(e^{V₀/D} + 2) is
   * inside, ⟨V⟩ = −pV₀; without judgement the density stays flat and ⟨V⟩ is −2/3.
   */
  @Test
  void jumpsAreFelt() {
    Box box = Box.cube(1, -3, 3);
    double inside = Math.exp(2 / 0.8) / (Math.exp(2 / 0.8) + 2);
    int n = 10_000;
    double error = 2 * Math.sqrt(inside * (1 - inside) / n);
    List<Potential> wells =
        List.of(
            new SquareWell(2, 1, 1, box), new ExpressionPotential("-2*(abs(x0) < 1)", box, null));
    for (Potential well : wells) {
      assertThat(well.mayJump()).isTrue();
      for (double step : new double[] {0.05, 0.4}) {
        TrialResult result =
            run(well, new Constant(0.8, 1, 20), judged(n, step, null, Edge.REFLECTING, UNIFORM), 3);
        assertThat(result.status()).isEqualTo(Status.COMPLETED);
        assertThat(result.observable(Observable.FINAL_POTENTIAL_ENERGY))
            .isCloseTo(-2 * inside, within(4 * error));
        assertThat(result.observable(Observable.TIME_STEP_ERROR)).isNaN();
        assertThat(result.observable(Observable.ACCEPTANCE_RATE)).isBetween(0.7, 0.95);
      }
    }
    TrialResult free =
        run(
            wells.get(1),
            new Constant(0.8, 1, 20),
            judged(n, 0.05, false, Edge.REFLECTING, UNIFORM),
            3);
    assertThat(free.observable(Observable.FINAL_POTENTIAL_ENERGY)).isCloseTo(-2.0 / 3, within(0.1));
  }

  /** With the default step, too. */
  @Test
  void jumpsAreFeltByDefault() {
    Potential well = new SquareWell(2, 1, 1, Box.cube(1, -3, 3));
    TrialResult result =
        run(well, new Constant(0.8, 1, 20), judged(2000, null, null, Edge.REFLECTING, UNIFORM), 2);
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    double inside = Math.exp(2 / 0.8) / (Math.exp(2 / 0.8) + 2);
    assertThat(result.observable(Observable.FINAL_POTENTIAL_ENERGY))
        .isCloseTo(-2 * inside, within(8 * Math.sqrt(inside * (1 - inside) / 2000)));
    Langevin random =
        new Langevin(10, null, null, GradientSource.RANDOM_DIRECTION, 1e-5, Edge.OPEN, UNIFORM);
    assertThat(run(well, new Constant(1, 1, 1), random, 1).error())
        .contains("random-direction")
        .contains("Maybe double-sampling?");
  }

  /** Variance D/k at kδ = 0.8, where Euler's is 1.67 D/k; one value and one gradient a move. */
  @Test
  void judgedMovesHaveNoTimeStepError() {
    int n = 40_000;
    TrialResult result =
        run(
            harmonic(2, 2),
            new Constant(0.5, 1, 8),
            judged(n, 0.4, true, Edge.OPEN, cloud(0.5)),
            5);
    for (double v : last(result).variance) {
      assertThat(v).isCloseTo(0.25, within(4 * 0.25 * Math.sqrt(2.0 / n)));
    }
    assertThat(result.observable(Observable.ACCEPTANCE_RATE)).isBetween(0.5, 0.99);
    assertThat(result.evaluations()).isEqualTo(21L * n);
    assertThat(result.gradientEvaluations()).isEqualTo(21L * n);
  }

  /** Short steps: the same motion as without judgement, x₀e^{−kτ} and (D/k)(1 − e^{−2kτ}). */
  @Test
  void judgedMovesAreFaithfulInTime() {
    int n = 40_000;
    TrialResult result =
        run(
            harmonic(1, 2),
            new Constant(0.5, 1, 0.5),
            judged(n, 2e-3, true, Edge.REFLECTING, at(2)),
            5);
    double variance = 0.25 * (1 - Math.exp(-2));
    assertThat(last(result).mean[0])
        .isCloseTo(2 * Math.exp(-1), within(4 * Math.sqrt(variance / n) + 2e-3));
    assertThat(last(result).variance[0])
        .isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / n) + 2e-3));
    assertThat(result.observable(Observable.ACCEPTANCE_RATE)).isGreaterThan(0.999);
  }

  /**
   * Mirrors and tori at long steps: on a ramp between mirrors ⟨x⟩ = D − L/(e^{L/D} − 1), on a ring
   * ⟨cos x⟩ = −I₁(1/D)/I₀(1/D).
   */
  @Test
  void judgedMovesAtEdges() {
    int n = 40_000;
    Potential ramp = new LinearRamp(1, 1, Box.cube(1, 0, 2));
    TrialResult mirrored =
        run(
            ramp,
            new Constant(0.5, 1, 10),
            judged(n, 0.5, true, Edge.REFLECTING, new Start.Uniform()),
            7);
    double mean = 0.5 - 2 / (Math.exp(4) - 1);
    assertThat(last(mirrored).mean[0]).isCloseTo(mean, within(4 * 0.5 / Math.sqrt(n)));
    Potential ring = new ExpressionPotential("cos(x0)", Box.cube(1, -Math.PI, Math.PI), null);
    TrialResult round =
        run(ring, new Constant(0.5, 1, 20), judged(n, 0.5, true, Edge.PERIODIC, UNIFORM), 7);
    // I₁(2)/I₀(2); var cos = 1 − ⟨cos⟩/(1/D) − ⟨cos⟩².
    double cosine = 1.5906368546373291 / 2.2795853023360673;
    double deviation = Math.sqrt(1 - 0.5 * cosine - cosine * cosine);
    assertThat(round.observable(Observable.FINAL_POTENTIAL_ENERGY))
        .isCloseTo(-cosine, within(4 * deviation / Math.sqrt(n)));
  }

  /** Steep valleys, plateaus with jumps, cores that repel: a default step never diverges. */
  @Test
  void aDefaultStepNeverDiverges() {
    List<Potential> potentials =
        List.of(
            new BentCigar(2, 1),
            new BentCigar(5, 2),
            new StepEllipsoid(2, 1),
            new StepEllipsoid(5, 3),
            new LennardJones(4, null));
    for (Potential potential : potentials) {
      TrialResult result =
          run(
              potential,
              new Geometric(10, 1e-6, 100),
              judged(20, null, null, Edge.REFLECTING, UNIFORM),
              1,
              new Budget(30_000L, null, null));
      assertThat(result.status()).as(result.error()).isEqualTo(Status.BUDGET_EXHAUSTED);
      assertThat(result.observable(Observable.FINAL_POTENTIAL_ENERGY))
          .isLessThan(result.trajectory().get(0).potentialEnergy);
    }
  }

  /**
   * Without noise a step is x ← (1 − kδ/p)^p x with the fewest p = 2ⁿ whose first drift is no
   * longer than the box: kδ = 12 from the edge of a box of two half sides needs 8.
   */
  @Test
  void stepsAreDivided() {
    Potential well = harmonic(1, 12, 1);
    Population walker = new Population(1, 1);
    walker.positions()[0][0] = 1;
    walker.evaluate(well);
    DividedLangevinMotion motion = divided(well);
    assertThat(motion.step(walker, well, 1, 0, 1, 1)).isTrue();
    assertThat(walker.positions()[0][0]).isEqualTo(Math.pow(-0.5, 8));
    assertThat(motion.acceptanceRate()).isNaN();
    // More than 1024 parts: judged, and a drift longer than the box is left out.
    Potential steep = harmonic(1, 1e6, 1);
    walker.positions()[0][0] = 0.9;
    walker.evaluate(steep);
    DividedLangevinMotion other = divided(steep);
    assertThat(other.step(walker, steep, 1, 0, 1, 1)).isTrue();
    assertThat(walker.positions()[0][0]).isEqualTo(0.9);
    assertThat(other.acceptanceRate()).isEqualTo(1);
    assertThat(other.isFinite()).isTrue();
    assertThat(other.stepError(1, 1, 1)).isNaN();
  }

  private static DividedLangevinMotion divided(Potential potential) {
    RandomStream random = new RandomStream(1, 2);
    Box box = potential.box();
    Gradient gradient = Gradient.analytic();
    return new DividedLangevinMotion(
        new LangevinMotion(random, box, Edge.REFLECTING, gradient, 1),
        new AdjustedLangevinMotion(random, box, Edge.REFLECTING, gradient, 1),
        () -> {});
  }

  /** A step that is given is kept, and what is wrong with it is said. */
  @Test
  void aGivenStepDiverges() {
    TrialResult result =
        run(
            harmonic(1, 2),
            new Constant(0.5, 1, 100),
            judged(10, 20.0, null, Edge.REFLECTING, UNIFORM),
            1);
    assertThat(result.status()).isEqualTo(Status.DIVERGED);
    assertThat(result.error()).contains("timeStep 20.0").contains("Maybe leave timeStep out");
    TrialResult jumping =
        run(
            new SquareWell(2, 1, 1, Box.cube(1, -3, 3)),
            new Constant(0.8, 1, 10),
            judged(200, 0.1, false, Edge.REFLECTING, UNIFORM),
            1);
    assertThat(jumping.status()).isEqualTo(Status.DIVERGED);
    assertThat(jumping.error()).contains("which no gradient shows: adjusted: true");
  }
}
