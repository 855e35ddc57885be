package io.wick.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Box;
import io.wick.potential.ExpressionPotential;
import io.wick.potential.Potential;
import io.wick.potential.Shifted;
import io.wick.potential.physics.GaussianWell;
import io.wick.potential.physics.Hulthen;
import io.wick.potential.physics.Isotonic;
import io.wick.potential.physics.Kratzer;
import io.wick.potential.physics.Morse;
import io.wick.potential.physics.PoeschlTeller;
import io.wick.potential.physics.RadialCoulomb;
import io.wick.potential.physics.RosenMorse;
import io.wick.potential.physics.SquareWell;
import io.wick.potential.physics.TrigonometricPoeschlTeller;
import io.wick.potential.physics.WoodsSaxon;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Jumps, kinks, poles and weakly bound levels against closed forms. */
class ElementSearchTest {
  private static ElementLevels search(Potential potential, double diffusion, int count) {
    return ElementSearch.of(potential, GridSettings.AUTOMATIC, diffusion, 1, count, () -> {});
  }

  private static Arguments of(Potential potential, double diffusion, int count) {
    return Arguments.of(potential, diffusion, count);
  }

  static Stream<Arguments> closedForms() {
    return Stream.of(
        of(new SquareWell(10, 1, 1, null), 1, 6),
        of(new SquareWell(5, 0.7, 1, null), 0.3, 4),
        of(new SquareWell(0.05, 1, 1, null), 1, 1),
        of(new Shifted(new SquareWell(3, 0.5, 1, null), List.of(0.21), null), 0.1, 3),
        of(new RadialCoulomb(1, null), 0.5, 10),
        of(new RadialCoulomb(3, null), 1, 6),
        of(new Hulthen(10, 1, null), 1, 6),
        of(new Hulthen(3, 2, null), 0.5, 6),
        of(new Isotonic(1, 0.02, null), 1, 6),
        of(new Isotonic(1, 3, null), 1, 6),
        of(new TrigonometricPoeschlTeller(0.15, Math.PI, null), 1, 6),
        of(new TrigonometricPoeschlTeller(1, 3, null), 1, 6),
        of(new Kratzer(2, 0.5, null), 3, 6),
        of(new Kratzer(10, 1, null), 1, 6),
        of(new Morse(0.3, 1, 0, 1, null), 1, 1),
        of(new PoeschlTeller(0.01, 1, 1, null), 1, 1),
        of(new RosenMorse(12, 2, 1, null), 1, 2));
  }

  @ParameterizedTest
  @MethodSource("closedForms")
  void levelsAreThoseOfTheClosedForm(Potential potential, double diffusion, int count) {
    double[] known = potential.knownLevels(diffusion, count);
    ElementLevels found = search(potential, diffusion, count);
    assertThat(known).isNotEmpty();
    for (int n = 0; n < known.length; n++) {
      assertThat(found.levels().energy(n) / known[n]).as("level %d", n).isCloseTo(1, within(2e-10));
    }
    assertThat(found.levels().change() / found.levels().range()).isLessThan(1e-9);
    assertThat(found.nyquistRatio()).isGreaterThan(4);
    if (known.length == count) {
      assertThat(found.wallShift()).isLessThan(1e-10);
    }
  }

  @Test
  void kinksAndJumpsNeedNotBeNamed() {
    // −ψ'' + |x − 0.3|: zeros of Ai' and Ai in turn (NIST DLMF table 9.9.1).
    double[] airy = {1.018792971647471, 2.338107410459767, 3.248197582179837, 4.087949444130971};
    Levels kink = search(Landscape.line(-15, 15, x -> Math.abs(x - 0.3)), 1, 4).levels();
    Levels jump =
        search(Landscape.line(-10.3, 10.1, x -> Math.abs(x) < 0.7 ? -5.0 : 0.0), 0.3, 2).levels();
    double[] well = new SquareWell(5, 0.7, 1, null).knownLevels(0.3, 2);
    for (int n = 0; n < 4; n++) {
      assertThat(kink.energy(n)).isCloseTo(airy[n], within(1e-10));
    }
    assertThat(jump.energy(0)).isCloseTo(well[0], within(1e-9));
    assertThat(jump.energy(1)).isCloseTo(well[1], within(1e-9));
  }

  @Test
  void walls() {
    // An infinite wall inside the box: −ψ'' + (x − 1/2) for x > 1/2.
    Landscape wall =
        Landscape.line(-3, 20, x -> x <= 0.5 ? Double.POSITIVE_INFINITY : 2 * (x - 0.5));
    Levels levels = search(wall, 1, 2).levels();
    double unit = Math.cbrt(4);
    assertThat(levels.energy(0)).isCloseTo(2.338107410459767 * unit, within(1e-9));
    assertThat(levels.energy(1)).isCloseTo(4.087949444130971 * unit, within(1e-9));
    Landscape solid = Landscape.line(0, 1, x -> Double.POSITIVE_INFINITY);
    assertThatThrownBy(() -> search(solid, 1, 1)).hasMessageContaining("no room");
  }

  @Test
  void aPoleInAFormulaIsFound() {
    Potential coulomb = new ExpressionPotential("-1/x", Box.cube(1, 0, 100), null);
    Levels levels = search(coulomb, 0.5, 4).levels();
    for (int n = 1; n <= 4; n++) {
      assertThat(levels.energy(n - 1)).isCloseTo(-0.5 / (n * n), within(1e-9));
    }
  }

  @Test
  void aBoxThatIsGivenStaysAndSaysWhatItsWallsDo() {
    Kratzer given = new Kratzer(2, 0.5, Box.cube(1, 0, 29));
    ElementLevels found = search(given, 3, 2);
    double exact = given.knownLevels(3, 2)[1];
    double moved = found.levels().energy(1) - exact;
    assertThat(found.levels().grid().box().upper(0)).isEqualTo(29);
    assertThat(moved).isGreaterThan(0.01);
    // What the wall does, at most: V(29) is below the level, so that the box is the length.
    assertThat(found.wallShift() * found.levels().range() / moved).isBetween(1.0, 10.0);
    ElementLevels wide = search(new Kratzer(2, 0.5, null), 3, 2);
    assertThat(wide.wallShift()).isLessThan(1e-10);
    assertThat(wide.levels().energy(1) / exact).isCloseTo(1, within(1e-10));
  }

  @Test
  void wellsWithoutClosedFormsAreBoxIndependentToo() {
    for (Potential well :
        List.of(new GaussianWell(0.1, 1, 1, null), new WoodsSaxon(0.2, 1, 0.3, null))) {
      ElementLevels found = search(well, 1, 1);
      ElementLevels wider =
          ElementSearch.of(
              well,
              new GridSettings(null, Box.cube(1, -2000, 2000), Boundary.HARD_WALL),
              1,
              1,
              1,
              () -> {});
      assertThat(found.levels().energy(0) / wider.levels().energy(0)).isCloseTo(1, within(1e-8));
      assertThat(found.wallShift()).isLessThan(1e-10);
    }
  }
}
