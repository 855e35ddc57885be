package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.grid.Boundary;
import io.wick.grid.GridSettings;
import io.wick.potential.Box;
import io.wick.potential.ExpressionPotential;
import io.wick.potential.Interval;
import io.wick.potential.Potential;
import io.wick.potential.Shifted;
import io.wick.potential.physics.Anharmonic;
import io.wick.potential.physics.GaussianWell;
import io.wick.potential.physics.Harmonic;
import io.wick.potential.physics.Isotonic;
import io.wick.potential.physics.LinearRamp;
import io.wick.potential.physics.MexicanHat;
import io.wick.potential.physics.PoeschlTeller;
import io.wick.potential.physics.Quartic;
import io.wick.potential.physics.SquareWell;
import io.wick.trial.Observable;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Spectra in boxes that grow, axis by axis, and on grids that are given. */
class SpectrumBoxTest {
  private static TrialResult spectrum(Potential potential, double d, int levels) {
    return spectrum(potential, d, levels, GridSettings.AUTOMATIC);
  }

  private static TrialResult spectrum(
      Potential potential, double d, int levels, GridSettings grid) {
    TrialResult result = GridTrial.run(potential, null, new Spectrum(d, levels, grid));
    assertThat(result.error()).isNull();
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    return result;
  }

  private static double energy(TrialResult result, int level) {
    return result.spectrum().get(level).energy();
  }

  private static Arguments of(Potential potential, double d, int levels) {
    return Arguments.of(potential, d, levels);
  }

  static Stream<Arguments> closedForms() {
    return Stream.of(
        of(new Harmonic(List.of(1.0), null, 0, null), 50, 6),
        of(new Harmonic(List.of(0.3), List.of(2.0), 0, null), 900, 10),
        of(new Isotonic(1, 1, null), 20, 6),
        of(new Isotonic(2, 0.4, null), 150, 8),
        of(new LinearRamp(1, 1, null), 50, 6),
        of(new LinearRamp(0.4, 2, null), 300, 6),
        of(new Shifted(new Harmonic(List.of(1.0), null, 0, null), List.of(3.0), null), 40, 6),
        // Axis by axis.
        of(new Harmonic(List.of(1.0, 2.5), null, 0, null), 60, 8),
        of(new Harmonic(List.of(1.0, 2.5, 0.7), List.of(0.2), 0, null), 0.7, 12),
        of(new SquareWell(10, 1, 2, null), 1, 3),
        of(new SquareWell(6, 0.8, 3, null), 0.4, 4),
        of(new Shifted(new SquareWell(7, 1.3, 2, null), List.of(0.3, -0.4), null), 0.9, 4),
        of(new PoeschlTeller(3, 1, 2, null), 1.7, 3));
  }

  @ParameterizedTest
  @MethodSource("closedForms")
  void levelsDoNotFeelADefaultBox(Potential potential, double d, int levels) {
    double[] known = potential.knownLevels(d, levels);
    assertThat(known).isNotEmpty();
    TrialResult result = spectrum(potential, d, known.length);
    for (int n = 0; n < known.length; n++) {
      assertThat(energy(result, n) / known[n]).as("level %d", n).isCloseTo(1, within(1e-9));
    }
    assertThat(result.observable(Observable.WALL_SHIFT)).isLessThan(1e-9);
    assertThat(result.observable(Observable.GRID_ERROR)).isLessThan(1e-9);
  }

  @Test
  void quarticLevelsScaleWithTheKineticScale() {
    // E_n(D) = D^(2/3) E_n(1), E_0(1) = 1.0603620904841829.
    TrialResult result = spectrum(new Quartic(1, 1, null), 4000, 6);
    assertThat(energy(result, 0) / Math.cbrt(16e6)).isCloseTo(1.0603620904841829, within(1e-9));
    assertThat(result.observable(Observable.BOX_UPPER)).isGreaterThan(6);
  }

  @Test
  void boxesGrowAlsoWhereTheAxesAreCoupled() {
    // In two dimensions |x|⁴ scales alike.
    for (Potential hat : List.of(new MexicanHat(1, 1, 2, null), new Anharmonic(1, 1, 2, null))) {
      TrialResult warm = spectrum(hat, 30, 4);
      double half = 30;
      Box wide = Box.cube(2, -half, half);
      TrialResult given = spectrum(hat, 30, 4, new GridSettings(null, wide, Boundary.HARD_WALL));
      for (int n = 0; n < 4; n++) {
        assertThat(energy(warm, n) / energy(given, n)).isCloseTo(1, within(1e-9));
      }
      assertThat(warm.observable(Observable.WALL_SHIFT)).isLessThan(1e-9);
    }
  }

  @Test
  void wallsThatAreFeltSayByHowMuch() {
    // Three axes: six walls. The wide box is the reference.
    GaussianWell well = new GaussianWell(3, 1, 3, null);
    double wide = -0.36989017568;
    TrialResult result = spectrum(well, 1, 1);
    double moved = energy(result, 0) - wide;
    assertThat(moved).isGreaterThan(1e-6);
    assertThat(result.observable(Observable.WALL_SHIFT)).isBetween(moved / 3, 3 * moved);
    // Weakly bound in two dimensions: the box grows as far as its grid can be solved.
    TrialResult weak = spectrum(new GaussianWell(0.5, 1, 2, null), 1, 1);
    assertThat(weak.observable(Observable.BOX_UPPER)).isGreaterThan(20);
    assertThat(weak.observable(Observable.WALL_SHIFT)).isBetween(1e-9, 1e-3);
  }

  @Test
  void aBoxThatIsGivenIsKeptAndItsWallsAreSeen() {
    Harmonic well = new Harmonic(List.of(1.0), null, 0, Box.cube(1, -14, 14));
    Box narrow = Box.cube(1, -11, 11);
    GridSettings grid = new GridSettings(null, narrow, Boundary.HARD_WALL);
    TrialResult result = spectrum(well, 50, 6, grid);
    double moved = energy(result, 5) - 55;
    assertThat(result.observable(Observable.BOX_LOWER)).isEqualTo(-11);
    assertThat(result.observable(Observable.BOX_UPPER)).isEqualTo(11);
    assertThat(moved).isGreaterThan(0.1);
    assertThat(result.observable(Observable.WALL_SHIFT)).isGreaterThan(moved / 50 / 3);
    // The same with points, and in two dimensions.
    TrialResult points = spectrum(well, 50, 6, grid.withPoints(200));
    assertThat(energy(points, 5)).isCloseTo(energy(result, 5), within(1e-8));
    assertThat(points.observable(Observable.WALL_SHIFT))
        .isCloseTo(result.observable(Observable.WALL_SHIFT), within(0.05));
    Harmonic two = new Harmonic(List.of(1.0, 1.0), null, 0, Box.cube(2, -11, 11));
    GridSettings flat = new GridSettings(List.of(48), null, Boundary.HARD_WALL);
    assertThat(spectrum(two, 50, 6, flat).observable(Observable.WALL_SHIFT)).isGreaterThan(1e-4);
  }

  @Test
  void formulasThatAreSumsAreSolvedAxisByAxis() {
    // −ψ'' + |x|: zeros of Ai' and Ai in turn (NIST DLMF table 9.9.1), and 2(m + ½) from y².
    Potential sum =
        new ExpressionPotential(
            "abs(x) + y^2", new Box(List.of(new Interval(-15, 17), new Interval(-12, 13))), null);
    TrialResult result = spectrum(sum, 1, 5);
    double[] exact = {2.018792971647471, 3.338107410459767, 4.018792971647471, 4.248197582179837};
    for (int n = 0; n < exact.length; n++) {
      assertThat(energy(result, n)).isCloseTo(exact[n], within(1e-9));
    }
  }

  @Test
  void givenPointsHaveAnErrorThatIsNoSmallerThanTheTruth() {
    SquareWell two = new SquareWell(10, 1, 2, Box.cube(2, -6.1, 6.3));
    double[] known = two.knownLevels(1, 3);
    for (int points : new int[] {40, 64, 90, 128}) {
      TrialResult result = spectrum(two, 1, 3, GridSettings.AUTOMATIC.withPoints(points));
      double range = 0;
      double worst = 0;
      for (int n = 0; n < 3; n++) {
        worst = Math.max(worst, Math.abs(energy(result, n) - known[n]));
        range = Math.max(range, energy(result, n) - energy(result, 0));
      }
      double claimed = result.observable(Observable.GRID_ERROR);
      assertThat(claimed).as("%d points", points).isGreaterThan(0.5 * worst / (range + 4));
      assertThat(claimed).as("%d points", points).isLessThan(0.5);
    }
    // Smooth: far below what is asked of it, and not far above the truth.
    Harmonic well = new Harmonic(List.of(1.0, 3.0), null, 0, null);
    TrialResult smooth = spectrum(well, 1, 4, GridSettings.AUTOMATIC.withPoints(96));
    assertThat(smooth.observable(Observable.GRID_ERROR)).isLessThan(1e-9);
    TrialResult coarse = spectrum(well, 0.02, 4, GridSettings.AUTOMATIC.withPoints(24));
    assertThat(coarse.observable(Observable.GRID_ERROR)).isGreaterThan(1e-3);
  }

  @Test
  void givenPointsWithJumpsAreNodesOfElements() {
    SquareWell well = new SquareWell(5, 0.7, 1, Box.cube(1, -9.3, 9.7));
    double[] known = well.knownLevels(0.3, 4);
    TrialResult result = spectrum(well, 0.3, 4, GridSettings.AUTOMATIC.withPoints(200));
    for (int n = 0; n < known.length; n++) {
      assertThat(energy(result, n)).isCloseTo(known[n], within(1e-8));
    }
    assertThat(result.observable(Observable.GRID_ERROR)).isLessThan(1e-5);
    // On a torus there are none: the error says so.
    GridSettings torus = new GridSettings(List.of(200), null, Boundary.PERIODIC);
    TrialResult waves = spectrum(well, 0.3, 4, torus);
    double worst = Math.abs(energy(waves, 1) - known[1]);
    assertThat(worst).isGreaterThan(1e-3);
    assertThat(waves.observable(Observable.GRID_ERROR)).isGreaterThan(0.3 * worst / 5);
    assertThat(waves.observable(Observable.WALL_SHIFT)).isNaN();
  }
}
