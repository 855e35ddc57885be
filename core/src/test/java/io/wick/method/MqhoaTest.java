package io.wick.method;

import static io.wick.method.StochasticTrials.UNIFORM;
import static io.wick.method.StochasticTrials.harmonic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.method.Mqhoa.MeanForWorst;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import io.wick.potential.benchmark.Ackley;
import io.wick.potential.benchmark.Griewank;
import io.wick.potential.benchmark.Rastrigin;
import io.wick.potential.benchmark.Rosenbrock;
import io.wick.potential.benchmark.Schwefel;
import io.wick.potential.benchmark.Sphere;
import io.wick.potential.physics.Harmonic;
import io.wick.trial.Budget;
import io.wick.trial.Deadline;
import io.wick.trial.Observable;
import io.wick.trial.RecordSettings;
import io.wick.trial.Sample;
import io.wick.trial.Seeding;
import io.wick.trial.Status;
import io.wick.trial.Trial;
import io.wick.trial.TrialResult;
import io.wick.walker.CentreSampling.Outside;
import io.wick.walker.Centres.Rival;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MqhoaTest {
  private static Mqhoa of(MqhoaVariant variant, double accuracy, long steps) {
    return new Mqhoa(
        variant, 30, null, null, 1, 1, null, null, null, null, null, null, null, false, accuracy,
        steps, UNIFORM);
  }

  private static TrialResult run(
      Potential potential, Mqhoa method, long seed, Long evaluations, int points) {
    return new Trial(
            0,
            potential,
            null,
            method,
            new Budget(evaluations, null, null),
            new RecordSettings(points, RecordSettings.Spacing.LINEAR, 0.1),
            List.of(1e-6),
            seed,
            0,
            Seeding.INDEPENDENT,
            List.of())
        .run(Deadline.NONE);
  }

  /** Σx² + (Σ i x_i/2)² + (Σ i x_i/2)⁴ on [−5, 10]^d. */
  @io.wick.catalog.Entry(name = "z", summary = "z", formula = "z", source = "elementary")
  private record Zakharov(int dimension) implements Potential {
    @Override
    public Box box() {
      return Box.cube(dimension, -5, 10);
    }

    @Override
    public void values(double[][] x, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        double squares = 0;
        double tilt = 0;
        for (int axis = 0; axis < dimension; axis++) {
          squares += x[axis][i] * x[axis][i];
          tilt += 0.5 * (axis + 1) * x[axis][i];
        }
        out[i] = squares + tilt * tilt + tilt * tilt * tilt * tilt;
      }
    }

    @Override
    public Optional<KnownMinimum> knownMinimum() {
      return Optional.of(KnownMinimum.atDiagonal(0, dimension, 0));
    }
  }

  private static int hits(Potential potential, int seeds) {
    int hits = 0;
    for (int seed = 0; seed < seeds; seed++) {
      long budget = 10_000L * potential.dimension();
      Mqhoa method = of(MqhoaVariant.STABILISED, 1e-8, 1_000_000);
      hits += run(potential, method, seed, budget, 0).hits()[0] > 0 ? 1 : 0;
    }
    return hits;
  }

  /**
   * Published successes of 51 runs, d = 30, 10⁴d evaluations, target 1e-6: sphere 51, Zakharov 51,
   * Ackley 50, Griewank 47, Rastrigin, Schwefel, Rosenbrock 0. All 51 seeds give just these counts
   * here; with 3 of them a success rate of 47/51 fails twice with probability 0.018.
   */
  @Test
  void succeedsWhereThePublishedProgramDoes() {
    int d = 30;
    assertThat(hits(new Sphere(d, null), 3)).isEqualTo(3);
    assertThat(hits(new Zakharov(d), 3)).isEqualTo(3);
    assertThat(hits(new Ackley(d, null), 3)).isGreaterThanOrEqualTo(2);
    assertThat(hits(new Griewank(d, null), 3)).isGreaterThanOrEqualTo(2);
    assertThat(hits(new Rastrigin(d, null), 2)).isZero();
    assertThat(hits(new Schwefel(d, null), 2)).isZero();
    assertThat(hits(new Rosenbrock(d, null), 2)).isZero();
    // Griewank is harder in low dimension.
    assertThat(hits(new Griewank(2, null), 5)).isLessThanOrEqualTo(1);
  }

  /** Every variant finds the bottom of a bowl, and its scales are the ladder of D. */
  @ParameterizedTest
  @EnumSource(MqhoaVariant.class)
  void everyVariantDescendsItsLadder(MqhoaVariant variant) {
    Potential bowl = new Sphere(3, null);
    TrialResult result = run(bowl, of(variant, 1e-4, 100_000), 1, null, 100_000);
    assertThat(result.status()).isEqualTo(Status.CONVERGED);
    assertThat(result.hits()[0]).isPositive();
    double side = bowl.box().length(0);
    double scale = 1;
    double previous = Double.POSITIVE_INFINITY;
    for (Sample sample : result.trajectory()) {
      assertThat(sample.diffusion).isLessThanOrEqualTo(previous);
      if (sample.diffusion < previous && sample.step > 0) {
        scale /= variant.contraction;
      }
      previous = sample.diffusion;
      // D = sigma^2/2, down by the square of the contraction.
      assertThat(sample.diffusion / (0.5 * scale * scale * side * side))
          .isCloseTo(1, within(1e-12));
      assertThat(sample.time).isEqualTo((double) sample.step);
      assertThat(sample.potentialScale).isEqualTo(1);
    }
    assertThat(scale * side).isLessThan(1e-4);
    assertThat(scale * side * variant.contraction).isGreaterThanOrEqualTo(1e-4);
    // The centres have settled: their spread is at most the last scale but one.
    Sample last = result.trajectory().get(result.trajectory().size() - 1);
    for (double variance : last.variance) {
      assertThat(Math.sqrt(variance)).isLessThanOrEqualTo(1e-4 * variant.contraction);
    }
    assertThat(last.evaluations).isEqualTo(result.evaluations());
    assertThat(last.step).isEqualTo(result.steps());
    assertThat(result.observable(Observable.FINAL_POTENTIAL_ENERGY))
        .isEqualTo(last.potentialEnergy);
    assertThat(result.observable(Observable.ACCEPTANCE_RATE)).isBetween(0.0, 1.0);
    assertThat(result.bestValue()).isLessThanOrEqualTo(last.potentialEnergy);
  }

  /** The same bits again; a run cut short is the beginning of the long one. */
  @Test
  void dependsOnNothingButTheTrial() {
    Mqhoa method = of(MqhoaVariant.STABILISED, 1e-6, 100_000);
    TrialResult once = run(new Ackley(4, null), method, 5, null, 1000);
    TrialResult again = run(new Ackley(4, null), method, 5, null, 1000);
    assertThat(again.bestValue()).isEqualTo(once.bestValue());
    assertThat(again.bestPoint()).isEqualTo(once.bestPoint());
    TrialResult cut = run(new Ackley(4, null), method, 5, 2000L, 1000);
    assertThat(cut.status()).isEqualTo(Status.BUDGET_EXHAUSTED);
    assertThat(cut.evaluations()).isLessThanOrEqualTo(2000).isGreaterThan(1960);
    Sample same = once.trajectory().get(cut.trajectory().size() - 2);
    Sample early = cut.trajectory().get(cut.trajectory().size() - 2);
    assertThat(early.step).isEqualTo(same.step);
    assertThat(early.mean).isEqualTo(same.mean);
    TrialResult few = run(new Ackley(4, null), of(MqhoaVariant.STABILISED, 0, 7), 5, null, 10);
    assertThat(few.status()).isEqualTo(Status.COMPLETED);
    assertThat(few.steps()).isEqualTo(7);
  }

  /** A box that is stretched along one axis with its potential changes nothing. */
  @Test
  void theScaleIsAShareOfEachSide() {
    Potential square = new Harmonic(List.of(1.0), null, 2, Box.cube(2, -4, 8));
    Box wide = new Box(List.of(new Interval(-4, 8), new Interval(-32, 64)));
    Potential stretched = new Harmonic(List.of(1.0, 1.0 / 64), null, 2, wide);
    Mqhoa method = of(MqhoaVariant.STABILISED, 0, 300);
    // Common random numbers: the stream depends on seed and replicate only.
    TrialResult one = common(square, method);
    TrialResult other = common(stretched, method);
    assertThat(other.bestValue()).isEqualTo(one.bestValue());
    assertThat(other.bestPoint()[1]).isEqualTo(8 * one.bestPoint()[1]);
    // Mean over the axes of sigma_i^2/2.
    assertThat(other.trajectory().get(0).diffusion).isEqualTo((144 + 96 * 96) / 4.0);
  }

  private static TrialResult common(Potential potential, Mqhoa method) {
    return new Trial(
            0,
            potential,
            null,
            method,
            Budget.UNLIMITED,
            RecordSettings.DEFAULT,
            List.of(),
            3,
            0,
            Seeding.COMMON,
            List.of())
        .run(Deadline.NONE);
  }

  @Test
  void centresCanBeEvenlySpaced() {
    Mqhoa method =
        new Mqhoa(
            MqhoaVariant.BASIC,
            5,
            2,
            0.0,
            0.5,
            0.5,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            true,
            0,
            1,
            UNIFORM);
    TrialResult result = run(harmonic(2, 1, 5), method, 1, 5L, 10);
    Sample start = result.trajectory().get(0);
    // Midpoints -4, -2, 0, 2, 4 on each axis, whatever their order.
    assertThat(start.mean).containsExactly(new double[] {0, 0}, within(1e-15));
    assertThat(start.variance).containsExactly(new double[] {8, 8}, within(1e-14));
    assertThat(start.potentialEnergy).isCloseTo(8, within(1e-14));
    assertThat(start.diffusion).isEqualTo(12.5);
    assertThat(result.status()).isEqualTo(Status.BUDGET_EXHAUSTED);
  }

  @Test
  void whatIsGivenGoesBeforeTheVariant() {
    Mqhoa basic = of(MqhoaVariant.BASIC, 0, 1);
    assertThat(basic.replacement()).isEqualTo(Rival.WORST);
    assertThat(basic.meanForWorst()).isEqualTo(MeanForWorst.NEVER);
    assertThat(of(MqhoaVariant.SUBPOPULATIONS, 0, 1).rankPower()).isEqualTo(3);
    Mqhoa own =
        new Mqhoa(
            MqhoaVariant.SUBPOPULATIONS,
            10,
            4,
            1.0,
            0.5,
            0.5,
            Rival.WORST,
            Rival.OWN,
            Outside.REDRAW,
            3.0,
            true,
            MeanForWorst.NEVER,
            false,
            false,
            1,
            2,
            UNIFORM);
    assertThat(own.samples()).isEqualTo(4);
    assertThat(own.contraction()).isEqualTo(3);
    assertThat(own.stabilisation()).isTrue();
    assertThat(own.shrinkWhenUnchanged()).isFalse();
    assertThat(own.outside()).isEqualTo(Outside.REDRAW);
    assertThat(own.stochastic()).isTrue();
    assertThat(own.usesSchedule()).isFalse();
    assertThat(own.cost(harmonic(2, 1), null, Budget.UNLIMITED).seconds()).isPositive();
    assertThat(of(MqhoaVariant.BASIC, 1, 1).cost(harmonic(2, 1), null, Budget.UNLIMITED).bytes())
        .isPositive();
  }

  @Test
  void isChecked() {
    refuses("centres", 1, 1, 0.0, 1, 1, 2.0, 0, 1);
    refuses("samples", 2, 0, 0.0, 1, 1, 2.0, 0, 1);
    refuses("rankPower", 2, 1, -1.0, 1, 1, 2.0, 0, 1);
    refuses("initialScale", 2, 1, 0.0, Double.NaN, 1, 2.0, 0, 1);
    refuses("samplingScale", 2, 1, 0.0, 1, 0, 2.0, 0, 1);
    refuses("contraction", 2, 1, 0.0, 1, 1, 1.0, 0, 1);
    refuses("accuracy", 2, 1, 0.0, 1, 1, 2.0, -1, 1);
    refuses("steps", 2, 1, 0.0, 1, 1, 2.0, 0, 0);
  }

  private static void refuses(
      String name,
      int centres,
      int samples,
      double rankPower,
      double initialScale,
      double samplingScale,
      double contraction,
      double accuracy,
      long steps) {
    assertThatThrownBy(
            () ->
                new Mqhoa(
                    MqhoaVariant.BASIC,
                    centres,
                    samples,
                    rankPower,
                    initialScale,
                    samplingScale,
                    null,
                    null,
                    null,
                    contraction,
                    null,
                    null,
                    null,
                    false,
                    accuracy,
                    steps,
                    UNIFORM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }
}
