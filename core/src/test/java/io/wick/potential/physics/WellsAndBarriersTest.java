package io.wick.potential.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Levels and transmissions of the wells and barriers against second solvers. */
class WellsAndBarriersTest {
  private static void assertLevels(Potential potential, double diffusion, double... expected) {
    double[] known = potential.knownLevels(diffusion, expected.length);
    assertThat(known).hasSize(expected.length);
    for (int n = 0; n < expected.length; n++) {
      assertThat(known[n]).as("level %d of %s", n, potential).isCloseTo(expected[n], within(1e-8));
    }
  }

  /**
   * What is left of e^{κx} from the far left when it has crossed the well, propagated exactly: 0
   * for a bound state.
   */
  private static double mismatch(SquareWell well, double diffusion, double energy) {
    double kappa = Math.sqrt(-energy / diffusion);
    double k = Math.sqrt((energy + well.depth()) / diffusion);
    double angle = 2 * well.halfWidth() * k;
    double value = StrictMath.cos(angle) + kappa * StrictMath.sin(angle) / k;
    double slope = -k * StrictMath.sin(angle) + kappa * StrictMath.cos(angle);
    return slope + kappa * value;
  }

  private static double[] shot(SquareWell well, double diffusion) {
    List<Double> levels = new ArrayList<>();
    int steps = 20_000;
    for (int i = 0; i < steps; i++) {
      double low = -well.depth() * (1 - (i + 1e-9) / steps);
      double high = -well.depth() * (1 - (i + 1 - 1e-9) / steps);
      double start = mismatch(well, diffusion, low);
      if (start * mismatch(well, diffusion, high) < 0) {
        for (int halving = 0; halving < 60; halving++) {
          double middle = 0.5 * (low + high);
          if (start * mismatch(well, diffusion, middle) > 0) {
            low = middle;
          } else {
            high = middle;
          }
        }
        levels.add(0.5 * (low + high));
      }
    }
    return levels.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void theSquareWellHasTheLevelsOfShooting() {
    for (SquareWell well :
        List.of(
            new SquareWell(10, 1, 1, null),
            new SquareWell(0.3, 1, 1, null),
            new SquareWell(55, 1.7, 1, null))) {
      for (double diffusion : new double[] {0.2, 1, 3}) {
        double[] shot = shot(well, diffusion);
        assertThat(shot).isNotEmpty();
        assertThat(well.knownLevels(diffusion, 99)).hasSameSizeAs(shot);
        assertLevels(well, diffusion, shot);
      }
    }
    // Two axes: sums, and nothing above the edge of the continuum.
    double[] one = new SquareWell(10, 1, 1, null).knownLevels(1, 9);
    assertThat(new SquareWell(10, 1, 2, null).knownLevels(1, 2))
        .containsExactly(2 * one[0], one[0] + one[1]);
  }

  @Test
  void theSquareWellIsHalfAsDeepAtItsEdge() {
    SquareWell well = new SquareWell(10, 1, 2, null);
    assertThat(well.value(0.5, -0.5)).isEqualTo(-20);
    assertThat(well.value(0.5, 1)).isEqualTo(-15);
    assertThat(well.value(-1.5, 3)).isZero();
    assertThat(well.hasGradient()).isFalse();
    KnownMinimum minimum = well.knownMinimum().orElseThrow();
    assertThat(minimum.value()).isEqualTo(-20);
    assertThat(minimum.distance(new double[2])).isNaN();
    assertThat(new SquareWell(10, 1, 1, Box.cube(1, 1, 2)).knownMinimum()).isEmpty();
    assertThat(new SquareBarrier(2, 1, null).value(1)).isEqualTo(1);
    assertThat(new SquareBarrier(2, 1, Box.cube(1, -1, 0.5)).knownMinimum()).isEmpty();
  }

  @Test
  void levelsBehindAWallAreThoseOfChebyshevCollocation() {
    // r^p (−D u'' + ζu) = E r^p u on Chebyshev points, 260 of them, in Python; converged to 1e-11.
    assertLevels(new RadialCoulomb(2, null), 0.5, -2, -0.5, -2.0 / 9, -0.125);
    assertLevels(
        new Kratzer(10, 1.5, null),
        0.7,
        -8.38487527895,
        -6.2151104645,
        -4.79027606029,
        -3.80464649547);
    assertLevels(new Kratzer(6, 1, null), 1, -4, -2.25, -1.44);
    assertLevels(new Hulthen(10, 0.8, null), 0.6, -21.9010416667, -2.60416666667, -0.0723379629628);
    assertThat(new Hulthen(10, 0.8, null).knownLevels(0.6, 9)).hasSize(3);
    assertLevels(
        new Isotonic(1.5, 2, null), 1, 4.33012701892, 7.79422863406, 11.2583302492, 14.7224318643);
  }

  /** −Dψ″ + ζψ = Eψ by Runge and Kutta's method, from the transmitted wave backwards. */
  private static double transmitted(
      Potential barrier, double diffusion, double energy, double from, double to, int steps) {
    double k = Math.sqrt(energy / diffusion);
    // ψ = e^{ikx} right of the barrier, as real and imaginary parts with their slopes.
    double[] y = {1, 0, 0, k};
    double h = (from - to) / steps;
    for (int i = 0; i < steps; i++) {
      double x = to + i * h;
      double[] k1 = slope(barrier, diffusion, energy, x, y, null, 0);
      double[] k2 = slope(barrier, diffusion, energy, x + h / 2, y, k1, h / 2);
      double[] k3 = slope(barrier, diffusion, energy, x + h / 2, y, k2, h / 2);
      double[] k4 = slope(barrier, diffusion, energy, x + h, y, k3, h);
      for (int j = 0; j < 4; j++) {
        y[j] += h / 6 * (k1[j] + 2 * k2[j] + 2 * k3[j] + k4[j]);
      }
    }
    // The part that runs right: (ψ + ψ'/(ik))/2.
    double re = 0.5 * (y[0] + y[3] / k);
    double im = 0.5 * (y[1] - y[2] / k);
    return 1 / (re * re + im * im);
  }

  private static double[] slope(
      Potential barrier,
      double diffusion,
      double energy,
      double x,
      double[] y,
      double[] k,
      double h) {
    double[] at = y.clone();
    for (int j = 0; k != null && j < 4; j++) {
      at[j] += h * k[j];
    }
    double curvature = (barrier.value(x) - energy) / diffusion;
    return new double[] {at[2], at[3], curvature * at[0], curvature * at[1]};
  }

  @Test
  void barriersTransmitWhatTheWaveEquationSays() {
    EckartBarrier eckart = new EckartBarrier(2, 0.8, null);
    EckartBarrier low = new EckartBarrier(0.1, 1.5, null);
    for (double energy : new double[] {0.3, 1.5, 2, 4}) {
      assertThat(eckart.transmission(energy, 0.5))
          .isCloseTo(transmitted(eckart, 0.5, energy, -20, 20, 8000), within(1e-8));
      assertThat(low.transmission(energy, 0.7))
          .isCloseTo(transmitted(low, 0.7, energy, -11, 11, 6000), within(1e-8));
    }
    // The jumps of the square barrier are at the ends of the integration.
    SquareBarrier square = new SquareBarrier(2, 0.6, null);
    for (double energy : new double[] {0.3, 1.9, 2.1, 7}) {
      double inside = 0.6 - 1e-12;
      assertThat(square.transmission(energy, 0.5))
          .isCloseTo(transmitted(square, 0.5, energy, -inside, inside, 4000), within(1e-8));
    }
    assertThat(square.transmission(2, 0.5)).isCloseTo(1 / (1 + 2 * 0.6 * 0.6 / 0.5), within(1e-14));
    // One half wave in the barrier: everything passes.
    double resonance = 2 + 0.5 * Math.pow(Math.PI / 1.2, 2);
    assertThat(square.transmission(resonance, 0.5)).isCloseTo(1, within(1e-14));
  }

  @Test
  void minimaOfTheWells() {
    KnownMinimum step = new RosenMorse(12, 2, 1, null).knownMinimum().orElseThrow();
    assertThat(step.value()).isCloseTo(-12 - 4.0 / 48, within(1e-14));
    assertThat(StrictMath.tanh(step.minimisers().get(0)[0])).isCloseTo(-1.0 / 12, within(1e-15));
    assertThat(
            new EckartBarrier(1, 1, Box.cube(1, -3, 5)).knownMinimum().orElseThrow().minimisers())
        .hasSize(1)
        .allMatch(point -> point[0] == 5);
    assertThat(new RadialCoulomb(1, null).knownMinimum()).isEmpty();
    assertThat(new Hulthen(1, 1, null).knownMinimum()).isEmpty();
    assertThat(new RadialCoulomb(3, Box.cube(1, 0.5, 9)).knownMinimum().orElseThrow().value())
        .isEqualTo(-6);
    assertThat(new Kratzer(10, 1.5, null).value(1.5)).isEqualTo(-10);
    assertThat(new Isotonic(2, 9, null).value(StrictMath.sqrt(3))).isCloseTo(6, within(1e-14));
  }

  @Test
  void behindAWallThePotentialIsInfiniteAndItsSlopeNothing() {
    for (Potential potential :
        List.of(
            new RadialCoulomb(1, null),
            new Kratzer(1, 1, null),
            new Hulthen(1, 1, null),
            new Isotonic(1, 1, null),
            new LennardJonesPair(1, 1, null))) {
      for (double x : new double[] {0, -0.0, -1}) {
        assertThat(potential.value(x)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(potential.gradient(x)[0]).isZero();
      }
    }
    Potential soft = new TrigonometricPoeschlTeller(1, 2, null);
    assertThat(soft.value(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(soft.gradient(-1.5)[0]).isZero();
  }

  @Test
  void badParametersAreRejectedByName() {
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      rejects("depth", () -> new SquareWell(bad, 1, 1, null));
      rejects("halfWidth", () -> new SquareBarrier(1, bad, null));
      rejects("steepness", () -> new EckartBarrier(1, bad, null));
      rejects("depth", () -> new RosenMorse(bad, 0, 1, null));
      rejects("width", () -> new TrigonometricPoeschlTeller(1, bad, null));
      rejects("repulsion", () -> new Isotonic(1, bad, null));
      rejects("charge", () -> new RadialCoulomb(bad, null));
      rejects("radius", () -> new Kratzer(1, bad, null));
      rejects("range", () -> new Hulthen(1, bad, null));
      rejects("size", () -> new LennardJonesPair(1, bad, null));
      rejects("diffuseness", () -> new WoodsSaxon(1, 1, bad, null));
      rejects("energy", () -> new SquareBarrier(1, 1, null).transmission(bad, 1));
    }
    rejects("step", () -> new RosenMorse(1, 2, 1, null));
    rejects("step", () -> new RosenMorse(1, Double.NaN, 1, null));
  }

  private static void rejects(String name, Runnable action) {
    assertThatIllegalArgumentException()
        .isThrownBy(action::run)
        .withMessageStartingWith(name + " must");
  }
}
