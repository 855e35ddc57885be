package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.grid.Boundary;
import io.wick.grid.ElementSearch;
import io.wick.grid.GridSettings;
import io.wick.grid.Hamiltonian;
import io.wick.grid.Landscape;
import io.wick.grid.Levels;
import io.wick.grid.WaveFunction;
import io.wick.potential.Box;
import io.wick.potential.ExpressionPotential;
import io.wick.potential.Potential;
import io.wick.potential.benchmark.Step;
import io.wick.potential.physics.SquareBarrier;
import io.wick.potential.physics.SquareWell;
import io.wick.schedule.Adaptive;
import io.wick.schedule.Constant;
import io.wick.schedule.Linear;
import io.wick.schedule.Schedule;
import io.wick.trial.Concern;
import io.wick.trial.Method;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

/**
 * Evolutions on grids that are given, across jumps and kinks of formulas, and what is no result.
 */
class GivenGridTest {
  private static Start.Gaussian packet(double center, double std, double momentum) {
    return new Start.Gaussian(List.of(center), List.of(std), List.of(momentum));
  }

  private static TrialResult completed(Potential potential, Schedule schedule, Method method) {
    TrialResult result = GridTrial.run(potential, schedule, method);
    assertThat(result.error()).isNull();
    assertThat(result.status()).isIn(Status.COMPLETED, Status.CONVERGED);
    return result;
  }

  private static double transmission(SquareBarrier barrier, double d, double k0, double std) {
    double sum = 0;
    double mass = 0;
    for (double u = -6; u <= 9; u += 1e-3) {
      double k = k0 + u / (2 * std);
      double weight = Math.exp(-0.5 * u * u);
      mass += weight;
      sum += k > 0 ? weight * barrier.transmission(d * k * k, d) : 0;
    }
    return sum / mass;
  }

  @Test
  void givenPointsAreNodesOfElementsWhereVJumps() {
    SquareBarrier barrier = new SquareBarrier(0.8, 1.1, Box.cube(1, -50, 50));
    double exact = transmission(barrier, 0.9, 1.1, 2.5);
    for (int points : new int[] {900, 2000}) {
      GridSettings open = new GridSettings(List.of(points), null, Boundary.ABSORBING);
      TrialResult result =
          completed(
              barrier,
              new Constant(0.9, 1, 70),
              new Schroedinger(open, packet(-17, 2.5, 1.1), 4, null, null, 0, 1.1));
      assertThat(result.observable(Observable.TRANSMISSION_PROBABILITY))
          .isCloseTo(exact, within(1e-6));
      assertThat(result.observable(Observable.GRID_ERROR)).isLessThan(1e-6);
    }
  }

  @Test
  void tooFewPointsSayThatTheyAre() {
    // A Gaussian on a parabola: every observable is known.
    double d = 0.5;
    double k = 2;
    Landscape well = Landscape.line(-7, 7, x -> 0.5 * k * x * x);
    double duration = 1.3;
    double mean = 1.3 * Math.cos(Math.sqrt(2 * d * k) * duration);
    double sigma = Math.sqrt(Math.sqrt(d / (2 * k)));
    for (int points : new int[] {12, 16, 20, 24, 96}) {
      for (Integer steps : new Integer[] {null, 800}) {
        TrialResult result =
            completed(
                well,
                new Constant(d, 1, duration),
                new Schroedinger(
                    GridSettings.AUTOMATIC.withPoints(points),
                    packet(1.3, sigma, 0),
                    4,
                    steps,
                    null,
                    0));
        Sample last = result.trajectory().get(result.trajectory().size() - 1);
        double off = Math.abs(last.mean[0] - mean) / sigma;
        double claimed = result.observable(Observable.GRID_ERROR);
        assertThat(claimed).as("%d points", points).isGreaterThan(0.5 * off - 1e-6);
        assertThat(claimed).isLessThan(points == 96 ? 1e-8 : 10);
        assertThat(Concern.of(result).toString().contains("large grid error"))
            .isEqualTo(claimed > 1e-2);
      }
    }
  }

  @Test
  void jumpsOnATorusHaveAnErrorOfTheGrid() {
    SquareWell well = new SquareWell(4, 1, 1, Box.cube(1, -6.3, 6.1));
    double ground = well.knownLevels(0.6, 1)[0];
    for (int points : new int[] {60, 101, 150}) {
      GridSettings torus = new GridSettings(List.of(points), null, Boundary.PERIODIC);
      TrialResult result =
          completed(
              well,
              new Constant(0.6, 1, 12),
              new ImaginaryTime(torus, packet(0.2, 0.5, 0), 4, 400, null, 0));
      double off = Math.abs(result.observable(Observable.FINAL_ENERGY) - ground) / (ground + 4);
      assertThat(off).as("%d points", points).isGreaterThan(1e-4);
      assertThat(result.observable(Observable.GRID_ERROR)).isGreaterThan(0.5 * off);
    }
  }

  @Test
  void packetAcrossTheJumpOfAFormula() {
    double d = 0.6;
    Potential jump =
        new ExpressionPotential("2*sign(x - 0.3137) + 0.7*x^2", Box.cube(1, -9, 9), null);
    Start start = packet(-1, 0.6, 1);
    TrialResult result =
        completed(jump, new Constant(d, 1, 1.1), new Schroedinger(null, start, 4, null, null, 0));
    // <H> of the start: 1 − 2Φ((0.3137 + 1)/0.6) of the sign.
    double sign = -Erf.erf(1.3137 / 0.6 / Math.sqrt(2));
    double energy = d * (1 + 1 / (4 * 0.36)) + 0.7 * (1 + 0.36) + 2 * sign;
    assertThat(result.observable(Observable.FINAL_ENERGY)).isCloseTo(energy, within(1e-9));
    assertThat(result.observable(Observable.ENERGY_DRIFT)).isLessThan(1e-9);
    agreesWithItsLevels(jump, d, start, result);
  }

  @Test
  void packetAcrossTheKinksOfAFormula() {
    Potential kinks =
        new ExpressionPotential("max(2*abs(x - 0.4), 1.5) + 0.1*x", Box.cube(1, -8, 8), null);
    Start start = packet(0.7, 0.8, -0.5);
    TrialResult result =
        completed(
            kinks, new Constant(0.8, 1, 1.7), new Schroedinger(null, start, 4, null, null, 0));
    assertThat(result.observable(Observable.ENERGY_DRIFT)).isLessThan(1e-9);
    agreesWithItsLevels(kinks, 0.8, start, result);
  }

  private static void agreesWithItsLevels(
      Potential potential, double d, Start start, TrialResult result) {
    Levels levels =
        ElementSearch.of(potential, GridSettings.AUTOMATIC, d, 1, 160, () -> {}).levels();
    WaveFunction first =
        InitialState.of(
            start, new Hamiltonian(levels.grid(), new double[levels.grid().size()]), null, null);
    for (Sample sample : result.trajectory()) {
      WaveFunction psi = new WaveFunction(levels.grid());
      for (int n = 0; n < levels.count(); n++) {
        double re = first.overlapRe(levels.states()[n]);
        double im = first.overlapIm(levels.states()[n]);
        double phase = levels.energy(n) * sample.time;
        for (int i = 0; i < psi.re().length; i++) {
          double u = levels.states()[n][i];
          psi.re()[i] += (re * Math.cos(phase) + im * Math.sin(phase)) * u;
          psi.im()[i] += (im * Math.cos(phase) - re * Math.sin(phase)) * u;
        }
      }
      assertThat(psi.squaredNorm()).isCloseTo(1, within(1e-7));
      assertThat(sample.mean[0]).isCloseTo(psi.mean(0), within(1e-6));
      assertThat(sample.autocorrelation).isCloseTo(psi.fidelity(first), within(1e-6));
    }
  }

  @Test
  void kinksInImaginaryTimeToo() {
    // D, F: E_0 = 1.018792971647471 (D F²)^{1/3}, a zero of Ai' (NIST DLMF table 9.9.1).
    Potential kink = new ExpressionPotential("1.7*abs(x - 0.41)", Box.cube(1, -12, 12), null);
    double exact = 1.018792971647471 * Math.cbrt(0.45 * 1.7 * 1.7);
    Start start = packet(0.8, 0.7, 0);
    for (Method method :
        List.of(
            new ImaginaryTime(null, start, 4, null, null, 2),
            new ImaginaryTime(GridSettings.AUTOMATIC.withPoints(240), start, 4, 100, null, 2),
            new ImaginaryTime(null, start, 4, null, null, 2, new Stop.GapTime(12)))) {
      TrialResult result = completed(kink, new Constant(0.45, 1, 14), method);
      assertThat(result.observable(Observable.FINAL_ENERGY)).isCloseTo(exact, within(1e-8));
      assertThat(result.observable(Observable.GROUND_ENERGY)).isCloseTo(exact, within(1e-8));
      assertThat(result.observable(Observable.GRID_ERROR)).isLessThan(1e-6);
    }
    TrialResult rungs =
        completed(
            new SquareWell(3, 0.9, 1, null),
            new Adaptive(2, 0.5, 0.5, 400),
            new ImaginaryTime(null, start, 4, null, null, 2, new Stop.GapTime(12)));
    double well = new SquareWell(3, 0.9, 1, null).knownLevels(0.5, 1)[0];
    assertThat(rungs.observable(Observable.FINAL_ENERGY)).isCloseTo(well, within(1e-8));
  }

  @Test
  void aGridThatCannotBeGoodEnoughIsNoResult() {
    for (Box box : new Box[] {null, Box.cube(2, -5, 5)}) {
      TrialResult result =
          GridTrial.run(
              new Step(2, box),
              new Constant(1, 1, 1),
              new Schroedinger(null, packet(0.5, 0.8, 0), 4, null, null, 0));
      assertThat(result.status()).isEqualTo(Status.DIVERGED);
      assertThat(result.error()).contains("no grid brings the error below").contains("jumps");
      assertThat(result.observable(Observable.GRID_ERROR)).isGreaterThan(1e-2);
      assertThat(Concern.of(result)).anyMatch(concern -> concern.startsWith("large grid error"));
    }
    // Given points are the user's: a result, with its concern.
    TrialResult given =
        completed(
            new Step(2, Box.cube(2, -5, 5)),
            new Constant(1, 1, 1),
            new Schroedinger(
                GridSettings.AUTOMATIC.withPoints(64), packet(0.5, 0.8, 0), 4, 60, null, 0));
    assertThat(given.observable(Observable.GRID_ERROR)).isGreaterThan(1e-2);
    assertThat(Concern.of(given)).anyMatch(concern -> concern.startsWith("large grid error"));
  }

  @Test
  void energyDriftIsThatOfTheSteps() {
    Landscape well = Landscape.line(-7, 7, x -> x * x);
    GridSettings grid = GridSettings.AUTOMATIC.withPoints(96);
    double coarse = drift(well, new Schroedinger(grid, packet(1, 0.5, 0), 2, 20, null, 0));
    double fine = drift(well, new Schroedinger(grid, packet(1, 0.5, 0), 2, 200, null, 0));
    // Strang: second order.
    assertThat(coarse / fine).isBetween(60.0, 160.0);
    TrialResult moving =
        completed(
            well,
            new Linear(1, 0.5, 2),
            new Schroedinger(grid, packet(1, 0.5, 0), 4, 100, null, 0));
    assertThat(moving.observable(Observable.ENERGY_DRIFT)).isNaN();
  }

  private static double drift(Potential potential, Method method) {
    return completed(potential, new Constant(1, 1, 2.2), method)
        .observable(Observable.ENERGY_DRIFT);
  }

  @Test
  void boundStatesHaveNothingToDoWithAnAbsorber() {
    Landscape well = Landscape.line(-40, 40, x -> -3 / Math.pow(Math.cosh(x), 2));
    GridSettings open = new GridSettings(null, null, Boundary.ABSORBING);
    TrialResult bound =
        completed(
            well,
            new Constant(1, 1, 5),
            new Schroedinger(open, new Start.Ground(), 4, null, null, 0));
    assertThat(bound.observable(Observable.ABSORBER_REFLECTION)).isNaN();
    assertThat(bound.observable(Observable.SURVIVAL_PROBABILITY)).isCloseTo(1, within(1e-7));
    TrialResult leaving =
        completed(
            well,
            new Constant(1, 1, 12),
            new Schroedinger(open, packet(0, 2, 3), 4, null, null, 0));
    assertThat(leaving.observable(Observable.ABSORBER_REFLECTION)).isBetween(0.0, 1e-3);
  }
}
