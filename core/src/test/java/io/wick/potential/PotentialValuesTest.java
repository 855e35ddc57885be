package io.wick.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.benchmark.Ackley;
import io.wick.potential.benchmark.Griewank;
import io.wick.potential.benchmark.Levy;
import io.wick.potential.benchmark.Rastrigin;
import io.wick.potential.benchmark.Rosenbrock;
import io.wick.potential.benchmark.Schwefel;
import io.wick.potential.benchmark.Sphere;
import io.wick.potential.benchmark.StyblinskiTang;
import io.wick.potential.physics.DoubleWell;
import io.wick.potential.physics.Harmonic;
import io.wick.potential.physics.LinearRamp;
import io.wick.potential.physics.Morse;
import io.wick.potential.physics.PoeschlTeller;
import io.wick.potential.physics.Quartic;
import io.wick.potential.physics.TiltedDoubleWell;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values by hand or computed from the formulas with mpmath to 20 digits, and bad input. */
class PotentialValuesTest {
  private static void assertValue(Potential potential, double expected, double... point) {
    assertThat(potential.value(point))
        .isCloseTo(expected, within(4e-15 * Math.max(1, Math.abs(expected))));
  }

  @Test
  void wells() {
    assertValue(new Sphere(3, null), 6.3125, 1.5, -2, 0.25);
    assertValue(new Harmonic(List.of(1.0, 4.0), List.of(0.0, 1.0), 0, null), 26, 4, -2);
    assertValue(new Quartic(2, 2, null), 5.0078125, 0.5, -1.25);
    assertValue(new DoubleWell(3, 2, 6.0, 3, null), 21.38671875, 0.5, 1.5, -2);
    assertValue(new DoubleWell(1, 1, null, 1, null), 9, 2);
    assertValue(new TiltedDoubleWell(1, 1, 0.05, null, 2, null), 1.25390625, -1.25, 0.5);
    assertValue(new Morse(5, 0.7, 1, 2, null), 5.2217477802349298562, 0.25, 3);
    assertValue(new PoeschlTeller(2.5, 0.5, 2, null), -2.8252750676965547848, 0.75, -2);
    assertValue(new LinearRamp(2, 2, null), 7, 1.5, 2);
  }

  @Test
  void benchmarkFunctions() {
    assertValue(new Rastrigin(3, null), 69.410339887498950315, 0.3, -1.7, 4.5);
    assertValue(new Rastrigin(2, null), 2, 1, -1);
    assertValue(new Ackley(2, null), 3.6253849384403628266, 1, 1);
    assertValue(new Ackley(3, null), 10.671338737011122044, 0.3, -1.7, 4.5);
    assertValue(new Griewank(3, null), 23.489464288771774451, 10.5, -300.25, 4);
    assertValue(new Levy(3, null), 8.7018887685745126207, -3.5, 2.25, 7);
    assertValue(new Levy(1, null), 1.2948841094067262378, 4.5);
    assertValue(new Rosenbrock(2, null), 24.2, -1.2, 1);
    assertValue(new Rosenbrock(3, null), 244.953125, 0.5, 0.25, -1.5);
    assertValue(new Schwefel(2, null), 637.95726977952848653, 100.5, -321.25);
    assertValue(new StyblinskiTang(2, 2, null), -48.4375, 1.5, -2.5);
    assertValue(new StyblinskiTang(156, 2, null), -48.4375 / 78, 1.5, -2.5);
  }

  @Test
  void minimaOfOptimisersAreExactlyZero() {
    assertThat(new Rastrigin(7, null).value(new double[7])).isZero();
    assertThat(new Ackley(7, null).value(new double[7])).isZero();
    assertThat(new Ackley(3, null).gradient(0, 0, 0)).containsOnly(0);
    assertThat(new Griewank(7, null).value(new double[7])).isZero();
    assertThat(new Levy(3, null).value(1, 1, 1)).isZero();
    assertThat(new Rosenbrock(3, null).value(1, 1, 1)).isZero();
  }

  @Test
  void theTiltedMinimumIsThatOfTheCubic() {
    // Root of 4(x^3 - x) + 0.05 and the value there, mpmath.
    KnownMinimum minimum =
        new TiltedDoubleWell(1, 1, 0.05, null, 1, null).knownMinimum().orElseThrow();
    assertThat(minimum.minimisers().get(0)[0]).isCloseTo(-1.0061923632321947207, within(2.3e-16));
    assertThat(minimum.value()).isCloseTo(-0.050155285447996180473, within(1e-17));
    KnownMinimum mirrored =
        new TiltedDoubleWell(1, 1, -0.05, null, 1, null).knownMinimum().orElseThrow();
    assertThat(mirrored.minimisers().get(0)[0]).isEqualTo(-minimum.minimisers().get(0)[0]);
    assertThat(new DoubleWell(1, 1, null, 3, null).knownMinimum().orElseThrow().minimisers())
        .hasSize(2);
  }

  @Test
  void theGriewankGradientSurvivesAVanishingCosine() {
    // cos(x_1) is 1e-16-small at π/2; the other component must still see the product without it.
    double[] gradient = new Griewank(2, null).gradient(0.5 * Math.PI, 0.7);
    double expected = 0.5 * Math.PI / 2000 + StrictMath.cos(0.7 / Math.sqrt(2));
    assertThat(gradient[0]).isCloseTo(expected, within(1e-15));
    assertThat(gradient[1]).isCloseTo(0.7 / 2000, within(1e-15));
  }

  @Test
  void aBoxMayBeGivenOnceOrPerAxisAndDecidesWhichMinimaAreKnown() {
    Box box = Box.cube(1, -1, 2);
    assertThat(new Rastrigin(3, box).box()).isEqualTo(Box.cube(3, -1, 2));
    assertThat(new Rastrigin(3, box).knownMinimum()).isPresent();
    assertThat(new Rastrigin(3, Box.cube(1, 1, 2)).knownMinimum()).isEmpty();
    assertThat(
            new DoubleWell(1, 1, null, 1, Box.cube(1, 0, 2))
                .knownMinimum()
                .orElseThrow()
                .minimisers())
        .hasSize(1);
    assertThat(new Schwefel(1, Box.cube(1, -2000, 2000)).knownMinimum()).isEmpty();
    assertThat(new LinearRamp(2, 1, Box.cube(1, 1, 9)).knownMinimum().orElseThrow().value())
        .isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rastrigin(3, Box.cube(2, -1, 1)))
        .withMessage("box must have one interval, or one for each of the 3 axes, but has 2");
  }

  @Test
  void stiffnessAndCenterGiveTheDimension() {
    assertThat(new Harmonic(List.of(1.0, 2.0), null, 0, null).dimension()).isEqualTo(2);
    assertThat(new Harmonic(List.of(1.0), List.of(0.0, 1.0, 2.0), 0, null).dimension())
        .isEqualTo(3);
    Harmonic four = new Harmonic(List.of(16.0), null, 4, null);
    assertThat(four.stiffness()).hasSize(4);
    assertThat(four.box()).isEqualTo(Box.cube(4, -7, 7));
    assertThat(four).isEqualTo(new Harmonic(List.of(16.0), List.of(0.0), 4, Box.cube(1, -7, 7)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Harmonic(List.of(1.0, 2.0), null, 3, null))
        .withMessageStartingWith("stiffness must have one value, or one for each of the 3 axes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Harmonic(List.of(0.0), null, 1, null))
        .withMessageStartingWith("stiffness must be positive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Harmonic(List.of(1.0), List.of(Double.NaN), 1, null))
        .withMessageStartingWith("center must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Harmonic(List.of(), null, 1, null))
        .withMessageStartingWith("stiffness must have");
  }

  @Test
  void badParametersAreRejectedByName() {
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      rejects("strength", () -> new Quartic(bad, 1, null));
      rejects("barrier", () -> new DoubleWell(bad, 1, null, 1, null));
      rejects("halfDistance", () -> new DoubleWell(1, bad, null, 1, null));
      rejects("stiffness", () -> new DoubleWell(1, 1, bad, 2, null));
      rejects("depth", () -> new Morse(bad, 1, 0, 1, null));
      rejects("steepness", () -> new Morse(1, bad, 0, 1, null));
      rejects("nu", () -> new PoeschlTeller(bad, 1, 1, null));
      rejects("steepness", () -> new PoeschlTeller(1, bad, 1, null));
      rejects("slope", () -> new LinearRamp(bad, 1, null));
      rejects("divisor", () -> new StyblinskiTang(bad, 1, null));
    }
    rejects("center", () -> new Morse(1, 1, Double.NaN, 1, null));
    rejects("tilt", () -> new TiltedDoubleWell(1, 1, 0, null, 1, null));
    rejects("tilt", () -> new TiltedDoubleWell(1, 1, Double.NaN, null, 1, null));
    rejects("dimension", () -> new Sphere(0, null));
    rejects("dimension", () -> new Rosenbrock(1, null));
    rejects("dimension", () -> new Harmonic(List.of(1.0), null, -1, null));
  }

  private static void rejects(String name, Runnable constructor) {
    assertThatIllegalArgumentException()
        .isThrownBy(constructor::run)
        .withMessageStartingWith(name + " must");
  }
}
