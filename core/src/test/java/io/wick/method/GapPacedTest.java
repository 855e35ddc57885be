package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.grid.GridSettings;
import io.wick.grid.Landscape;
import io.wick.potential.Box;
import io.wick.schedule.GapPaced;
import io.wick.schedule.GapPaced.Pace;
import io.wick.schedule.GapProfile;
import io.wick.schedule.Linear;
import io.wick.schedule.Schedule;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import org.junit.jupiter.api.Test;

/** Schedules that follow the spectrum. */
class GapPacedTest {
  private static Schroedinger annealing(int points) {
    return new Schroedinger(
        GridSettings.AUTOMATIC.withPoints(points), new Start.Ground(), 4, null, null, 0);
  }

  private static TrialResult completed(TrialResult result) {
    assertThat(result.error()).isNull();
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    return result;
  }

  @Test
  void onTheParabolaItIsTheExactRule() {
    Landscape well = Landscape.line(-5, 5, x -> 0.5 * 3 * x * x);
    double end = 0.02;
    TrialResult result =
        completed(GridTrial.run(well, new GapPaced(1, end, null, 5), annealing(256)));
    // D = (1 + c s)^-2.
    double c = 1 / Math.sqrt(end) - 1;
    for (Sample sample : result.trajectory()) {
      double exact = Math.pow(1 + c * sample.progress, -2);
      assertThat(sample.diffusion / exact).isCloseTo(1, within(1e-6));
    }
    TrialResult plain =
        completed(GridTrial.run(well, new GapPaced(1, end, Pace.GAP, 5), annealing(256)));
    for (Sample sample : plain.trajectory()) {
      double exact = Math.pow(end, sample.progress);
      assertThat(sample.diffusion / exact).isCloseTo(1, within(1e-6));
    }
    // The spectra are not counted: one evaluation per node.
    assertThat(result.evaluations()).isEqualTo(255);
  }

  @Test
  void isotropicWellsCoupleAMultiplet() {
    Landscape well = new Landscape(Box.cube(2, -6, 6), x -> x[0] * x[0] + x[1] * x[1]);
    TrialResult result =
        completed(
            GridTrial.run(
                well,
                new GapPaced(1, 0.25, Pace.COUPLING, 0.3),
                new ImaginaryTime(
                    GridSettings.AUTOMATIC.withPoints(48), new Start.Ground(), 2, 50, null, 0)));
    for (Sample sample : result.trajectory()) {
      double exact = Math.pow(1 + sample.progress, -2);
      assertThat(sample.diffusion / exact).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void leavesLessThanLinearInTheSameTime() {
    Landscape well = Landscape.line(-3, 3, x -> Math.pow(x, 4) + 0.5 * x * x);
    for (double duration : new double[] {4, 12}) {
      double paced = excess(well, new GapPaced(1, 0.01, null, duration));
      double linear = excess(well, new Linear(1, 0.01, duration));
      assertThat(paced).as("T = " + duration).isPositive().isLessThan(0.5 * linear);
    }
  }

  /** Energy that the annealing leaves above the last ground state. */
  private static double excess(Landscape well, Schedule schedule) {
    Schroedinger method =
        new Schroedinger(
            GridSettings.AUTOMATIC.withPoints(128), new Start.Ground(), 4, null, 1e-6, 1);
    TrialResult result = completed(GridTrial.run(well, schedule, method));
    return result.observable(Observable.FINAL_ENERGY) - result.observable(Observable.GROUND_ENERGY);
  }

  @Test
  void avoidedCrossingsTakeTheirTime() {
    // gap² = (u − u0)² + w², a narrow one at ln D = u0: s moves there only.
    double u0 = Math.log(0.2);
    double w = 1e-3;
    GapProfile crossing = d -> new GapProfile.Excitation(Math.hypot(Math.log(d) - u0, w), 1 / d);
    Schedule curve = new GapPaced(1, 0.01, null, 1).resolve(crossing);
    assertThat(curve.diffusion(0)).isEqualTo(1);
    assertThat(curve.diffusion(1)).isEqualTo(0.01);
    // ds/du ∝ 1/gap²: an arctangent.
    double low = Math.atan((Math.log(0.01) - u0) / w);
    double high = Math.atan(-u0 / w);
    double before = 2;
    for (double s = 0; s <= 1; s += 0.01) {
      double diffusion = curve.diffusion(s);
      assertThat(diffusion).isLessThan(before);
      before = diffusion;
      double exact = (high - Math.atan((Math.log(diffusion) - u0) / w)) / (high - low);
      assertThat(exact).isCloseTo(s, within(1e-4));
    }
  }

  @Test
  void methodsWithoutAGridFollowItToo() {
    Landscape well = Landscape.line(-4, 4, x -> x * x);
    Schedule paced = new GapPaced(1, 0.1, null, 1);
    TrialResult walk =
        completed(
            GridTrial.run(well, paced, new SimulatedAnnealing(2, 100, 0.05, new Start.Uniform())));
    Sample last = walk.trajectory().get(walk.trajectory().size() - 1);
    assertThat(last.diffusion).isEqualTo(0.1);
  }

  @Test
  void refusesWhatHasNoSpectrum() {
    assertThatThrownBy(() -> new GapPaced(1, 0, null, 1)).hasMessageContaining("end");
    assertThatThrownBy(() -> new GapPaced(1, 2, null, 1)).hasMessageContaining("below start");
    assertThatThrownBy(() -> new GapPaced(1, 0.5, null, 1).diffusion(0.5))
        .hasMessageContaining("spectrum");
    Landscape four = new Landscape(Box.cube(4, -1, 1), x -> x[0] * x[0]);
    TrialResult result =
        GridTrial.run(
            four,
            new GapPaced(1, 0.1, null, 1),
            new SimulatedAnnealing(1, 10, 0.05, new Start.Uniform()));
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.error()).contains("at most 3 dimensions");
    Landscape well = Landscape.line(-4, 4, x -> x * x);
    TrialResult descent =
        GridTrial.run(
            well,
            new GapPaced(1, 0.1, null, 1),
            new QuantumHamiltonianDescent(32, 0.1, Splitting.FIRST_ORDER));
    assertThat(descent.error()).contains("units of its own");
  }
}
