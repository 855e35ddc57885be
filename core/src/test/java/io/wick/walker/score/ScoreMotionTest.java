package io.wick.walker.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.schedule.DdpmNoise;
import io.wick.schedule.EdmNoise;
import io.wick.schedule.NoiseLadder;
import io.wick.walker.Population;
import org.junit.jupiter.api.Test;

/** A single Gaussian N(μ, s²): everything is linear, means and variances have closed forms. */
class ScoreMotionTest {
  private static final double MEAN = 1.5;
  private static final double STD = 0.7;
  private static final int WALKERS = 40_000;
  private static final RandomStream RANDOM = new RandomStream(21, 22);

  private static final Score GAUSSIAN =
      (x, count, sigma, out) -> {
        for (int axis = 0; axis < x.length; axis++) {
          for (int i = 0; i < count; i++) {
            out[axis][i] = (MEAN - x[axis][i]) / (STD * STD + sigma * sigma);
          }
        }
      };

  private static Population start(int walkers, double sigma) {
    Population population = new Population(1, walkers);
    double[] x = population.positions()[0];
    RANDOM.normals(Purpose.START, 0, 0, x, walkers);
    for (int i = 0; i < walkers; i++) {
      x[i] *= sigma;
    }
    return population;
  }

  private static ScoreMotion motion(int walkers) {
    return new ScoreMotion(RANDOM, GAUSSIAN, 1, walkers);
  }

  private static void assertMoments(Population population, double mean, double variance) {
    assertThat(population.mean()[0]).isCloseTo(mean, within(4 * Math.sqrt(variance / WALKERS)));
    assertThat(population.variance()[0])
        .isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / WALKERS)));
  }

  @Test
  void langevinHasTheExactMomentsAfterEveryLevel() {
    Population population = start(WALKERS, 5);
    ScoreMotion motion = motion(WALKERS);
    double mean = 0;
    double variance = 25;
    long step = 0;
    for (double sigma : new double[] {5, 2, 0.8, 0.3}) {
      double duration = 0.1 * sigma * sigma;
      double total = STD * STD + sigma * sigma;
      double keep = 1 - duration / total;
      for (int k = 0; k < 60; k++) {
        motion.langevin(population, step++, sigma, duration, 1);
        mean = MEAN + keep * (mean - MEAN);
        variance = keep * keep * variance + 2 * duration;
      }
      assertMoments(population, mean, variance);
      if (sigma > STD) {
        // 60 steps are many relaxation times: the stationary variance of Euler's rule.
        assertThat(variance).isCloseTo(total / (1 - duration / (2 * total)), within(0.01 * total));
      }
    }
  }

  @Test
  void lambdaIsAnInverseTemperature() {
    Population population = start(WALKERS, 1);
    ScoreMotion motion = motion(WALKERS);
    double total = STD * STD + 1;
    for (int step = 0; step < 400; step++) {
      motion.langevin(population, step, 1, 0.05, 4);
    }
    // N(μ, v/λ), and Euler's 1/(1 − λδ/(2v))
    assertMoments(population, MEAN, total / 4 / (1 - 4 * 0.05 / (2 * total)));
  }

  @Test
  void ancestralSamplingHasTheExactMomentsAfterEveryStep() {
    NoiseLadder ladder = new EdmNoise(80, 0.002, 7, 40, 1);
    Population population = start(WALKERS, ladder.noise(0));
    ScoreMotion motion = motion(WALKERS);
    double mean = 0;
    double variance = ladder.noise(0) * ladder.noise(0);
    for (int level = 0; level < ladder.levels(); level++) {
      double from = ladder.noise(level);
      double to = level + 1 < ladder.levels() ? ladder.noise(level + 1) : 0;
      motion.ancestral(population, level, from, to);
      double drop = from * from - to * to;
      double keep = 1 - drop / (STD * STD + from * from);
      mean = MEAN + keep * (mean - MEAN);
      variance = keep * keep * variance + drop * to * to / (from * from);
      assertMoments(population, mean, variance);
    }
    assertThat(mean).isCloseTo(MEAN, within(1e-3));
  }

  @Test
  void ancestralSamplingIsTheRecursionOfDdpmInOtherUnits() {
    int steps = 50;
    DdpmNoise ladder = new DdpmNoise(1e-3, 0.2, steps, 1);
    Population population = start(1, ladder.noise(0));
    ScoreMotion motion = motion(1);
    // x_T ~ √ᾱ y_T; then the recursion as Ho, Jain and Abbeel print it (algorithm 2, variance β̃).
    double x = population.positions()[0][0] * ladder.signalScale(0);
    double[] alphaBar = new double[steps + 1];
    alphaBar[0] = 1;
    double[] beta = new double[steps + 1];
    for (int t = 1; t <= steps; t++) {
      beta[t] = 1e-3 + (0.2 - 1e-3) * (t - 1) / (steps - 1);
      alphaBar[t] = alphaBar[t - 1] * (1 - beta[t]);
    }
    double[] z = new double[1];
    for (int t = steps; t >= 1; t--) {
      double signal = Math.sqrt(alphaBar[t]);
      // ε = −√(1 − ᾱ) ∇ln q_t, and q_t is N(√ᾱ μ, ᾱ s² + 1 − ᾱ).
      double epsilon =
          Math.sqrt(1 - alphaBar[t])
              * (x - signal * MEAN)
              / (alphaBar[t] * STD * STD + 1 - alphaBar[t]);
      RANDOM.normals(Purpose.DIFFUSION, steps - t, 0, z, 1);
      double posterior = (1 - alphaBar[t - 1]) / (1 - alphaBar[t]) * beta[t];
      x =
          (x - beta[t] / Math.sqrt(1 - alphaBar[t]) * epsilon) / Math.sqrt(1 - beta[t])
              + Math.sqrt(posterior) * z[0];
      int level = steps - t;
      double to = level + 1 < steps ? ladder.noise(level + 1) : 0;
      motion.ancestral(population, level, ladder.noise(level), to);
      double scale = level + 1 < steps ? ladder.signalScale(level + 1) : 1;
      assertThat(population.positions()[0][0] * scale)
          .as("t = %d", t)
          .isCloseTo(x, within(1e-12 * (1 + Math.abs(x))));
    }
  }

  /** Distance of the flow from σ = 10 to 0.5 from the exact one. */
  private static double flowError(int levels) {
    NoiseLadder ladder = new EdmNoise(10, 0.5, 7, levels, 1);
    Population population = new Population(1, 1);
    population.positions()[0][0] = -12;
    ScoreMotion motion = motion(1);
    for (int level = 0; level + 1 < levels; level++) {
      motion.probabilityFlow(population, ladder.noise(level), ladder.noise(level + 1));
    }
    double exact = MEAN + (-12 - MEAN) * Math.sqrt((STD * STD + 0.25) / (STD * STD + 100));
    return Math.abs(population.positions()[0][0] - exact);
  }

  @Test
  void theFlowIsExactToSecondOrder() {
    assertThat(StrictMath.log(flowError(41) / flowError(81)) / StrictMath.log(2))
        .isBetween(1.9, 2.1);
    assertThat(flowError(641)).isLessThan(2e-5);
  }

  @Test
  void theLastStepOfTheFlowDenoises() {
    Population population = new Population(1, 1);
    population.positions()[0][0] = 4;
    motion(1).probabilityFlow(population, 0.6, 0);
    // x + σ² score, the mean of the data given x
    double expected = (STD * STD * 4 + 0.36 * MEAN) / (STD * STD + 0.36);
    assertThat(population.positions()[0][0]).isCloseTo(expected, within(1e-14));
  }
}
