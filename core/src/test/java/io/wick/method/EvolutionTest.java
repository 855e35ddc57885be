package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.grid.GridSettings;
import io.wick.grid.Landscape;
import io.wick.potential.Box;
import io.wick.schedule.Constant;
import io.wick.schedule.Linear;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Observable;
import io.wick.trial.RecordSettings;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvolutionTest {
  private static final GridSettings AUTO = GridSettings.AUTOMATIC;

  private static Start.Gaussian packet(double center, double std, double momentum) {
    return new Start.Gaussian(List.of(center), List.of(std), List.of(momentum));
  }

  private static Schroedinger real(Start start) {
    return new Schroedinger(AUTO, start, 4, null, null, 2);
  }

  private static ImaginaryTime imaginary(Start start) {
    return new ImaginaryTime(AUTO, start, 4, null, null, 6);
  }

  private static Sample last(TrialResult result) {
    assertThat(result.error()).isNull();
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    return result.trajectory().get(result.trajectory().size() - 1);
  }

  @Test
  void freePacketDisperses() {
    Landscape flat = Landscape.line(-40, 40, x -> 0.0);
    double d = 0.7;
    double s0 = 1.2;
    double t = 3;
    Sample end = last(GridTrial.run(flat, new Constant(d, 1, t), real(packet(-3, s0, 1.5))));
    assertThat(end.variance[0]).isCloseTo(s0 * s0 + Math.pow(d * t / s0, 2), within(1e-6));
    assertThat(end.mean[0]).isCloseTo(-3 + 2 * d * 1.5 * t, within(1e-6));
    Sample rotated = last(GridTrial.run(flat, new Constant(d, 1, t), imaginary(packet(-3, s0, 0))));
    assertThat(rotated.variance[0]).isCloseTo(s0 * s0 + d * t, within(1e-6));
  }

  @Test
  void linearRampAccelerates() {
    double g = 0.8;
    Landscape ramp = Landscape.line(-45, 30, x -> g * x);
    double d = 0.5;
    double t = 4;
    Sample end = last(GridTrial.run(ramp, new Constant(d, 1, t), real(packet(0, 1, 0))));
    assertThat(end.mean[0]).isCloseTo(-d * g * t * t, within(1e-6));
    assertThat(end.variance[0]).isCloseTo(1 + Math.pow(d * t, 2), within(1e-6));
    double v0 = 2;
    // A smaller box: e^{−Vτ} multiplies the rounding noise at its lower end.
    Landscape near = Landscape.line(-13, 9, x -> g * x);
    Sample rotated = last(GridTrial.run(near, new Constant(d, 1, 1), imaginary(packet(0, 1, 0))));
    assertThat(rotated.mean[0]).isCloseTo(-(v0 * g + d * g), within(1e-6));
  }

  @Test
  void coherentStateSwings() {
    double k = 3;
    double d = 0.4;
    double omega = Math.sqrt(2 * d * k);
    double sigma = Math.sqrt(Math.sqrt(d / (2 * k)));
    Landscape well = Landscape.line(-7, 7, x -> 0.5 * k * x * x);
    TrialResult result = GridTrial.run(well, new Constant(d, 1, 5), real(packet(1.5, sigma, 0)));
    for (Sample sample : result.trajectory()) {
      // d<x>/dt = 2D<p>, d<p>/dt = −k<x>: the frequency of the mean is √(2Dk) = ω.
      assertThat(sample.mean[0]).isCloseTo(1.5 * Math.cos(omega * sample.time), within(1e-6));
      assertThat(sample.variance[0]).isCloseTo(sigma * sigma, within(1e-6));
      assertThat(sample.energy).isCloseTo(0.5 * omega + 0.5 * k * 2.25, within(1e-6));
      assertThat(sample.norm).isCloseTo(1, within(1e-11));
    }
    assertThat(result.observable(Observable.TIME_STEP_ERROR)).isLessThan(1e-7);
    assertThat(result.observable(Observable.NORM_DRIFT)).isLessThan(1e-11);
    assertThat(result.observable(Observable.GROUND_ENERGY)).isCloseTo(0.5 * omega, within(1e-8));
  }

  @Test
  void energyDecaysAtTwiceTheGap() {
    double d = 0.3;
    Landscape well = Landscape.line(-4, 4, x -> Math.pow(x * x - 1, 2) + 0.2 * x);
    double tau = 12;
    TrialResult result =
        GridTrial.run(
            well,
            new Constant(d, 1, tau),
            new ImaginaryTime(AUTO, packet(0.7, 0.4, 0), 4, null, null, 24));
    assertThat(last(result)).isNotNull();
    int levels = result.spectrum().size();
    for (Sample sample : result.trajectory()) {
      double weight = 0;
      double energy = 0;
      for (int n = 0; n < levels; n++) {
        double c = result.spectrum().get(n).overlap();
        double e = result.spectrum().get(n).energy();
        double w = c * c * Math.exp(-2 * (e - result.spectrum().get(0).energy()) * sample.time);
        weight += w;
        energy += w * e;
      }
      assertThat(sample.energy).isCloseTo(energy / weight, within(1e-6));
    }
    double predicted = result.observable(Observable.PREDICTED_DECAY_RATE);
    assertThat(predicted).isCloseTo(2 * result.observable(Observable.GAP), within(1e-9));
    assertThat(result.observable(Observable.FITTED_DECAY_RATE) / predicted)
        .isCloseTo(1, within(0.01));
    double born = result.spectrum().stream().mapToDouble(row -> row.bornWeight()).sum();
    double softmax = result.spectrum().stream().mapToDouble(row -> row.softmaxWeight()).sum();
    assertThat(born).isCloseTo(1, within(1e-12));
    assertThat(softmax).isCloseTo(1, within(1e-12));
    double gap = result.observable(Observable.GAP);
    assertThat(result.observable(Observable.FIDELITY))
        .isCloseTo(result.spectrum().get(0).bornWeight(), within(1e-6));
    assertThat(gap).isPositive();
  }

  @Test
  void symmetryHidesTheOddLevel() {
    Landscape well = Landscape.line(-9, 9, x -> x * x);
    TrialResult result = GridTrial.run(well, new Constant(1, 1, 4), imaginary(packet(0, 1.1, 0)));
    assertThat(result.observable(Observable.PREDICTED_DECAY_RATE)).isCloseTo(8, within(1e-6));
    assertThat(result.observable(Observable.FITTED_DECAY_RATE)).isCloseTo(8, within(0.05));
    assertThat(result.observable(Observable.GAP)).isCloseTo(2, within(1e-8));
  }

  @Test
  void annealingAgreesBetweenTheOrders() {
    Landscape well = Landscape.line(-4, 4, x -> Math.pow(x * x - 1, 2) + 0.3 * x);
    Schedule schedule = new Linear(1.0, 0.1, 5);
    for (boolean rotated : new boolean[] {false, true}) {
      Start start = packet(0.2, 0.6, 0);
      TrialResult fourth =
          GridTrial.run(
              well,
              schedule,
              rotated
                  ? new ImaginaryTime(AUTO, start, 4, null, null, 2)
                  : new Schroedinger(AUTO, start, 4, null, null, 2));
      TrialResult second =
          GridTrial.run(
              well,
              schedule,
              rotated
                  ? new ImaginaryTime(AUTO, start, 2, null, 1e-5, 2)
                  : new Schroedinger(AUTO, start, 2, null, 1e-5, 2));
      assertThat(last(fourth).energy).isCloseTo(last(second).energy, within(1e-5));
      assertThat(last(fourth).mean[0]).isCloseTo(last(second).mean[0], within(1e-5));
    }
  }

  @Test
  void groundStartStaysAndDefaultsRunInTwoDimensions() {
    Landscape well = new Landscape(Box.cube(2, -6, 6), x -> x[0] * x[0] + 2 * x[1] * x[1]);
    TrialResult still = GridTrial.run(well, new Constant(1, 1, 1), real(new Start.Ground()));
    assertThat(last(still).energy).isCloseTo(1 + Math.sqrt(2), within(1e-8));
    assertThat(still.observable(Observable.FIDELITY)).isCloseTo(1, within(1e-9));
    TrialResult decay =
        GridTrial.run(
            well,
            new Constant(1, 1, 6),
            imaginary(new Start.Gaussian(List.of(1.0, 0.0), List.of(0.8), null)));
    assertThat(last(decay).energy).isCloseTo(1 + Math.sqrt(2), within(1e-6));
    assertThat(decay.observable(Observable.EDGE_PROBABILITY)).isLessThan(1e-8);
    assertThat(decay.observable(Observable.NYQUIST_RATIO)).isGreaterThan(1);
  }

  @Test
  void budgetAndTrajectoryOfAStoppedRunAreKept() {
    Landscape well = Landscape.line(-5, 5, x -> x * x);
    Schroedinger method =
        new Schroedinger(AUTO.withPoints(64), packet(1, 0.7, 0), 2, 1000, null, 0);
    TrialResult result =
        GridTrial.run(
            well,
            new Constant(1, 1, 1),
            method,
            new Budget(null, 100L, null),
            new RecordSettings(10, RecordSettings.Spacing.LINEAR, 0.1));
    assertThat(result.status()).isEqualTo(Status.BUDGET_EXHAUSTED);
    assertThat(result.steps()).isEqualTo(100);
    assertThat(result.trajectory()).hasSize(2);
    TrialResult whole = GridTrial.run(well, new Constant(1, 1, 1), method);
    assertThat(whole.steps()).isEqualTo(1000);
    assertThat(whole.evaluations()).isEqualTo(63);
    assertThat(whole.observable(Observable.TIME_STEP_ERROR)).isBetween(1e-9, 1e-4);
  }

  @Test
  void notANumberDiverges() {
    Landscape broken = Landscape.line(-5, 5, x -> x > 1 ? Double.NaN : x * x);
    TrialResult result = GridTrial.run(broken, new Constant(1, 1, 1), imaginary(packet(0, 1, 0)));
    assertThat(result.status()).isEqualTo(Status.DIVERGED);
    assertThat(result.error()).contains("NaN");
    Landscape pit = Landscape.line(-5, 5, x -> x > 1 ? Double.NEGATIVE_INFINITY : x * x);
    assertThat(GridTrial.run(pit, null, new Spectrum(1, 3, AUTO)).status())
        .isEqualTo(Status.DIVERGED);
  }

  @Test
  void infiniteWallsConfineInBothTimes() {
    // A box of half the grid with V = +∞ outside: reflections, and the ground state of the box.
    Landscape box = Landscape.line(-2, 2, x -> Math.abs(x) < 1 ? 0.0 : Double.POSITIVE_INFINITY);
    GridSettings grid = AUTO.withPoints(512);
    double exact = Math.PI * Math.PI / 4;
    double[] error = new double[2];
    for (int i = 0; i < 2; i++) {
      TrialResult cold =
          GridTrial.run(
              box,
              new Constant(1, 1, 1),
              new ImaginaryTime(grid, packet(0.2, 0.3, 0), 2, i == 0 ? 1000 : 4000, null, 0));
      error[i] = last(cold).energy - exact;
    }
    // ψ is cut to 0 behind the wall after each step: an error between orders ½ and 1 in δ.
    assertThat(error[0]).isBetween(0.0, 1.0);
    assertThat(error[1] / error[0]).isBetween(0.0, 0.5);
    TrialResult moving =
        GridTrial.run(
            box,
            new Constant(1, 1, 0.3),
            new Schroedinger(grid, packet(0, 0.15, 8), 2, 3000, null, 0));
    assertThat(last(moving).mean[0]).isBetween(-1.0, 1.0);
    assertThat(moving.observable(Observable.NORM_DRIFT)).isLessThan(1e-11);
  }

  @Test
  void spectrumReportsRowsAndItsOwnAccuracy() {
    Landscape well = Landscape.line(-9, 9, x -> x * x);
    TrialResult result = GridTrial.run(well, null, new Spectrum(1, 6, null));
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    assertThat(result.spectrum()).hasSize(6);
    for (int n = 0; n < 6; n++) {
      assertThat(result.spectrum().get(n).level()).isEqualTo(n);
      assertThat(result.spectrum().get(n).energy()).isCloseTo(2 * n + 1, within(1e-8));
      assertThat(result.spectrum().get(n).residual()).isLessThan(1e-6);
    }
    assertThat(result.observable(Observable.GROUND_ENERGY)).isCloseTo(1, within(1e-8));
    assertThat(result.observable(Observable.GAP)).isCloseTo(2, within(1e-8));
    assertThat(result.observable(Observable.EDGE_PROBABILITY)).isLessThan(1e-12);
    assertThat(result.observable(Observable.NYQUIST_RATIO)).isGreaterThan(3);
    assertThat(result.observable(Observable.GRID_ERROR)).isLessThan(3e-10);
  }

  @Test
  void refusesParametersThatDoNotFit() {
    assertThatThrownBy(() -> new Schroedinger(AUTO, null, 3, null, null, 2))
        .hasMessageContaining("order must be 2 or 4, but was 3");
    assertThatThrownBy(() -> new Schroedinger(AUTO, null, 2, 10, 1e-3, 2))
        .hasMessageContaining("exclude");
    assertThatThrownBy(() -> new ImaginaryTime(AUTO, null, 2, 0, null, 2))
        .hasMessageContaining("steps");
    assertThatThrownBy(() -> new ImaginaryTime(AUTO, null, 2, null, Double.NaN, 2))
        .hasMessageContaining("tolerance");
    assertThatThrownBy(() -> new Spectrum(-0.1, 6, AUTO)).hasMessageContaining("D must be");
    Landscape well = Landscape.line(-5, 5, x -> x * x);
    TrialResult point =
        GridTrial.run(well, new Constant(1, 1, 1), real(new Start.Point(List.of(0.0))));
    assertThat(point.status()).isEqualTo(Status.FAILED);
    assertThat(point.error()).contains("point");
    TrialResult far = GridTrial.run(well, new Constant(1, 1, 1), real(packet(900, 0.1, 0)));
    assertThat(far.error()).contains("start.center must lie in the box");
    TrialResult fine = GridTrial.run(well, new Constant(1, 1, 1), real(packet(0.01, 1e-9, 0)));
    assertThat(fine.status()).isEqualTo(Status.FAILED);
    assertThat(fine.error()).contains("no weight");
    TrialResult axes =
        GridTrial.run(
            well, new Constant(1, 1, 1), real(new Start.Gaussian(List.of(0.0, 1.0), null, null)));
    assertThat(axes.error()).contains("start.center");
  }
}
