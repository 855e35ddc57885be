package io.wick.method;

import static io.wick.method.StochasticTrials.cloud;
import static io.wick.method.StochasticTrials.harmonic;
import static io.wick.method.StochasticTrials.run;
import static io.wick.statistics.Extrapolation.powers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.schedule.Constant;
import io.wick.statistics.Extrapolation;
import io.wick.trial.Observable;
import io.wick.trial.TrialResult;
import io.wick.walker.Edge;
import io.wick.walker.Guide;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Energies without time step and with a population without end, as configs/dmc-bias.yaml has them.
 */
class ExtrapolatedEnergyTest {
  private static TrialResult trial(int d, int walkers, double step, double duration) {
    return run(
        harmonic(d, 1),
        new Constant(0.5, 1, duration),
        new DiffusionMonteCarlo(
            walkers, step, 0.2, 0.8, null, Edge.HARD_WALL, cloud(1), new Guide.None()),
        1975);
  }

  /** Single steps are off by 5 per cent, many errors; the limit of δ² and δ⁴ is not. */
  @Test
  void timeStepZero() {
    double[] steps = {0.3, 0.6, 0.9, 1.2};
    double[] energies = new double[steps.length];
    double[] errors = new double[steps.length];
    for (int i = 0; i < steps.length; i++) {
      TrialResult result = trial(3, 2000, steps[i], 400);
      energies[i] = result.observable(Observable.GROWTH_ENERGY);
      errors[i] = result.observable(Observable.GROWTH_ENERGY_ERROR);
    }
    assertThat(energies[3]).isLessThan(1.5 - 8 * errors[3]);
    Extrapolation limit =
        Extrapolation.of(List.of(powers(steps, 2), powers(steps, 4)), energies, errors);
    assertThat(limit.error()).isLessThan(0.02);
    assertThat(limit.value()).isCloseTo(1.5, within(4 * limit.error()));
    // The exact curve of one axis is ½ − δ²/48 + …
    assertThat(limit.coefficients().get(0))
        .isCloseTo(-3.0 / 48, within(4 * limit.coefficientErrors().get(0)));
  }

  /**
   * The plain time average, without the correction of the population bias, is off by a term in 1/N:
   * its limit is that of the corrected energy.
   */
  @Test
  void infinitePopulation() {
    double[] walkers = {50, 100, 200, 400};
    double[] plain = new double[walkers.length];
    double[] errors = new double[walkers.length];
    for (int i = 0; i < walkers.length; i++) {
      TrialResult result = trial(4, (int) walkers[i], 0.2, 150_000 / walkers[i]);
      plain[i] =
          result.observable(Observable.GROWTH_ENERGY)
              - result.observable(Observable.POPULATION_BIAS);
      errors[i] = result.observable(Observable.GROWTH_ENERGY_ERROR);
    }
    double exact = 4 * Math.log(0.1 + Math.sqrt(1.01)) / 0.2;
    assertThat(plain[0]).isGreaterThan(exact + 3 * errors[0]);
    Extrapolation limit = Extrapolation.of(List.of(powers(walkers, -1)), plain, errors);
    assertThat(limit.value()).isCloseTo(exact, within(4 * limit.error()));
    assertThat(limit.coefficients().get(0)).isGreaterThan(2 * limit.coefficientErrors().get(0));
  }
}
