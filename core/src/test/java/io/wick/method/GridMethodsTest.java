package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.grid.Boundary;
import io.wick.grid.GridSettings;
import io.wick.potential.Box;
import io.wick.potential.benchmark.Rastrigin;
import io.wick.potential.physics.Harmonic;
import io.wick.schedule.Constant;
import io.wick.schedule.Linear;
import io.wick.trial.Budget;
import io.wick.trial.Cost;
import io.wick.trial.Method;
import io.wick.trial.Observable;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods on grids together with the catalogue's own potentials and schedules. */
class GridMethodsTest {
  private static final GridSettings GRID = GridSettings.AUTOMATIC;

  @Test
  void successIsTheMassNearTheMinimiser() {
    // Ground state of the parabola: a Gaussian, its mass within r of 0 is erf(r/(σ√2)).
    Harmonic well = new Harmonic(List.of(4.0), List.of(0.0), 1, null);
    double d = 0.5;
    ImaginaryTime method = new ImaginaryTime(GRID.withPoints(4096), null, 4, 400, null, 2);
    TrialResult result = GridTrial.run(well, new Constant(d, 1, 8), method);
    double sigma = Math.sqrt(Math.sqrt(d / 8));
    double radius = 0.1 * well.box().length(0);
    double expected = org.apache.commons.math3.special.Erf.erf(radius / (sigma * Math.sqrt(2)));
    assertThat(result.observable(Observable.SUCCESS_PROBABILITY)).isCloseTo(expected, within(2e-3));
    assertThat(result.trajectory().get(result.trajectory().size() - 1).successMass)
        .isEqualTo(result.observable(Observable.SUCCESS_PROBABILITY));
  }

  @Test
  void annealingToZeroEndsAtTheMinimum() {
    Rastrigin two = new Rastrigin(2, null);
    for (Method method :
        List.of(
            new ImaginaryTime(GRID.withPoints(64), new Start.Uniform(), 4, 200, null, 6),
            new Schroedinger(
                new GridSettings(List.of(64, 48), null, Boundary.PERIODIC),
                new Start.Uniform(),
                2,
                400,
                null,
                2))) {
      TrialResult result = GridTrial.run(two, new Linear(2.0, 0.0, 4), method);
      assertThat(result.status()).isEqualTo(Status.COMPLETED);
      // D = 0 at the end: no spectrum there, and the energy is all potential.
      assertThat(result.observable(Observable.GROUND_ENERGY)).isNaN();
      assertThat(result.observable(Observable.FINAL_ENERGY))
          .isCloseTo(result.observable(Observable.FINAL_POTENTIAL_ENERGY), within(1e-12));
      assertThat(result.observable(Observable.FINAL_POTENTIAL_ENERGY)).isBetween(0.0, 25.0);
      assertThat(result.observable(Observable.SUCCESS_PROBABILITY)).isBetween(0.0, 1.0);
      assertThat(result.observable(Observable.NYQUIST_RATIO)).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.3, 1})
  void spectraOfTheCatalogueAgreeWithItsClosedForms(double d) {
    Harmonic well = new Harmonic(List.of(2.0, 7.0), List.of(0.0, 0.0), 2, null);
    TrialResult result = GridTrial.run(well, null, new Spectrum(d, 5, GRID));
    double[] known = well.knownLevels(d, 5);
    for (int n = 0; n < 5; n++) {
      assertThat(result.spectrum().get(n).energy()).isCloseTo(known[n], within(1e-8));
    }
  }

  @Test
  void packetsOutsideTheBoxAreRefused() {
    Harmonic well = new Harmonic(List.of(4.0), List.of(0.0), 1, Box.cube(1, -3, 3));
    Start far = new Start.Gaussian(List.of(8.0), List.of(0.5), null);
    for (Method method :
        List.of(
            new ImaginaryTime(GRID.withPoints(64), far, 4, 10, null, 0),
            new Schroedinger(GRID.withPoints(64), far, 4, 10, null, 0))) {
      TrialResult result = GridTrial.run(well, new Constant(0.5, 1, 1), method);
      assertThat(result.status()).isEqualTo(Status.FAILED);
      assertThat(result.error())
          .contains("start.center must lie in the box, on axis 0 [-3.0, 3.0], but was 8.0");
    }
  }

  @Test
  void costsGrowWithTheWork() {
    Harmonic well = new Harmonic(List.of(4.0), List.of(0.0), 1, null);
    Rastrigin two = new Rastrigin(2, null);
    Constant brief = new Constant(1, 1, 1);
    Constant lengthy = new Constant(1, 1, 1000);
    Schroedinger free = new Schroedinger(null, null, 4, null, null, 2);
    assertThat(seconds(free.cost(well, lengthy, Budget.UNLIMITED)))
        .isGreaterThan(seconds(free.cost(well, brief, Budget.UNLIMITED)));
    ImaginaryTime coarse = new ImaginaryTime(GRID.withPoints(32), null, 2, 100, null, 0);
    ImaginaryTime fine = new ImaginaryTime(GRID.withPoints(64, 64), null, 4, 100, null, 0);
    assertThat(seconds(fine.cost(two, brief, Budget.UNLIMITED)))
        .isGreaterThan(seconds(coarse.cost(two, brief, Budget.UNLIMITED)));
    Spectrum spectrum = new Spectrum(1, 6, null);
    assertThat(seconds(spectrum.cost(two, null, Budget.UNLIMITED)))
        .isGreaterThan(seconds(spectrum.cost(well, null, Budget.UNLIMITED)));
    for (Method method : List.of(free, coarse, spectrum)) {
      assertThat(method.stochastic()).isFalse();
      assertThat(method.maximumDimension()).isEqualTo(3);
    }
    assertThat(free.usesSchedule()).isTrue();
    assertThat(coarse.usesSchedule()).isTrue();
    assertThat(spectrum.usesSchedule()).isFalse();
  }

  private static double seconds(Cost cost) {
    assertThat(cost.bytes()).isPositive();
    return cost.seconds();
  }
}
