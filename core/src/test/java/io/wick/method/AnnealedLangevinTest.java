package io.wick.method;

import static io.wick.method.ReverseSampler.ANCESTRAL;
import static io.wick.method.ReverseSampler.LANGEVIN;
import static io.wick.method.ReverseSampler.PROBABILITY_FLOW;
import static io.wick.method.ScoreSource.EXACT;
import static io.wick.method.ScoreSource.LEARNED;
import static io.wick.method.StochasticTrials.UNIFORM;
import static io.wick.method.StochasticTrials.harmonic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.density.GaussianMixture;
import io.wick.schedule.Constant;
import io.wick.schedule.DdpmNoise;
import io.wick.schedule.EdmNoise;
import io.wick.schedule.Geometric;
import io.wick.schedule.GeometricNoise;
import io.wick.schedule.Linear;
import io.wick.schedule.Schedule;
import io.wick.schedule.Table;
import io.wick.trial.Budget;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import io.wick.walker.score.DenoiserTraining;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnealedLangevinTest {
  private static final DenoiserTraining TRAINING =
      new DenoiserTraining(64, 10_000, 3000, 256, 0.02);
  private static final Schedule LADDER = new GeometricNoise(20, 0.1, 20, 1);

  /** Fig. 2 of Song and Ermon: 1/5 N((−5, −5), I) + 4/5 N((5, 5), I). */
  private static GaussianMixture twoModes(int dimension) {
    return new GaussianMixture(
        List.of(
            new GaussianMixture.Component(0.2, List.of(-5.0), List.of(1.0)),
            new GaussianMixture.Component(0.8, List.of(5.0), List.of(1.0))),
        dimension,
        null);
  }

  private static AnnealedLangevin method(
      int walkers, ReverseSampler sampler, int inner, Start start) {
    return new AnnealedLangevin(walkers, null, sampler, inner, 0.2, EXACT, null, start);
  }

  private static double weightError(int walkers) {
    return Math.sqrt(0.2 * 0.8 / walkers);
  }

  private static void assertPerfect(TrialResult result, int walkers) {
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    assertThat(result.observable(Observable.MODE_WEIGHT_ERROR))
        .isLessThan(4 * weightError(walkers));
    assertThat(result.observable(Observable.KL_DIVERGENCE))
        .isBetween(
            -4 * result.observable(Observable.KL_FLOOR),
            4 * result.observable(Observable.KL_FLOOR));
    // The distance is mostly that of the weights, (Δw)² times the distance of the modes.
    assertThat(result.observable(Observable.SLICED_WASSERSTEIN))
        .isLessThan(2.5 * result.observable(Observable.WASSERSTEIN_FLOOR));
  }

  @Test
  void oneScaleGetsTheWeightsWrongAndTheLadderRight() {
    int walkers = 2000;
    // Both start uniform in the same box with the same steps per walker; measured 0.30 and 0.007.
    TrialResult single =
        StochasticTrials.run(
            twoModes(2),
            new Constant(0.005, 1, 1),
            new AnnealedLangevin(walkers, 20, LANGEVIN, 100, 0.2, EXACT, null, UNIFORM),
            11);
    TrialResult ladder =
        StochasticTrials.run(twoModes(2), LADDER, method(walkers, LANGEVIN, 100, UNIFORM), 11);
    assertThat(single.status()).isEqualTo(Status.COMPLETED);
    // A uniform start puts half of the walkers on either side: 0.5 − 0.2.
    assertThat(single.observable(Observable.MODE_WEIGHT_ERROR))
        .isCloseTo(0.3, within(4 * 0.5 / Math.sqrt(walkers)));
    assertThat(single.observable(Observable.SLICED_WASSERSTEIN))
        .isGreaterThan(5 * single.observable(Observable.WASSERSTEIN_FLOOR));
    assertPerfect(ladder, walkers);
    // The same work: a score per walker and step, ζ once per level and at the start.
    for (TrialResult result : List.of(single, ladder)) {
      assertThat(result.gradientEvaluations()).isEqualTo(20 * 100 * walkers);
      assertThat(result.evaluations()).isEqualTo(21 * walkers);
      assertThat(result.steps()).isEqualTo(20);
    }
    // The floors are those of a perfect sample: for far modes √(w(1 − w)/n), from 16 samples.
    assertThat(ladder.observable(Observable.MODE_WEIGHT_FLOOR))
        .isBetween(0.5 * weightError(walkers), 1.5 * weightError(walkers));
  }

  @Test
  void reverseDiffusionSamplesTheDensity() {
    int walkers = 2000;
    TrialResult ancestral =
        StochasticTrials.run(
            twoModes(2),
            new DdpmNoise(1e-4, 0.02, 1000, 1),
            new AnnealedLangevin(walkers, 200, ANCESTRAL, 1, 0.2, EXACT, null, null),
            12);
    TrialResult flow =
        StochasticTrials.run(
            twoModes(2),
            new EdmNoise(80, 0.002, 7, 40, 1),
            method(walkers, PROBABILITY_FLOW, 1, null),
            13);
    assertPerfect(ancestral, walkers);
    assertPerfect(flow, walkers);
    // And one score for the centre of the start.
    assertThat(ancestral.gradientEvaluations()).isEqualTo(200L * walkers + 1);
    assertThat(flow.gradientEvaluations()).isEqualTo((2L * 40 - 1) * walkers + 1);
    assertThat(flow.observable(Observable.SCORE_ERROR)).isNaN();
    assertThat(flow.observable(Observable.WASSERSTEIN)).isNaN();
  }

  @Test
  void aLearnedScoreIsNearTheExactOneAndItsLadderHasTheWeights() {
    int walkers = 2000;
    TrialResult result =
        StochasticTrials.run(
            twoModes(2),
            new EdmNoise(80, 0.05, 7, 60, 1),
            new AnnealedLangevin(walkers, null, ANCESTRAL, 1, 0.2, LEARNED, TRAINING, null),
            14);
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    // Measured 0.0016, 0.005 and 0.03.
    assertThat(result.observable(Observable.SCORE_ERROR)).isLessThan(0.005);
    assertThat(result.observable(Observable.MODE_WEIGHT_ERROR)).isLessThan(learnedError(walkers));
    assertThat(result.observable(Observable.KL_DIVERGENCE)).isLessThan(0.15);
    assertThat(result.observable(Observable.TRAINING_LOSS)).isBetween(0.5, 1.0);
    // The data count; the network does not touch the potential.
    assertThat(result.gradientEvaluations()).isZero();
    assertThat(result.evaluations()).isEqualTo(10_000 + 61L * walkers);
    assertThat(result.observable(Observable.NETWORK_EVALUATIONS))
        .isEqualTo(3 * 3000 * 256 + 60 * walkers + 1);
  }

  @Test
  void aLearnedLadderOfLangevinStepsHasTheWeightsToo() {
    int walkers = 2000;
    TrialResult result =
        StochasticTrials.run(
            twoModes(2),
            LADDER,
            new AnnealedLangevin(walkers, null, LANGEVIN, 100, 0.2, LEARNED, TRAINING, UNIFORM),
            20);
    assertThat(result.observable(Observable.MODE_WEIGHT_ERROR)).isLessThan(learnedError(walkers));
  }

  /** 4σ of the walkers, 4σ of the 10,000 data, and for what the network bends 0.02. */
  private static double learnedError(int walkers) {
    return 4 * weightError(walkers) + 4 * weightError(10_000) + 0.02;
  }

  @Test
  void inOneDimensionTheDistanceIsExact() {
    TrialResult result =
        StochasticTrials.run(
            new GaussianMixture(
                List.of(new GaussianMixture.Component(1, List.of(3.0), List.of(0.5))), 0, null),
            new Geometric(200, 1e-4, 1),
            new AnnealedLangevin(1000, 60, ANCESTRAL, 1, 0.2, EXACT, null, null),
            15);
    assertThat(result.observable(Observable.SLICED_WASSERSTEIN)).isNaN();
    assertThat(result.observable(Observable.WASSERSTEIN))
        .isLessThan(3 * result.observable(Observable.WASSERSTEIN_FLOOR));
    assertThat(result.observable(Observable.MODE_WEIGHT_ERROR)).isZero();
    Sample last = result.trajectory().get(result.trajectory().size() - 1);
    // Two axes would have s² too: mean and variance within 4σ; 60 levels shrink it by about 2 %.
    assertThat(last.mean[0]).isCloseTo(3, within(4 * 0.5 / Math.sqrt(1000)));
    assertThat(last.variance[0]).isCloseTo(0.25, within(0.25 * (4 * Math.sqrt(2.0 / 1000) + 0.03)));
    assertThat(last.step).isEqualTo(60);
    assertThat(last.potentialEnergy)
        .isEqualTo(result.observable(Observable.FINAL_POTENTIAL_ENERGY));
  }

  @Test
  void anyScheduleIsALadderAndLambdaSharpens() {
    // λ = 4 at a constant σ: N(3, (s² + σ²)/4) but for Euler's 1/(1 − λδ/(2v)).
    GaussianMixture one =
        new GaussianMixture(
            List.of(new GaussianMixture.Component(1, List.of(3.0), List.of(0.5))), 0, null);
    TrialResult result =
        StochasticTrials.run(
            one,
            new Constant(0.125, 4, 1),
            new AnnealedLangevin(4000, null, LANGEVIN, 100, 0.2, EXACT, null, UNIFORM),
            16);
    double v = 0.5;
    double delta = 0.1 * 0.25;
    Sample last = result.trajectory().get(result.trajectory().size() - 1);
    assertThat(last.step).isEqualTo(10);
    double variance = v / 4 / (1 - 4 * delta / (2 * v));
    assertThat(last.variance[0]).isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / 4000)));
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherDoesNot() {
    AnnealedLangevin method =
        new AnnealedLangevin(
            50,
            5,
            PROBABILITY_FLOW,
            1,
            0.2,
            LEARNED,
            new DenoiserTraining(8, 200, 50, 32, 0.02),
            null);
    TrialResult one = StochasticTrials.run(twoModes(3), LADDER, method, 17);
    TrialResult same = StochasticTrials.run(twoModes(3), LADDER, method, 17);
    TrialResult other = StochasticTrials.run(twoModes(3), LADDER, method, 18);
    assertThat(same.observables()).isEqualTo(one.observables());
    assertThat(same.bestPoint()).isEqualTo(one.bestPoint());
    assertThat(other.bestPoint()).isNotEqualTo(one.bestPoint());
  }

  @Test
  void anExhaustedBudgetIsAssessedToo() {
    AnnealedLangevin method = method(100, LANGEVIN, 10, UNIFORM);
    TrialResult steps =
        StochasticTrials.run(twoModes(2), LADDER, method, 19, new Budget(null, 3L, null));
    assertThat(steps.status()).isEqualTo(Status.BUDGET_EXHAUSTED);
    assertThat(steps.steps()).isEqualTo(3);
    assertThat(steps.observable(Observable.KL_DIVERGENCE)).isFinite();
    TrialResult evaluations =
        StochasticTrials.run(twoModes(2), LADDER, method, 19, new Budget(5000L, null, null));
    assertThat(evaluations.status()).isEqualTo(Status.BUDGET_EXHAUSTED);
    assertThat(evaluations.evaluations() + evaluations.gradientEvaluations()).isEqualTo(5000);
    assertThat(evaluations.observable(Observable.MODE_WEIGHT_ERROR)).isFinite();
    // Data over the budget: nothing to assess.
    TrialResult data =
        StochasticTrials.run(
            twoModes(2),
            LADDER,
            new AnnealedLangevin(10, null, LANGEVIN, 1, 0.2, LEARNED, TRAINING, UNIFORM),
            19,
            new Budget(5000L, null, null));
    assertThat(data.status()).isEqualTo(Status.BUDGET_EXHAUSTED);
    assertThat(data.observable(Observable.KL_DIVERGENCE)).isNaN();
  }

  @Test
  void whatDoesNotFitIsSaidPlainly() {
    TrialResult plain =
        StochasticTrials.run(harmonic(2, 1), LADDER, method(10, LANGEVIN, 1, null), 1);
    assertThat(plain.status()).isEqualTo(Status.FAILED);
    assertThat(plain.error())
        .contains(
            "needs a density", "gaussian-mixture", "but the potential is harmonic", "langevin");
    Schedule rising = new Linear(1, 2, 1);
    assertThat(StochasticTrials.run(twoModes(1), rising, method(10, ANCESTRAL, 1, null), 1).error())
        .contains("never rises", "Maybe langevin?");
    assertThat(
            StochasticTrials.run(twoModes(1), rising, method(10, PROBABILITY_FLOW, 1, null), 1)
                .status())
        .isEqualTo(Status.COMPLETED);
    Schedule scaled = new Constant(1, 2, 1);
    assertThat(
            StochasticTrials.run(twoModes(1), scaled, method(10, PROBABILITY_FLOW, 1, null), 1)
                .error())
        .contains("lambda = 1, but it is 2.0");
    assertThat(
            StochasticTrials.run(twoModes(1), new Linear(1, 0, 1), method(10, LANGEVIN, 1, null), 1)
                .error())
        .contains("ends above D = 0", "Maybe {type: geometric");
    // Walkers that all start at one point and move without noise have no density.
    TrialResult together =
        StochasticTrials.run(
            twoModes(1), LADDER, method(10, PROBABILITY_FLOW, 1, StochasticTrials.at(1)), 1);
    assertThat(together.status()).isEqualTo(Status.COMPLETED);
    assertThat(together.observable(Observable.KL_DIVERGENCE)).isNaN();
    assertThat(together.observable(Observable.KL_FLOOR)).isPositive();
    Schedule vanishing =
        new Table(List.of(new Table.Point(0, 1e-320, 1), new Table.Point(1, 0, 1)), 1);
    AnnealedLangevin many = new AnnealedLangevin(5, 4000, LANGEVIN, 1, 0.2, EXACT, null, null);
    assertThat(StochasticTrials.run(twoModes(1), vanishing, many, 1).error())
        .contains("ends above D = 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AnnealedLangevin(5, 0, LANGEVIN, 1, 0.2, EXACT, null, null))
        .withMessageContaining("levels");
    for (double step : new double[] {0, 4, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new AnnealedLangevin(5, 1, LANGEVIN, 1, step, EXACT, null, null))
          .withMessageContaining("stepSize");
    }
  }

  @Test
  void settingsOfTheNetworkBelongToALearnedScoreOnly() {
    AnnealedLangevin exact =
        new AnnealedLangevin(10, null, LANGEVIN, 5, 0.2, EXACT, TRAINING, null);
    AnnealedLangevin learned =
        new AnnealedLangevin(10, null, LANGEVIN, 5, 0.2, LEARNED, TRAINING, null);
    assertThat(exact.denoiser()).isNull();
    assertThat(new AnnealedLangevin(10, null, LANGEVIN, 5, 0.2, LEARNED, null, null).denoiser())
        .isEqualTo(DenoiserTraining.STANDARD);
    double few = exact.cost(twoModes(2), LADDER, Budget.UNLIMITED).seconds();
    double cut = exact.cost(twoModes(2), LADDER, new Budget(null, 2L, null)).seconds();
    // Besides the assessment, in proportion to the scores.
    double fixed = DensityAssessment.seconds(2, 10);
    assertThat(cut - fixed).isCloseTo((few - fixed) / 10, within(1e-12));
    assertThat(learned.cost(twoModes(2), LADDER, Budget.UNLIMITED).seconds())
        .isGreaterThan(10 * few);
    assertThat(seconds(PROBABILITY_FLOW) - fixed).isCloseTo((few - fixed) * 2 / 5, within(1e-12));
    assertThat(seconds(ANCESTRAL) - fixed).isCloseTo((few - fixed) / 5, within(1e-12));
  }

  private static double seconds(ReverseSampler sampler) {
    return method(10, sampler, 5, null).cost(twoModes(2), LADDER, Budget.UNLIMITED).seconds();
  }
}
