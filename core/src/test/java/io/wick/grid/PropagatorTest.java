package io.wick.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.schedule.Constant;
import io.wick.schedule.Geometric;
import io.wick.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropagatorTest {
  /** D and λ both move, smoothly. */
  private record Moving(double duration) implements Schedule {
    @Override
    public double diffusion(double s) {
      return 0.4 + 0.6 * Math.cos(1.3 * s) * Math.exp(-s);
    }

    @Override
    public double potentialScale(double s) {
      return 0.5 + s + 0.5 * s * s;
    }
  }

  private static final Landscape WELL =
      Landscape.line(-5, 5, x -> 0.25 * x * x * x * x + 0.4 * x * x + 0.3 * x);

  private static Hamiltonian hamiltonian(Landscape potential, int cells, Boundary boundary) {
    int[] shape = new int[potential.dimension()];
    java.util.Arrays.fill(shape, cells);
    Grid grid = new Grid(potential.box(), shape, boundary);
    return new Hamiltonian(grid, grid.values(potential));
  }

  private static WaveFunction packet(Grid grid, double center, double std, double momentum) {
    WaveFunction psi = new WaveFunction(grid);
    for (int i = 0; i < grid.size(); i++) {
      double size = 1;
      double phase = 0;
      for (int axis = 0; axis < grid.dimension(); axis++) {
        double delta = grid.coordinates()[axis][i] - center;
        size *= Math.exp(-delta * delta / (4 * std * std));
        phase += momentum * delta;
      }
      psi.re()[i] = size * Math.cos(phase);
      psi.im()[i] = size * Math.sin(phase);
    }
    psi.normalise();
    return psi;
  }

  private static Propagator propagator(
      Hamiltonian h, Schedule schedule, int order, boolean imaginary) {
    if (!imaginary) {
      return new RealTimeStep(h, schedule, order);
    }
    return order == 2
        ? new ImaginaryTimeStep(h, schedule)
        : new ImaginaryTimeStep(h, schedule, SquaredGradient.of(h.grid(), WELL));
  }

  private static WaveFunction evolve(
      Propagator propagator, WaveFunction start, double duration, int steps) {
    WaveFunction psi = start.copy();
    for (int n = 0; n < steps; n++) {
      propagator.step(psi, duration * n / steps, duration / steps);
    }
    return psi;
  }

  @ParameterizedTest
  @CsvSource({
    "2, false, false, 160",
    "4, false, false, 80",
    "2, true, false, 60",
    "4, true, false, 30",
    "2, false, true, 160",
    "4, false, true, 80",
    "2, true, true, 60",
    "4, true, true, 30"
  })
  void timeStepOrders(int order, boolean imaginary, boolean moving, int steps) {
    double duration = 1.5;
    Schedule schedule = moving ? new Moving(duration) : new Constant(0.7, 1, duration);
    Hamiltonian h = hamiltonian(WELL, 96, Boundary.HARD_WALL);
    Propagator propagator = propagator(h, schedule, order, imaginary);
    assertThat(propagator.order()).isEqualTo(order);
    WaveFunction start = packet(h.grid(), 0.6, 0.5, imaginary ? 0 : 0.7);
    WaveFunction exact = evolve(propagator, start, duration, 32 * steps);
    double coarse = evolve(propagator, start, duration, steps).distance(exact);
    double fine = evolve(propagator, start, duration, 2 * steps).distance(exact);
    assertThat(Math.log(coarse / fine) / Math.log(2))
        .isCloseTo(order, within(order == 2 ? 0.1 : 0.2));
  }

  @Test
  void normAfterManyStepsAndTheWayBack() {
    Hamiltonian h = hamiltonian(WELL, 64, Boundary.PERIODIC);
    Schedule schedule = new Constant(0.7, 1, 1000);
    RealTimeStep step = new RealTimeStep(h, schedule, 2);
    WaveFunction start = packet(h.grid(), 0.5, 0.5, 0.3);
    WaveFunction psi = start.copy();
    double norm = 1;
    int steps = 100_000;
    for (int n = 0; n < steps; n++) {
      norm = step.step(psi, 0.01 * n, 0.01);
    }
    assertThat(norm).isCloseTo(1, within(1e-11));
    for (int n = steps; n > 0; n--) {
      step.step(psi, 0.01 * n, -0.01);
    }
    double re = 0;
    double im = 0;
    for (int i = 0; i < psi.re().length; i++) {
      re += start.re()[i] * psi.re()[i] + start.im()[i] * psi.im()[i];
      im += start.re()[i] * psi.im()[i] - start.im()[i] * psi.re()[i];
    }
    double volume = h.grid().cellVolume();
    assertThat((re * re + im * im) * volume * volume).isGreaterThan(1 - 1e-10);
    assertThat(psi.distance(start)).isLessThan(1e-9);
  }

  @Test
  void eachAxisMovesAsIfAlone() {
    // A separable potential keeps a product state a product, in either time and with either edge.
    for (Boundary boundary : Boundary.values()) {
      for (int d = 2; d <= 3; d++) {
        Landscape box =
            new Landscape(
                io.wick.potential.Box.cube(d, -4, 4),
                x -> {
                  double sum = 0;
                  for (double c : x) {
                    sum += 0.5 * c * c + 0.1 * c * c * c * c;
                  }
                  return sum;
                });
        Landscape line = Landscape.line(-4, 4, x -> 0.5 * x * x + 0.1 * x * x * x * x);
        Schedule schedule = new Geometric(0.8, 0.3, 1);
        Hamiltonian whole = hamiltonian(box, 24, boundary);
        Hamiltonian single = hamiltonian(line, 24, boundary);
        for (boolean imaginary : new boolean[] {false, true}) {
          Propagator many = propagator(whole, schedule, 2, imaginary);
          Propagator one = propagator(single, schedule, 2, imaginary);
          WaveFunction psi = evolve(many, packet(whole.grid(), 0.4, 0.6, 0.5), 1, 20);
          WaveFunction phi = evolve(one, packet(single.grid(), 0.4, 0.6, 0.5), 1, 20);
          double mean = phi.mean(0);
          for (int axis = 0; axis < d; axis++) {
            assertThat(psi.mean(axis)).isCloseTo(mean, within(1e-12));
            assertThat(psi.variance(axis, mean)).isCloseTo(phi.variance(0, mean), within(1e-12));
          }
          assertThat(whole.laplacian(psi)).isCloseTo(d * single.laplacian(phi), within(1e-11));
          assertThat(whole.potentialEnergy(psi))
              .isCloseTo(d * single.potentialEnergy(phi), within(1e-11));
        }
      }
    }
  }

  @Test
  void growthIsTheEigenvalueOfTheStep() {
    // DMC's operator on the parabola: −ln(eigenvalue)/δ = asinh(ωδ/2)/δ exactly.
    double omega = 1.6;
    double d = 0.8;
    double k = omega * omega / (2 * d);
    Landscape well = Landscape.line(-9, 9, x -> 0.5 * k * x * x - 3);
    Hamiltonian h = hamiltonian(well, 128, Boundary.PERIODIC);
    double delta = 0.3;
    ImaginaryTimeStep step = new ImaginaryTimeStep(h, new Constant(d, 1, 100));
    WaveFunction psi = packet(h.grid(), 0.5, 0.7, 0);
    double norm = 0;
    for (int n = 0; n < 200; n++) {
      norm = step.step(psi, delta * n, delta);
    }
    double asinh = Math.log(omega * delta / 2 + Math.sqrt(1 + Math.pow(omega * delta / 2, 2)));
    assertThat(-Math.log(norm) / delta).isCloseTo(asinh / delta - 3, within(1e-11));
    double potential = h.potentialEnergy(psi) + 3;
    assertThat(potential)
        .isCloseTo(omega / 4 / Math.sqrt(1 + Math.pow(omega * delta / 2, 2)), within(1e-11));
  }

  @Test
  void differencesStandInForTheGradient() {
    Grid grid = hamiltonian(WELL, 64, Boundary.HARD_WALL).grid();
    double[] squares = SquaredGradient.of(grid, WELL);
    for (int i = 0; i < grid.size(); i++) {
      double x = grid.coordinates()[0][i];
      double slope = x * x * x + 0.8 * x + 0.3;
      assertThat(squares[i]).isCloseTo(slope * slope, within(1e-8 * (1 + slope * slope)));
    }
  }

  @Test
  void steepSchedulesStayFinite() {
    // D falls to 0 within the last step: the Magnus average would be negative there.
    Schedule cubic =
        new Schedule() {
          @Override
          public double duration() {
            return 1;
          }

          @Override
          public double diffusion(double s) {
            return Math.pow(1 - s, 3);
          }
        };
    Hamiltonian h = hamiltonian(WELL, 64, Boundary.HARD_WALL);
    WaveFunction psi = evolve(propagator(h, cubic, 4, true), packet(h.grid(), 0.5, 0.6, 0), 1, 10);
    assertThat(psi.squaredNorm()).isCloseTo(1, within(1e-12));
  }
}
