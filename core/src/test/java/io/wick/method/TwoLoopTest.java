package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.grid.GridSettings;
import io.wick.grid.Landscape;
import io.wick.potential.Box;
import io.wick.schedule.Adaptive;
import io.wick.schedule.Constant;
import io.wick.schedule.Linear;
import io.wick.trial.Budget;
import io.wick.trial.Observable;
import io.wick.trial.PopulationRow;
import io.wick.trial.RecordSettings;
import io.wick.trial.Sample;
import io.wick.trial.SpectrumRow;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The inner loop with its rules to stop, and the outer ladder around it. */
class TwoLoopTest {
  private static final Landscape TILTED =
      Landscape.line(-4, 4, x -> Math.pow(x * x - 1, 2) + 0.2 * x);

  private static final Start START = new Start.Gaussian(List.of(0.7), List.of(0.4), null);

  private static ImaginaryTime until(Stop stop, int levels) {
    return new ImaginaryTime(null, START, 4, null, null, levels, stop);
  }

  private static TrialResult ended(TrialResult result, Status status) {
    assertThat(result.error()).isNull();
    assertThat(result.status()).isEqualTo(status);
    return result;
  }

  private static Sample last(TrialResult result) {
    return result.trajectory().get(result.trajectory().size() - 1);
  }

  /** Energy and −dE/dτ of a start over many levels. */
  private static double[] exact(TrialResult levels, double time) {
    double weight = 0;
    double mean = 0;
    double square = 0;
    for (SpectrumRow row : levels.spectrum()) {
      double above = row.energy() - levels.spectrum().get(0).energy();
      double w = Math.pow(row.overlap(), 2) * Math.exp(-2 * above * time);
      weight += w;
      mean += w * above;
      square += w * above * above;
    }
    mean /= weight;
    double variance = square / weight - mean * mean;
    return new double[] {levels.spectrum().get(0).energy() + mean, 2 * variance};
  }

  @Test
  void theEnergyRateEndsTheInnerLoop() {
    double below = 1e-5;
    TrialResult result =
        ended(
            GridTrial.run(TILTED, new Constant(0.3, 1, 100), until(new Stop.EnergyRate(below), 24)),
            Status.CONVERGED);
    double end = last(result).time;
    assertThat(end).isBetween(1.0, 20.0);
    assertThat(exact(result, end)[1]).isLessThan(below * 1.001);
    // The rule is looked at after every step, and a step is at most a few percent of the time.
    assertThat(exact(result, 0.8 * end)[1]).isGreaterThan(below);
    for (Sample sample : result.trajectory()) {
      assertThat(sample.energy).isCloseTo(exact(result, sample.time)[0], within(1e-6));
      assertThat(sample.stage).isEqualTo(0);
    }
    for (PopulationRow row : result.populations()) {
      assertThat(row.population()).isCloseTo(row.bornWeight(), within(1e-6));
    }
    assertThat(result.observable(Observable.TIME_STEP_ERROR)).isBetween(0.0, 2e-7);
    assertThat(result.observable(Observable.FITTED_DECAY_RATE))
        .isCloseTo(
            result.observable(Observable.PREDICTED_DECAY_RATE),
            within(0.02 * result.observable(Observable.PREDICTED_DECAY_RATE)));
    TrialResult fine =
        ended(
            GridTrial.run(TILTED, new Constant(0.3, 1, 100), until(new Stop.EnergyRate(1e-9), 6)),
            Status.CONVERGED);
    assertThat(last(fine).energy)
        .isCloseTo(fine.observable(Observable.GROUND_ENERGY), within(1e-9));
    assertThat(
            fine.observable(Observable.FITTED_DECAY_RATE)
                / fine.observable(Observable.PREDICTED_DECAY_RATE))
        .isCloseTo(1, within(1e-3));
  }

  @Test
  void theGapTimeEndsTheInnerLoop() {
    double c = 3;
    TrialResult result =
        ended(
            GridTrial.run(TILTED, new Constant(0.3, 1, 100), until(new Stop.GapTime(c), 24)),
            Status.CONVERGED);
    double gap = result.observable(Observable.GAP);
    assertThat(gap * last(result).time).isBetween(c, 1.25 * c);
    // Symmetric: the gap is that of the even level.
    Landscape well = Landscape.line(-9, 9, x -> x * x);
    Start even = new Start.Gaussian(List.of(0.0), List.of(1.0), null);
    TrialResult symmetric =
        ended(
            GridTrial.run(
                well,
                new Constant(1, 1, 100),
                new ImaginaryTime(null, even, 4, null, null, 0, new Stop.GapTime(c))),
            Status.CONVERGED);
    assertThat(4 * last(symmetric).time).isBetween(c, 1.25 * c);
  }

  @Test
  void withoutConvergenceTheDurationEndsIt() {
    TrialResult result =
        ended(
            GridTrial.run(TILTED, new Constant(0.3, 1, 2), until(new Stop.EnergyRate(1e-9), 24)),
            Status.COMPLETED);
    assertThat(last(result).time).isEqualTo(2);
    assertThat(last(result).energy).isCloseTo(exact(result, 2)[0], within(1e-6));
  }

  @Test
  void everyRungEndsInItsGroundState() {
    TrialResult result =
        ended(
            GridTrial.run(
                TILTED, new Adaptive(1, 0.5, 0.01, 1e4), until(new Stop.EnergyRate(1e-8), 2)),
            Status.CONVERGED);
    double[] ladder = new Adaptive(1, 0.5, 0.01, 1e4).ladder();
    assertThat(ladder).hasSize(8).startsWith(1, 0.5).endsWith(0.015625, 0.01);
    assertThat(last(result).stage).isEqualTo(7);
    for (int k = 0; k < ladder.length; k++) {
      int rung = k;
      List<Sample> stage =
          result.trajectory().stream().filter(sample -> sample.stage == rung).toList();
      Sample end = stage.get(stage.size() - 1);
      assertThat(end.diffusion).isEqualTo(ladder[k]);
      TrialResult alone = GridTrial.run(TILTED, null, new Spectrum(ladder[k], 2, null));
      double ground = alone.observable(Observable.GROUND_ENERGY);
      assertThat(end.fidelity).as("rung " + k).isGreaterThan(1 - 1e-6);
      assertThat(end.energy).as("rung " + k).isCloseTo(ground, within(1e-6));
      SpectrumRow row = result.spectrum().get(2 * k);
      assertThat(row.diffusion()).isEqualTo(ladder[k]);
      assertThat(row.energy()).isCloseTo(ground, within(1e-8));
    }
    double before = -1;
    for (Sample sample : result.trajectory()) {
      assertThat(sample.time).isGreaterThan(before);
      before = sample.time;
    }
    assertThat(result.trajectory().size()).isLessThanOrEqualTo(65);
    assertThat(result.observable(Observable.FINAL_POTENTIAL_ENERGY))
        .isEqualTo(last(result).potentialEnergy);
    assertThat(result.observable(Observable.FITTED_DECAY_RATE)).isNaN();
  }

  @Test
  void aLadderThatRunsOutOfTimeSaysSo() {
    TrialResult result =
        ended(
            GridTrial.run(
                TILTED, new Adaptive(1, 0.5, 0.01, 3), until(new Stop.EnergyRate(1e-8), 0)),
            Status.COMPLETED);
    assertThat(last(result).time).isCloseTo(3, within(1e-12));
    assertThat(last(result).diffusion).isGreaterThan(0.01);
  }

  @Test
  void twoDimensionsDefaultsAndFewPoints() {
    Landscape well = new Landscape(Box.cube(2, -5, 5), x -> x[0] * x[0] + 2 * x[1] * x[1]);
    Start start = new Start.Gaussian(List.of(0.5, 0.2), List.of(0.8), null);
    ImaginaryTime method =
        new ImaginaryTime(GridSettings.AUTOMATIC.withPoints(64), start, 4, null, 1e-6, 2, null);
    TrialResult result =
        ended(
            GridTrial.run(
                well,
                new Adaptive(1, 0.25, 0.05, 200),
                method,
                Budget.UNLIMITED,
                new RecordSettings(4, RecordSettings.Spacing.LOG, 0.1)),
            Status.CONVERGED);
    double exact = Math.sqrt(0.05) * (1 + Math.sqrt(2));
    assertThat(result.observable(Observable.FINAL_ENERGY)).isCloseTo(exact, within(2e-6));
    assertThat(result.trajectory().size()).isLessThanOrEqualTo(5);
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> new Adaptive(1, 1.5, 0.1, 1)).hasMessageContaining("factor");
    assertThatThrownBy(() -> new Adaptive(1, 0.5, 2, 1)).hasMessageContaining("end");
    assertThatThrownBy(() -> new Adaptive(1, 0.9999, 1e-3, 1)).hasMessageContaining("rungs");
    assertThatThrownBy(() -> new Stop.EnergyRate(0)).hasMessageContaining("below");
    assertThatThrownBy(() -> new Stop.GapTime(Double.NaN)).hasMessageContaining("above");
    TrialResult moving = GridTrial.run(TILTED, new Linear(1, 0, 1), until(new Stop.GapTime(1), 2));
    assertThat(moving.error()).contains("constant or adaptive");
    TrialResult real =
        GridTrial.run(
            TILTED, new Adaptive(1, 0.5, 0.1, 1), new Schroedinger(null, START, 4, null, null, 0));
    assertThat(real.status()).isEqualTo(Status.FAILED);
    assertThat(real.error()).contains("only imaginary-time");
    TrialResult steps =
        GridTrial.run(
            TILTED, new Adaptive(1, 0.5, 0.1, 1), new ImaginaryTime(null, START, 4, 100, null, 2));
    assertThat(steps.error()).contains("Maybe tolerance?");
  }
}
