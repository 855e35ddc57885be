package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.grid.Landscape;
import io.wick.schedule.Constant;
import io.wick.schedule.Linear;
import io.wick.trial.Budget;
import io.wick.trial.Observable;
import io.wick.trial.PopulationRow;
import io.wick.trial.RecordSettings;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares of levels over τ, and the decay that they mean. */
class PopulationsTest {
  private static TrialResult cool(
      Landscape potential, double d, double duration, double center, double std, int levels) {
    Start start = new Start.Gaussian(List.of(center), List.of(std), null);
    TrialResult result =
        GridTrial.run(
            potential,
            new Constant(d, 1, duration),
            new ImaginaryTime(null, start, 4, null, null, levels));
    assertThat(result.error()).isNull();
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    return result;
  }

  @Test
  void measuredSharesAreTheBornWeights() {
    Landscape well = Landscape.line(-4, 4, x -> Math.pow(x * x - 1, 2) + 0.2 * x);
    TrialResult result = cool(well, 0.3, 6, 0.7, 0.4, 24);
    assertThat(result.populations()).hasSize(24 * result.trajectory().size());
    double[] softmax = new double[result.populations().size() / 24];
    for (PopulationRow row : result.populations()) {
      assertThat(row.population()).isCloseTo(row.bornWeight(), within(1e-6));
      assertThat(row.amplitude() * row.amplitude()).isCloseTo(row.population(), within(1e-12));
      if (row.step() == 0) {
        assertThat(row.softmaxWeight()).isCloseTo(1.0 / 24, within(1e-12));
        assertThat(row.amplitude())
            .isCloseTo(result.spectrum().get(row.level()).overlap(), within(1e-12));
      }
    }
    for (int i = 0; i < result.populations().size(); i++) {
      softmax[i / 24] += result.populations().get(i).softmaxWeight();
    }
    for (double sum : softmax) {
      assertThat(sum).isCloseTo(1, within(1e-12));
    }
    PopulationRow last = result.populations().get(result.populations().size() - 24);
    assertThat(last.population()).isCloseTo(result.observable(Observable.FIDELITY), within(1e-12));
  }

  @Test
  void twoLevelsAreASigmoid() {
    Landscape well = Landscape.line(-3, 3, x -> Math.pow(x * x - 1, 2));
    TrialResult result = cool(well, 0.08, 40, -0.8, 0.3, 2);
    double gap = result.observable(Observable.GAP);
    double ratio =
        Math.pow(result.spectrum().get(1).overlap() / result.spectrum().get(0).overlap(), 2);
    double late = 0;
    for (PopulationRow row : result.populations()) {
      if (row.level() == 0) {
        double soft = 1 / (1 + Math.exp(-gap * row.time()));
        double born = 1 / (1 + ratio * Math.exp(-2 * gap * row.time()));
        assertThat(row.softmaxWeight()).isCloseTo(soft, within(1e-12));
        assertThat(row.bornWeight()).isCloseTo(born, within(1e-12));
        if (row.time() > 8) {
          // The other levels have died out: two are all there is.
          assertThat(row.population()).isCloseTo(born, within(1e-6));
          late++;
        }
      }
    }
    assertThat(late).isGreaterThan(5);
  }

  @ParameterizedTest
  @CsvSource({
    // potential, D, tau, centre, std, skipped odd levels
    "parabola, 1, 3, 0, 1.1, true",
    "parabola, 1, 5, 0.4, 1.1, false",
    "quartic, 1, 4, 0, 0.9, true",
    "quartic, 0.2, 9, 0.5, 0.4, false",
    "tilted, 0.3, 12, 0.7, 0.4, false",
    "double, 0.2, 10, 0, 0.5, true",
    "double, 0.15, 60, -0.8, 0.4, false",
    "morse, 0.3, 12, 0.5, 0.5, false",
  })
  void energyDecaysAtTwiceTheGapOfTheCoupledLevel(
      String name, double d, double tau, double center, double std, boolean symmetric) {
    Landscape potential =
        switch (name) {
          case "parabola" -> Landscape.line(-9, 9, x -> x * x);
          case "quartic" -> Landscape.line(-5, 5, x -> x * x * x * x);
          case "tilted" -> Landscape.line(-4, 4, x -> Math.pow(x * x - 1, 2) + 0.2 * x);
          case "double" -> Landscape.line(-3.5, 3.5, x -> Math.pow(x * x - 1, 2));
          default -> Landscape.line(-2.5, 12, x -> 4 * Math.pow(1 - Math.exp(-x), 2));
        };
    TrialResult result = cool(potential, d, tau, center, std, 6);
    double exact =
        2 * (result.spectrum().get(symmetric ? 2 : 1).energy() - result.spectrum().get(0).energy());
    assertThat(result.observable(Observable.PREDICTED_DECAY_RATE)).isCloseTo(exact, within(1e-9));
    assertThat(result.observable(Observable.FITTED_DECAY_RATE) / exact).isCloseTo(1, within(1e-3));
  }

  @Test
  void sharesOnTheWayAreAsExactAsAtTheEnd() {
    // A long time at rest after a fast decay: the end has forgotten the errors of the way.
    Landscape well = Landscape.line(-9, 9, x -> x * x);
    TrialResult result = cool(well, 1, 40, 0, 0.4, 20);
    for (PopulationRow row : result.populations()) {
      assertThat(row.population()).isCloseTo(row.bornWeight(), within(1e-6));
    }
    assertThat(result.observable(Observable.FITTED_DECAY_RATE) / 8).isCloseTo(1, within(3e-4));
  }

  @Test
  void aRunThatEndsBeforeTheSlowestLevelIsAloneHasNoRate() {
    Landscape well = Landscape.line(-3.5, 3.5, x -> Math.pow(x * x - 1, 2));
    TrialResult result = cool(well, 0.05, 10, 0.6, 0.4, 6);
    assertThat(result.observable(Observable.PREDICTED_DECAY_RATE)).isBetween(0.02, 0.03);
    assertThat(result.observable(Observable.FITTED_DECAY_RATE)).isNaN();
  }

  @Test
  void aMovingScaleHasSharesButNoClosedForm() {
    Landscape well = Landscape.line(-4, 4, x -> x * x);
    Start start = new Start.Gaussian(List.of(0.3), List.of(0.5), null);
    ImaginaryTime method = new ImaginaryTime(null, start, 4, null, null, 3);
    TrialResult moving = GridTrial.run(well, new Linear(1, 0.5, 2), method);
    assertThat(moving.populations()).hasSize(3 * moving.trajectory().size());
    assertThat(moving.populations()).allMatch(row -> Double.isNaN(row.bornWeight()));
    PopulationRow last = moving.populations().get(moving.populations().size() - 3);
    assertThat(last.population()).isCloseTo(moving.observable(Observable.FIDELITY), within(1e-12));
    TrialResult unrecorded =
        GridTrial.run(
            well,
            new Constant(1, 1, 1),
            method,
            Budget.UNLIMITED,
            new RecordSettings(0, RecordSettings.Spacing.LOG, 0.1));
    assertThat(unrecorded.populations()).isEmpty();
    TrialResult none =
        GridTrial.run(
            well, new Constant(1, 1, 1), new ImaginaryTime(null, start, 4, null, null, 0));
    assertThat(none.populations()).isEmpty();
    TrialResult real =
        GridTrial.run(well, new Constant(1, 1, 1), new Schroedinger(null, start, 4, null, null, 2));
    assertThat(real.populations()).isEmpty();
  }
}
