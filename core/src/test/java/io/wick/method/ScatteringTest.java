package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.grid.Boundary;
import io.wick.grid.Grid;
import io.wick.grid.GridSettings;
import io.wick.grid.HalfSpace;
import io.wick.grid.Hamiltonian;
import io.wick.grid.Landscape;
import io.wick.grid.LevelSolver;
import io.wick.grid.Levels;
import io.wick.grid.WaveFunction;
import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.potential.physics.PoeschlTeller;
import io.wick.schedule.Constant;
import io.wick.schedule.Linear;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Absorbing edges, scattering and tunnelling against closed forms. */
class ScatteringTest {
  private static final GridSettings OPEN =
      new GridSettings(List.of(1024), null, Boundary.ABSORBING, 12.0);

  private static Start.Gaussian packet(double center, double std, double momentum) {
    return new Start.Gaussian(List.of(center), List.of(std), List.of(momentum));
  }

  private static TrialResult completed(TrialResult result) {
    assertThat(result.error()).isNull();
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    return result;
  }

  private static Schroedinger open(Start start, Double barrier) {
    return new Schroedinger(OPEN, start, 4, null, null, 2, barrier);
  }

  /** ∫ f(k)|φ(k)|² dk of a packet with mean p and position spread s: k ~ N(p, 1/(4s²)). */
  private static double momentumAverage(double p, double s, DoubleUnaryOperator f) {
    double sd = 1 / (2 * s);
    double sum = 0;
    double mass = 0;
    for (double u = -9; u <= 9; u += 1e-3) {
      double weight = Math.exp(-0.5 * u * u);
      mass += weight;
      sum += weight * f.applyAsDouble(p + sd * u);
    }
    return sum / mass;
  }

  @Test
  void packetLeavesAnOpenBox() {
    Landscape flat = Landscape.line(-40, 40, x -> 0.0);
    TrialResult result =
        completed(GridTrial.run(flat, new Constant(1, 1, 25), open(packet(0, 2, 3), 0.0)));
    // What comes back crosses the box and is absorbed too: the rest are slow waves.
    assertThat(result.observable(Observable.SURVIVAL_PROBABILITY)).isLessThan(1e-9);
    assertThat(result.observable(Observable.TRANSMISSION_PROBABILITY)).isCloseTo(1, within(1e-7));
    assertThat(result.observable(Observable.NORM_DRIFT)).isLessThan(1e-11);
    assertThat(result.observable(Observable.ABSORBER_REFLECTION)).isLessThan(1e-8);
    assertThat(result.spectrum()).isEmpty();
    // Halfway, the free packet in the middle of the box is as if there were no edges.
    for (Sample sample : result.trajectory()) {
      if (sample.time < 2) {
        assertThat(sample.mean[0]).isCloseTo(6 * sample.time, within(1e-7));
        assertThat(sample.variance[0]).isCloseTo(4 + Math.pow(sample.time / 2, 2), within(1e-6));
        assertThat(sample.norm).isCloseTo(1, within(1e-7));
      }
    }
  }

  @Test
  void reflectionIsWhatTheLayerSays() {
    // Back at the middle between one crossing and the next absorption: before, after, way back.
    Landscape flat = Landscape.line(-40, 40, x -> 0.0);
    for (double width : new double[] {4, 6}) {
      GridSettings grid = new GridSettings(List.of(1024), null, Boundary.ABSORBING, width);
      double k = 1.5;
      Schroedinger method = new Schroedinger(grid, packet(-5, 4, k), 4, null, 1e-8, 0, null);
      TrialResult result = completed(GridTrial.run(flat, new Constant(1, 1, 24), method));
      double predicted = result.observable(Observable.ABSORBER_REFLECTION);
      double left = result.observable(Observable.SURVIVAL_PROBABILITY);
      assertThat(left / predicted).as("width " + width).isCloseTo(1, within(0.05));
    }
  }

  @Test
  void reflectionlessWellTransmitsAll() {
    Potential well = new PoeschlTeller(1.0, 1.0, 1, Box.cube(1, -40, 40));
    TrialResult result =
        completed(GridTrial.run(well, new Constant(1, 1, 15), open(packet(-12, 2, 2.5), 0.0)));
    assertThat(result.observable(Observable.TRANSMISSION_PROBABILITY)).isCloseTo(1, within(1e-6));
  }

  @Test
  void eckartBarrierTransmitsItsClosedForm() {
    double v0 = 6;
    double a = 0.8;
    double d = 0.7;
    Landscape barrier = Landscape.line(-45, 45, x -> v0 / Math.pow(Math.cosh(a * x), 2));
    double p = 2.9;
    double s = 1.8;
    TrialResult result =
        completed(GridTrial.run(barrier, new Constant(d, 1, 60), open(packet(-14, s, p), 0.0)));
    // L. D. Landau, E. M. Lifshitz, Quantum Mechanics, section 25, problem 4; 8mU0/(hbar a)^2 =
    // 4 V0/(D a^2).
    double root = Math.sqrt(4 * v0 / (d * a * a) - 1);
    double exact =
        momentumAverage(
            p,
            s,
            k -> {
              double up = Math.pow(Math.sinh(Math.PI * k / a), 2);
              double by = Math.pow(Math.cosh(0.5 * Math.PI * root), 2);
              return k > 0 ? up / (up + by) : 0;
            });
    assertThat(exact).isBetween(0.2, 0.8);
    assertThat(result.observable(Observable.TRANSMISSION_PROBABILITY))
        .isCloseTo(exact, within(1e-6));
    assertThat(result.observable(Observable.REFLECTION_PROBABILITY))
        .isCloseTo(1 - exact, within(1e-6));
    assertThat(result.observable(Observable.SURVIVAL_PROBABILITY)).isLessThan(1e-4);
  }

  @Test
  void absorptionFollowsAFallingKineticScale() {
    Landscape flat = Landscape.line(-40, 40, x -> 0.0);
    TrialResult result =
        completed(GridTrial.run(flat, new Linear(1, 0, 30), open(packet(0, 2, 3), 0.0)));
    // ∫D dt = 15 as at D = 1 for t = 15: the free motion is the same.
    TrialResult same =
        completed(GridTrial.run(flat, new Constant(1, 1, 15), open(packet(0, 2, 3), 0.0)));
    assertThat(result.observable(Observable.SURVIVAL_PROBABILITY))
        .isCloseTo(same.observable(Observable.SURVIVAL_PROBABILITY), within(1e-8));
  }

  @Test
  void packetOnTheParabolaRevives() {
    double d = 0.5;
    double k = 2;
    double omega = Math.sqrt(2 * d * k);
    double sigma = Math.sqrt(Math.sqrt(d / (2 * k)));
    double x0 = 1.3;
    Landscape well = Landscape.line(-7, 7, x -> 0.5 * k * x * x);
    Schroedinger method = new Schroedinger(null, packet(x0, sigma, 0), 4, null, null, 0, 0.0);
    double period = 2 * Math.PI / omega;
    TrialResult result = completed(GridTrial.run(well, new Constant(d, 1, period), method));
    for (Sample sample : result.trajectory()) {
      // |<alpha|alpha e^{-i omega t}>|^2 = exp(-2 |alpha|^2 (1 - cos)), |alpha|^2 = x0^2/(4 s^2).
      double alpha = x0 * x0 / (4 * sigma * sigma);
      double exact = Math.exp(-2 * alpha * (1 - Math.cos(omega * sample.time)));
      assertThat(sample.autocorrelation).isCloseTo(exact, within(1e-6));
      double mean = x0 * Math.cos(omega * sample.time);
      double right = normal(mean / sigma);
      assertThat(sample.transmission).isCloseTo(right, within(1e-6));
    }
    assertThat(result.observable(Observable.AUTOCORRELATION)).isCloseTo(1, within(1e-6));
  }

  /** Φ by Simpson's rule. */
  private static double normal(double z) {
    double sum = 0;
    int n = 2000;
    double h = z / n;
    for (int i = 0; i <= n; i++) {
      double weight = i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * Math.exp(-0.5 * i * h * i * h);
    }
    return 0.5 + sum * h / 3 / Math.sqrt(2 * Math.PI);
  }

  @Test
  void tunnellingOscillatesAtTheGap() {
    double d = 0.15;
    Landscape wells = Landscape.line(-3, 3, x -> Math.pow(x * x - 1, 2));
    Grid grid = new Grid(wells.box(), new int[] {256}, Boundary.HARD_WALL);
    Levels levels =
        new LevelSolver(new Hamiltonian(grid, grid.values(wells)), d, 1, () -> {})
            .solve(30, new double[0][], LevelSolver.FINE);
    double duration = Math.PI / levels.gap();
    Schroedinger method =
        new Schroedinger(
            GridSettings.AUTOMATIC.withPoints(256), packet(-0.85, 0.35, 0), 4, null, null, 2, 0.0);
    TrialResult result = completed(GridTrial.run(wells, new Constant(d, 1, duration), method));
    HalfSpace right = new HalfSpace(grid, 0);
    WaveFunction start =
        InitialState.of(method.start(), new Hamiltonian(grid, grid.values(wells)), null, null);
    double two = start.fidelity(levels.states()[0]) + start.fidelity(levels.states()[1]);
    assertThat(two).isGreaterThan(0.9);
    for (Sample sample : result.trajectory()) {
      WaveFunction psi = new WaveFunction(grid);
      for (int n = 0; n < levels.count(); n++) {
        double c = start.overlapRe(levels.states()[n]);
        double phase = levels.energy(n) * sample.time;
        for (int i = 0; i < grid.size(); i++) {
          psi.re()[i] += c * Math.cos(phase) * levels.states()[n][i];
          psi.im()[i] -= c * Math.sin(phase) * levels.states()[n][i];
        }
      }
      assertThat(sample.transmission).isCloseTo(right.mass(psi), within(1e-6));
      assertThat(sample.autocorrelation).isCloseTo(psi.fidelity(start), within(1e-6));
    }
    Sample first = result.trajectory().get(0);
    Sample last = result.trajectory().get(result.trajectory().size() - 1);
    // Half a period of the two lowest levels mirrors what is in them.
    assertThat(first.transmission).isLessThan(0.02);
    assertThat(last.transmission)
        .isGreaterThan(2 * two - 1 - first.transmission)
        .isGreaterThan(0.9);
  }

  @Test
  void breathesAndSwingsInThreeDimensions() {
    double d = 0.5;
    double[] k = {1, 2, 4.5};
    Landscape well =
        new Landscape(
            Box.cube(3, -6, 6),
            x -> 0.5 * (k[0] * x[0] * x[0] + k[1] * x[1] * x[1] + k[2] * x[2] * x[2]));
    double[] center = {0.8, -0.5, 0.3};
    double[] std = {0.8, 0.6, 0.5};
    Schroedinger method =
        new Schroedinger(
            GridSettings.AUTOMATIC.withPoints(36),
            new Start.Gaussian(
                List.of(center[0], center[1], center[2]), List.of(std[0], std[1], std[2]), null),
            4,
            null,
            1e-6,
            0,
            null);
    TrialResult result = completed(GridTrial.run(well, new Constant(d, 1, 1.5), method));
    for (Sample sample : result.trajectory()) {
      for (int axis = 0; axis < 3; axis++) {
        double omega = Math.sqrt(2 * d * k[axis]);
        double phase = omega * sample.time;
        assertThat(sample.mean[axis]).isCloseTo(center[axis] * Math.cos(phase), within(1e-5));
        double s2 = std[axis] * std[axis];
        double breath =
            s2 * Math.pow(Math.cos(phase), 2)
                + d * d / (s2 * omega * omega) * Math.pow(Math.sin(phase), 2);
        assertThat(sample.variance[axis]).isCloseTo(breath, within(1e-5));
      }
    }
  }

  @Test
  void absorbingEdgesAreForRealTime() {
    assertThatThrownBy(() -> new ImaginaryTime(OPEN, null, 4, null, null, 2))
        .hasMessageContaining("absorbing needs real time");
    assertThatThrownBy(() -> new Spectrum(1, 2, OPEN)).hasMessageContaining("absorbing");
    assertThatThrownBy(() -> new GridSettings(null, null, Boundary.HARD_WALL, 2.0))
        .hasMessageContaining("boundary: absorbing");
    assertThatThrownBy(() -> new GridSettings(null, null, Boundary.ABSORBING, Double.NaN))
        .hasMessageContaining("layer");
    Landscape flat = Landscape.line(-10, 10, x -> 0.0);
    TrialResult wide = GridTrial.run(flat, new Constant(1, 1, 1), open(packet(0, 1, 0), null));
    assertThat(wide.error()).contains("grid.layer must be positive and below half");
    GridSettings grid = GridSettings.AUTOMATIC.withPoints(64);
    TrialResult outside =
        GridTrial.run(
            flat,
            new Constant(1, 1, 1),
            new Schroedinger(grid, packet(0, 1, 0), 4, null, null, 0, 9.9));
    assertThat(outside.error()).contains("barrier must lie inside the box");
  }
}
