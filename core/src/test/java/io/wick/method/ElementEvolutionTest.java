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
import io.wick.potential.Potential;
import io.wick.potential.physics.Hulthen;
import io.wick.potential.physics.RadialCoulomb;
import io.wick.potential.physics.SquareBarrier;
import io.wick.potential.physics.SquareWell;
import io.wick.schedule.Constant;
import io.wick.schedule.Linear;
import io.wick.schedule.Schedule;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Evolution where V jumps or has poles, absorbing edges that cannot absorb, and growth. */
class ElementEvolutionTest {
  private static final GridSettings OPEN = new GridSettings(null, null, Boundary.ABSORBING);

  private static Start.Gaussian packet(double center, double std, double momentum) {
    return new Start.Gaussian(List.of(center), List.of(std), List.of(momentum));
  }

  private static TrialResult completed(TrialResult result) {
    assertThat(result.error()).isNull();
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    return result;
  }

  /** A smooth potential that claims to have a kink, so that it is put on elements. */
  private record Claimed(Landscape of) implements Potential {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public Box box() {
      return of.box();
    }

    @Override
    public void values(double[][] x, int count, double[] out) {
      of.values(x, count, out);
    }

    @Override
    public double[] breaks(int axis) {
      return new double[] {0.3};
    }
  }

  @Test
  void squareBarrierTransmitsItsClosedForm() {
    SquareBarrier barrier = new SquareBarrier(1.3, 0.7, Box.cube(1, -45, 45));
    TrialResult result =
        completed(
            GridTrial.run(
                barrier,
                new Constant(0.6, 1, 80),
                new Schroedinger(OPEN, packet(-16, 2.2, 1.4), 4, null, null, 0, 0.7)));
    double sum = 0;
    double mass = 0;
    for (double u = -6; u <= 9; u += 1e-3) {
      double k = 1.4 + u / 4.4;
      double weight = Math.exp(-0.5 * u * u);
      mass += weight;
      sum += k > 0 ? weight * barrier.transmission(0.6 * k * k, 0.6) : 0;
    }
    // 0.43914628 also by adaptive quadrature elsewhere.
    assertThat(sum / mass).isCloseTo(0.43914628, within(1e-8));
    assertThat(result.observable(Observable.TRANSMISSION_PROBABILITY))
        .isCloseTo(sum / mass, within(1e-6));
    assertThat(result.observable(Observable.REFLECTION_PROBABILITY))
        .isCloseTo(1 - sum / mass, within(1e-6));
    assertThat(result.observable(Observable.NORM_DRIFT)).isLessThan(1e-9);
    assertThat(result.observable(Observable.ABSORBER_START)).isLessThan(1e-6);
  }

  @Test
  void packetAcrossTheEdgesOfAWellAgainstItsLevels() {
    SquareWell well = new SquareWell(10, 1, 1, Box.cube(1, -5, 5));
    double d = 0.5;
    Start start = packet(0.1, 0.25, 0);
    TrialResult result =
        completed(
            GridTrial.run(
                well, new Constant(d, 1, 2), new Schroedinger(null, start, 4, null, null, 2)));
    Levels levels = ElementSearch.of(well, GridSettings.AUTOMATIC, d, 1, 60, () -> {}).levels();
    WaveFunction first =
        InitialState.of(
            start, new Hamiltonian(levels.grid(), new double[levels.grid().size()]), null, null);
    double worst = 0;
    for (Sample sample : result.trajectory()) {
      WaveFunction psi = new WaveFunction(levels.grid());
      for (int n = 0; n < levels.count(); n++) {
        double c = first.overlapRe(levels.states()[n]);
        double phase = levels.energy(n) * sample.time;
        for (int i = 0; i < psi.re().length; i++) {
          psi.re()[i] += c * Math.cos(phase) * levels.states()[n][i];
          psi.im()[i] -= c * Math.sin(phase) * levels.states()[n][i];
        }
      }
      assertThat(psi.squaredNorm()).isCloseTo(1, within(1e-6));
      worst = Math.max(worst, Math.abs(sample.mean[0] - psi.mean(0)));
      worst = Math.max(worst, Math.abs(sample.autocorrelation - psi.fidelity(first)));
    }
    assertThat(worst).isLessThan(1e-6);
    assertThat(result.observable(Observable.NORM_DRIFT)).isLessThan(1e-10);
  }

  @Test
  void imaginaryTimeFindsTheGroundStatesOfJumpsAndPoles() {
    for (Potential potential :
        List.of(
            new SquareWell(5, 0.7, 1, null), new RadialCoulomb(1, null), new Hulthen(3, 2, null))) {
      double d = 0.5;
      double tau = potential instanceof RadialCoulomb ? 40 : 10;
      TrialResult result =
          completed(
              GridTrial.run(
                  potential,
                  new Constant(d, 1, tau),
                  new ImaginaryTime(null, packet(0.6, 0.5, 0), 4, null, null, 2)));
      double exact = potential.knownLevels(d, 1)[0];
      assertThat(result.observable(Observable.FINAL_ENERGY) / exact).isCloseTo(1, within(1e-8));
      assertThat(result.observable(Observable.GROUND_ENERGY) / exact).isCloseTo(1, within(1e-8));
      assertThat(result.observable(Observable.TIME_STEP_ERROR)).isLessThan(1e-10);
      Sample last = result.trajectory().get(result.trajectory().size() - 1);
      assertThat(last.logNorm / tau).isCloseTo(-exact, within(0.3));
    }
  }

  @Test
  void elementsAndWavesAgreeAlsoWhereTheKineticScaleFalls() {
    Landscape smooth = Landscape.line(-6, 6, x -> 0.5 * x * x + 0.1 * x * x * x * x);
    for (Schedule schedule : List.of(new Constant(0.7, 1, 2), new Linear(1, 0.2, 2))) {
      for (boolean imaginary : new boolean[] {false, true}) {
        Sample waves = last(smooth, schedule, imaginary);
        Sample elements = last(new Claimed(smooth), schedule, imaginary);
        assertThat(elements.energy).isCloseTo(waves.energy, within(1e-7));
        assertThat(elements.mean[0]).isCloseTo(waves.mean[0], within(1e-7));
        assertThat(elements.variance[0]).isCloseTo(waves.variance[0], within(1e-7));
        assertThat(elements.autocorrelation).isCloseTo(waves.autocorrelation, within(1e-7));
        assertThat(elements.logNorm).isCloseTo(waves.logNorm, within(1e-7));
        if (imaginary) {
          assertThat(elements.growthEnergy).isCloseTo(waves.growthEnergy, within(1e-6));
        }
      }
    }
  }

  private static Sample last(Potential potential, Schedule schedule, boolean imaginary) {
    Start start = packet(1, 0.6, imaginary ? 0 : 0.5);
    TrialResult result =
        completed(
            GridTrial.run(
                potential,
                schedule,
                imaginary
                    ? new ImaginaryTime(null, start, 4, null, null, 0)
                    : new Schroedinger(null, start, 4, null, null, 0)));
    return result.trajectory().get(result.trajectory().size() - 1);
  }

  @Test
  void growthAndNormOfACoherentStateAreThoseOfTheClosedForm() {
    double k = 2;
    double d = 0.5;
    double omega = Math.sqrt(2 * d * k);
    double a = Math.sqrt(k / (2 * d));
    double x0 = 1.2;
    // |psi|^2 has variance sqrt(D/2k).
    Start start = packet(x0, Math.sqrt(Math.sqrt(d / (2 * k))), 0);
    Landscape well = Landscape.line(-8, 8, x -> 0.5 * k * x * x + 3);
    for (Stop stop : new Stop[] {null, new Stop.GapTime(30)}) {
      TrialResult result =
          GridTrial.run(
              well, new Constant(d, 1, 6), new ImaginaryTime(null, start, 4, null, null, 2, stop));
      assertThat(result.error()).isNull();
      assertThat(result.trajectory()).hasSizeGreaterThan(8);
      for (Sample sample : result.trajectory()) {
        double left = Math.exp(-2 * omega * sample.time);
        // psi ~ exp(-a x^2/2 + b x): growth = (k/2)<x^2> of psi, which decays as the second level.
        double growth = 3 + 0.5 * omega + 0.5 * k * x0 * x0 * left;
        double log = -(3 + 0.5 * omega) * sample.time - 0.25 * a * x0 * x0 * (1 - left);
        assertThat(sample.growthEnergy).isCloseTo(growth, within(2e-6));
        assertThat(sample.logNorm).isCloseTo(log, within(2e-6));
        assertThat(sample.norm / Math.exp(log)).isCloseTo(1, within(2e-6));
      }
    }
  }

  @Test
  void oddStatesHaveNoGrowthEnergy() {
    Landscape well = Landscape.line(-8, 8, x -> 0.5 * x * x);
    GridSettings grid = GridSettings.AUTOMATIC.withPoints(128);
    Hamiltonian h = new Hamiltonian(grid.gridFor(well), grid.gridFor(well).values(well));
    WaveFunction psi = new WaveFunction(h.grid());
    for (int i = 0; i < psi.re().length; i++) {
      double x = h.grid().node(0, i);
      psi.re()[i] = x * Math.exp(-0.5 * x * x);
    }
    assertThat(h.growthEnergy(psi, 0.5, 1)).isNaN();
  }

  @Test
  void startsInsideTheAbsorbingLayersAreRefused() {
    Landscape flat = Landscape.line(-40, 40, x -> 0.0);
    for (Start start : List.of(new Start.Ground(), packet(24, 2, 1), new Start.Uniform())) {
      TrialResult result =
          GridTrial.run(
              flat, new Constant(1, 1, 5), new Schroedinger(OPEN, start, 4, null, null, 0));
      assertThat(result.status()).isEqualTo(Status.FAILED);
      assertThat(result.error()).contains("inside them").contains("grid.box");
      assertThat(result.observable(Observable.ABSORBER_START)).isGreaterThan(1e-6);
    }
    // A bound state that does not reach the layers has nothing to do with them.
    Landscape well = Landscape.line(-40, 40, x -> -3 / Math.pow(Math.cosh(x), 2));
    TrialResult bound =
        completed(
            GridTrial.run(
                well,
                new Constant(1, 1, 5),
                new Schroedinger(OPEN, new Start.Ground(), 4, null, null, 0)));
    assertThat(bound.observable(Observable.SURVIVAL_PROBABILITY)).isCloseTo(1, within(1e-7));
  }

  @Test
  void layersThatSendBackAreNotAResult() {
    Landscape flat = Landscape.line(-40, 40, x -> 0.0);
    GridSettings thin = new GridSettings(null, null, Boundary.ABSORBING, 2.0);
    TrialResult result =
        GridTrial.run(
            flat,
            new Constant(1, 1, 24),
            new Schroedinger(thin, packet(-5, 4, 1.5), 4, null, null, 0));
    assertThat(result.status()).isEqualTo(Status.DIVERGED);
    assertThat(result.error()).contains("send back").contains("grid.layer");
    assertThat(result.observable(Observable.ABSORBER_REFLECTION)).isGreaterThan(0.05);
  }
}
