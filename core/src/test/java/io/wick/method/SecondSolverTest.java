package io.wick.method;

import static io.wick.method.StochasticTrials.UNIFORM;
import static io.wick.method.StochasticTrials.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.grid.GridSettings;
import io.wick.grid.LevelSearch;
import io.wick.potential.Potential;
import io.wick.potential.benchmark.Rastrigin;
import io.wick.potential.benchmark.StyblinskiTang;
import io.wick.potential.physics.LinearRamp;
import io.wick.potential.physics.Morse;
import io.wick.potential.physics.TiltedDoubleWell;
import io.wick.schedule.Constant;
import io.wick.trial.Observable;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import io.wick.walker.Edge;
import io.wick.walker.Guide;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Diffusion Monte Carlo against the spectrum on a grid: two solvers that share nothing but the
 * potential. All parameters but walkers and duration are the defaults, so the automatic time step
 * is tested too.
 */
class SecondSolverTest {
  static Stream<Arguments> wells() {
    return Stream.of(
        Arguments.of(new Morse(10, 1, 0, 1, null), 1.0, 100.0),
        Arguments.of(new LinearRamp(1.0, 1, null), 1.0, 150.0),
        Arguments.of(new TiltedDoubleWell(4.0, 1.0, 0.1, 1.0, 1, null), 0.3, 150.0),
        Arguments.of(new Rastrigin(1, null), 0.1, 60.0),
        Arguments.of(new Rastrigin(2, null), 1.0, 20.0),
        Arguments.of(new StyblinskiTang(2.0, 2, null), 1.0, 30.0));
  }

  /** Within four errors, plus what the trial itself says of its time step. */
  @ParameterizedTest
  @MethodSource("wells")
  void walkersAndGridsAgree(Potential potential, double diffusion, double duration) {
    double exact =
        LevelSearch.of(potential, potential, GridSettings.AUTOMATIC, diffusion, 1, 1, () -> {})
            .energy(0);
    DiffusionMonteCarlo method =
        new DiffusionMonteCarlo(
            1000, null, 0.25, 0.8, null, Edge.HARD_WALL, UNIFORM, new Guide.None());
    TrialResult result = run(potential, new Constant(diffusion, 1, duration), method, 31);
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    double error = result.observable(Observable.GROWTH_ENERGY_ERROR);
    double stepError = result.observable(Observable.GROWTH_TIME_STEP_ERROR);
    assertThat(result.observable(Observable.GROWTH_ENERGY))
        .as("+- %s, time step %s", error, stepError)
        .isCloseTo(exact, within(4 * error + stepError));
    // So that agreement says something.
    assertThat(error).isLessThan(6e-3 * Math.abs(exact));
    assertThat(stepError).isLessThan(6e-3 * Math.abs(exact));
  }
}
