package io.wick.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Box;
import io.wick.potential.Interval;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelSearchTest {
  private static Levels levels(Landscape potential, double diffusion, int count) {
    return LevelSearch.of(
        potential, potential, GridSettings.AUTOMATIC, diffusion, 1, count, () -> {});
  }

  private static void check(Levels levels, double tolerance, double... expected) {
    assertThat(Arrays.copyOf(levels.energies(), expected.length))
        .containsExactly(expected, within(tolerance));
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "0.001, 1", "10, 3", "0.3, 250"})
  void harmonicLevels(double diffusion, double k) {
    double width = Math.pow(diffusion / (2 * k), 0.25);
    Landscape well = Landscape.line(-16 * width, 14 * width, x -> 0.5 * k * x * x);
    double omega = Math.sqrt(2 * diffusion * k);
    Levels levels = levels(well, diffusion, 6);
    for (int n = 0; n < 6; n++) {
      assertThat(levels.energy(n) / omega).isCloseTo(n + 0.5, within(1e-9));
      assertThat(levels.residuals()[n] / omega).isLessThan(1e-8);
    }
    assertThat(levels.gap() / omega).isCloseTo(1, within(1e-9));
  }

  @Test
  void quarticLevels() {
    check(
        levels(Landscape.line(-6, 6, x -> x * x * x * x), 1, 3),
        1e-8,
        1.0603620904841829,
        3.7996730298013942,
        7.4556979379867384);
  }

  @Test
  void poeschlTellerLevels() {
    double nu = 4.5;
    Landscape well = Landscape.line(-25, 25, x -> -nu * (nu + 1) / Math.pow(Math.cosh(x), 2));
    check(levels(well, 1, 4), 1e-8, -20.25, -12.25, -6.25, -2.25);
  }

  @Test
  void morseLevels() {
    double depth = 12;
    double a = 0.8;
    double d = 0.5;
    Landscape well = Landscape.line(-2.5, 18, x -> depth * Math.pow(1 - Math.exp(-a * x), 2));
    double[] expected = new double[4];
    for (int n = 0; n < 4; n++) {
      expected[n] = 2 * a * Math.sqrt(d * depth) * (n + 0.5) - d * a * a * (n + 0.5) * (n + 0.5);
    }
    check(levels(well, d, 4), 1e-8, expected);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 14", "0.5, 2, 9", "0.01, 3, 3"})
  void rampAgainstAWallHasAiryLevels(double diffusion, double slope, double end) {
    double[] zeros = {2.338107410459767, 4.087949444130971, 5.520559828095551};
    double unit = Math.cbrt(diffusion * slope * slope);
    Levels levels = levels(Landscape.line(0, end, x -> slope * x), diffusion, 3);
    for (int n = 0; n < 3; n++) {
      assertThat(levels.energy(n)).isCloseTo(zeros[n] * unit, within(1e-8));
    }
  }

  @Test
  void freeParticleInABoxAndOnARing() {
    Landscape flat = Landscape.line(0, 2, x -> 3.0);
    double e = 0.7 * Math.pow(Math.PI / 2, 2);
    check(levels(flat, 0.7, 4), 1e-9, 3 + e, 3 + 4 * e, 3 + 9 * e, 3 + 16 * e);
    GridSettings ring = new GridSettings(null, null, Boundary.PERIODIC);
    check(
        LevelSearch.of(flat, flat, ring, 0.7, 1, 6, () -> {}),
        1e-9,
        3,
        3 + 4 * e,
        3 + 4 * e,
        3 + 16 * e,
        3 + 16 * e,
        3 + 36 * e);
  }

  @Test
  void mathieuLevelsOnARing() {
    // −ψ'' + 2q cos 2x on [0, 2π): characteristic values a0, b1, a1, b2, a2 of q = 1 (A&S 20).
    Landscape potential = Landscape.line(0, 2 * Math.PI, x -> 2 * Math.cos(2 * x));
    GridSettings ring = new GridSettings(null, null, Boundary.PERIODIC);
    check(
        LevelSearch.of(potential, potential, ring, 1, 1, 5, () -> {}),
        1e-8,
        -0.4551386041,
        -0.1102488170,
        1.8591080725,
        3.9170247730,
        4.3713009827);
  }

  @ParameterizedTest
  @CsvSource({"0.04, 0.83, 0.01", "0.003, 0.96, 0.01"})
  void doubleWellTunnelling(double diffusion, double ratio, double tolerance) {
    Landscape well = Landscape.line(-2.5, 2.5, x -> Math.pow(x * x - 1, 2));
    double asymptotic =
        16
            * Math.sqrt(2 / Math.PI)
            * Math.pow(diffusion, 0.25)
            * Math.exp(-4.0 / 3 / Math.sqrt(diffusion));
    Levels levels = levels(well, diffusion, 4);
    assertThat(levels.gap() / asymptotic).isCloseTo(ratio, within(tolerance));
  }

  @Test
  void twoAxesOfVeryDifferentStiffness() {
    double d = 0.2;
    Landscape well =
        new Landscape(
            new Box(List.of(new Interval(-9, 9), new Interval(-0.9, 0.9))),
            x -> 0.5 * x[0] * x[0] + 0.5 * 4000 * x[1] * x[1]);
    double wx = Math.sqrt(2 * d);
    double wy = wx * Math.sqrt(4000);
    double[] expected = new double[6];
    for (int n = 0; n < 6; n++) {
      expected[n] = 0.5 * (wx + wy) + n * wx;
    }
    check(levels(well, d, 6), 1e-8, expected);
  }

  @Test
  void degenerateLevelsComeWhole() {
    Landscape well = new Landscape(Box.cube(2, -7, 7), x -> x[0] * x[0] + x[1] * x[1]);
    check(levels(well, 1, 10), 1e-8, 2, 4, 4, 6, 6, 6, 8, 8, 8, 8);
    assertThat(levels(well, 1, 3).gap()).isCloseTo(2, within(1e-8));
  }

  @Test
  void rotatedWellIsNotSeparable() {
    // Stiffnesses 1 and 9 along axes turned by 30°.
    double c = Math.cos(Math.PI / 6);
    double s = Math.sin(Math.PI / 6);
    Landscape well =
        new Landscape(
            Box.cube(2, -7, 7),
            x -> {
              double u = c * x[0] + s * x[1];
              double v = c * x[1] - s * x[0];
              return 0.5 * u * u + 4.5 * v * v;
            });
    double w = Math.sqrt(2);
    check(levels(well, 1, 6), 1e-8, 2 * w, 3 * w, 4 * w, 5 * w, 5 * w, 6 * w);
  }

  @Test
  void threeAxes() {
    Landscape well =
        new Landscape(Box.cube(3, -5.5, 5.5), x -> x[0] * x[0] + x[1] * x[1] + 2.25 * x[2] * x[2]);
    check(levels(well, 1, 6), 1e-8, 3.5, 5.5, 5.5, 6.5, 7.5, 7.5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.1, 5})
  void rastriginInTwoDimensionsIsASumOfLines(double diffusion) {
    Landscape one = Landscape.line(-5.12, 5.12, x -> 10 + x * x - 10 * Math.cos(2 * Math.PI * x));
    Landscape two =
        new Landscape(
            Box.cube(2, -5.12, 5.12),
            x ->
                20
                    + x[0] * x[0]
                    + x[1] * x[1]
                    - 10 * (Math.cos(2 * Math.PI * x[0]) + Math.cos(2 * Math.PI * x[1])));
    double[] e = levels(one, diffusion, 8).energies();
    double[] sums = new double[64];
    for (int i = 0; i < 64; i++) {
      sums[i] = e[i / 8] + e[i % 8];
    }
    Arrays.sort(sums);
    check(levels(two, diffusion, 6), 1e-8, Arrays.copyOf(sums, 6));
  }

  @Test
  void finiteWallsConfine() {
    // V = +∞ outside (−1, 1) inside a wider box: approaches the box levels as h → 0, at first
    // order.
    Landscape box = Landscape.line(-2, 2, x -> Math.abs(x) < 1 ? 0.0 : Double.POSITIVE_INFINITY);
    Levels levels =
        LevelSearch.of(box, box, GridSettings.AUTOMATIC.withPoints(1024), 1, 1, 2, () -> {});
    assertThat(levels.energy(0)).isCloseTo(Math.PI * Math.PI / 4, within(0.02));
    assertThat(levels.energy(1)).isCloseTo(Math.PI * Math.PI, within(0.08));
  }

  @Test
  void refusesWhatCannotBe() {
    Landscape flat = Landscape.line(0, 1, x -> 0.0);
    assertThatThrownBy(() -> levels(flat, Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
    Landscape deep = new Landscape(Box.cube(4, 0, 1), x -> 0);
    assertThatThrownBy(() -> levels(deep, 1, 1)).hasMessageContaining("4");
    assertThatThrownBy(() -> GridSettings.AUTOMATIC.withPoints(3)).hasMessageContaining("3");
    assertThatThrownBy(
            () ->
                LevelSearch.of(
                    flat, flat, GridSettings.AUTOMATIC.withPoints(8, 8), 1, 1, 1, () -> {}))
        .hasMessageContaining("[8, 8]");
    assertThatThrownBy(
            () ->
                LevelSearch.of(
                    flat,
                    flat,
                    new GridSettings(null, Box.cube(2, 0, 1), Boundary.PERIODIC),
                    1,
                    1,
                    1,
                    () -> {}))
        .hasMessageContaining("2 axes");
    assertThatThrownBy(() -> levels(Landscape.line(0, 1, x -> Double.POSITIVE_INFINITY), 1, 1))
        .hasMessageContaining("every node");
  }

  @Test
  void aWatchCanEndTheSearch() {
    int[] calls = {0};
    Runnable deadline =
        () -> {
          if (++calls[0] > 3) {
            throw new IllegalStateException("over");
          }
        };
    Landscape bowl =
        new Landscape(Box.cube(3, -6, 6), x -> x[0] * x[0] + x[1] * x[1] + x[2] * x[2]);
    assertThatThrownBy(
            () ->
                LevelSearch.of(
                    bowl, bowl, GridSettings.AUTOMATIC.withPoints(16), 1, 1, 4, deadline))
        .hasMessage("over");
    assertThat(calls[0]).isEqualTo(4);
  }
}
