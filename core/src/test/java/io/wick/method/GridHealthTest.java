package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.grid.GridSettings;
import io.wick.grid.Landscape;
import io.wick.schedule.Constant;
import io.wick.schedule.Linear;
import io.wick.schedule.Power;
import io.wick.schedule.Schedule;
import io.wick.trial.Method;
import io.wick.trial.Observable;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a trial says about its grid and its time step. */
class GridHealthTest {
  private static final Landscape WELL = Landscape.line(-6, 6, x -> x * x);

  private static Start.Gaussian packet(double center, double std, double momentum) {
    return new Start.Gaussian(List.of(center), List.of(std), List.of(momentum));
  }

  private static TrialResult real(int points, Start start, Schedule schedule) {
    return run(
        schedule,
        new Schroedinger(GridSettings.AUTOMATIC.withPoints(points), start, 4, 400, null, 0));
  }

  private static TrialResult imaginary(int points, Start start, Schedule schedule) {
    return run(
        schedule,
        new ImaginaryTime(GridSettings.AUTOMATIC.withPoints(points), start, 4, 100, null, 0));
  }

  private static TrialResult run(Schedule schedule, Method method) {
    TrialResult result = GridTrial.run(WELL, schedule, method);
    assertThat(result.error()).isNull();
    return result;
  }

  private static double nyquist(TrialResult result) {
    return result.observable(Observable.NYQUIST_RATIO);
  }

  private static double edge(TrialResult result) {
    return result.observable(Observable.EDGE_PROBABILITY);
  }

  @Test
  void resolutionIsSeenWhereTheKineticScaleEndsAtZero() {
    Schedule fading = new Linear(1, 0, 2);
    Start start = packet(0.5, 0.7, 0);
    double fine = nyquist(real(256, start, fading));
    double half = nyquist(real(128, start, fading));
    assertThat(half).isBetween(1.5, 40.0);
    assertThat(fine / half).isBetween(3.0, 4.5);
    assertThat(nyquist(real(16, start, fading))).isLessThan(1.5);
    double cold = nyquist(imaginary(128, start, fading));
    assertThat(cold).isBetween(2.0, 100.0);
    assertThat(nyquist(imaginary(256, start, fading)) / cold).isBetween(3.0, 4.5);
  }

  @Test
  void energyThatTheGridCannotTurnIntoMotionIsSeenAtTheStart() {
    // At the bottom all of x² = 16 is kinetic: k = 4 at D = 1, 40 at D = 0.01.
    Start start = packet(4, 0.5, 0);
    assertThat(nyquist(real(64, start, new Constant(1, 1, 0.1)))).isGreaterThan(1);
    assertThat(nyquist(real(64, start, new Constant(0.01, 1, 0.1)))).isLessThan(1);
  }

  @Test
  void edgesAreNotBlamedForTheStart() {
    Start uniform = new Start.Uniform();
    assertThat(edge(imaginary(128, uniform, new Constant(1, 1, 4)))).isLessThan(1e-10);
    double moving = edge(real(128, uniform, new Constant(1, 1, 0.5)));
    assertThat(moving).isBetween(0.0, 2.0 / 127);
    // A packet that runs into the wall, and one that starts there.
    assertThat(edge(real(128, packet(3, 0.5, 3), new Constant(1, 1, 1)))).isGreaterThan(1e-5);
    assertThat(edge(real(128, packet(5.9, 0.1, 0), new Constant(1, 1, 0.01)))).isGreaterThan(0.05);
    assertThat(edge(real(128, packet(0, 0.7, 0), new Constant(1, 1, 1)))).isLessThan(1e-12);
  }

  @Test
  void longAnnealingTakesTheStepsItNeeds() {
    Landscape tilted = Landscape.line(-3, 3, x -> Math.pow(x * x - 1, 2) + 0.02 * x);
    GridSettings grid = GridSettings.AUTOMATIC.withPoints(128);
    TrialResult result =
        GridTrial.run(
            tilted,
            new Power(1, 0, 1, 10),
            new Schroedinger(grid, new Start.Ground(), 4, null, null, 0));
    assertThat(result.observable(Observable.TIME_STEP_ERROR)).isBetween(1e-10, 1e-7);
    assertThat(result.steps()).isLessThan(2500);
    TrialResult finer =
        GridTrial.run(
            tilted,
            new Power(1, 0, 1, 10),
            new Schroedinger(grid, new Start.Ground(), 4, 4000, null, 0));
    double change =
        result.observable(Observable.FINAL_ENERGY) - finer.observable(Observable.FINAL_ENERGY);
    assertThat(Math.abs(change)).isLessThan(1e-7);
  }

  @Test
  void amplifiedRoundingEndsTheSearchForAStep() {
    Landscape ramp = Landscape.line(-20, 20, x -> 0.7 * x);
    TrialResult result =
        GridTrial.run(
            ramp,
            new Constant(0.5, 1, 2),
            new ImaginaryTime(null, packet(3, 0.8, 0), 4, null, null, 0));
    assertThat(result.error()).isNull();
    assertThat(result.steps()).isLessThan(10_000);
    assertThat(result.observable(Observable.TIME_STEP_ERROR)).isGreaterThan(1e-7);
  }

  @Test
  void momentumBeyondTheGridIsRefusedAndAnAutomaticGridTakesMorePoints() {
    Constant still = new Constant(1, 1, 0.05);
    Start fast = packet(0, 0.8, 40);
    TrialResult coarse =
        GridTrial.run(
            WELL,
            still,
            new Schroedinger(GridSettings.AUTOMATIC.withPoints(64), fast, 4, 40, null, 0));
    assertThat(coarse.status()).isEqualTo(Status.FAILED);
    assertThat(coarse.error()).contains("momentum [40.0]").contains("grid.points");
    TrialResult automatic =
        run(still, new Schroedinger(GridSettings.AUTOMATIC, fast, 4, null, null, 0));
    // <H> = D(p^2 + 1/(4 s^2)) + s^2, conserved.
    assertThat(automatic.observable(Observable.FINAL_ENERGY))
        .isCloseTo(1600 + 1 / (4 * 0.64) + 0.64, within(1e-5));
  }

  @Test
  void roundingLiftedToTheSizeOfTheStateIsNotAResult() {
    Landscape ramp = Landscape.line(-40, 40, x -> 0.5 * x);
    TrialResult result =
        GridTrial.run(
            ramp,
            new Constant(0.5, 1, 2),
            new ImaginaryTime(
                GridSettings.AUTOMATIC.withPoints(256), packet(0, 0.7, 0), 4, null, null, 0));
    assertThat(result.status()).isEqualTo(Status.DIVERGED);
    assertThat(result.error()).contains("rounding").contains("grid.box");
    assertThat(result.observable(Observable.TIME_STEP_ERROR)).isGreaterThan(1e-2);
  }

  @Test
  void stepsFarTooLongReportAnErrorAsLargeAsTheState() {
    TrialResult result =
        run(
            new Constant(1, 1, 3),
            new Schroedinger(
                GridSettings.AUTOMATIC.withPoints(128), packet(2, 0.5, 0), 4, 4, null, 0));
    assertThat(result.observable(Observable.TIME_STEP_ERROR)).isGreaterThan(0.5);
  }
}
