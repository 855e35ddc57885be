package io.wick.potential.molecule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.catalog.Extension;
import io.wick.potential.Potential;
import io.wick.potential.PotentialContract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MoleculesTest extends PotentialContract {
  @Override
  protected Extension family() {
    return new Molecules();
  }

  @Override
  protected Stream<Potential> potentials() {
    return Stream.of(
        new Coulomb(List.of(Nucleus.at(2, 0, 0, 0), Nucleus.at(1.5, 1, 2, -1)), 3, 0.01, null),
        // A ball as large as the box: the inside of u.
        new Coulomb(List.of(Nucleus.at(3, 0.3, 0, 0)), 2, 60, null),
        new HydrogenAtom(2, 1e-5, null),
        new HeliumAtom(1e-5, null),
        new HydrogenMoleculeIon(2, 1e-5, null),
        new HydrogenMolecule(1.4, 1e-5, null),
        new TrihydrogenCation(1.65, 1e-5, null));
  }

  /** By hand, in the convention of PHYSICS.md. */
  @Test
  void valuesByHand() {
    assertThat(new HydrogenAtom(2, 1e-5, null).value(0, 3, 4)).isEqualTo(-0.4);
    assertThat(new HeliumAtom(1e-5, null).value(0, 3, 4, 0, 0, -2))
        .isCloseTo(-0.4 - 1 + 1 / Math.sqrt(45), within(1e-15));
    assertThat(new HydrogenMoleculeIon(2, 1e-5, null).value(0, 0, 0)).isEqualTo(0.5 - 2);
    assertThat(new HydrogenMolecule(1.4, 1e-5, null).value(0, 0, 0, 0, 0, 1.7))
        .isCloseTo(1 / 1.4 - 2 / 0.7 - 1 - 1 / 2.4 + 1 / 1.7, within(1e-15));
    // The centre of the triangle is R/√3 from each proton.
    assertThat(new TrihydrogenCation(1.65, 1e-5, null).value(0, 0, 0, 0, 0, 1))
        .isCloseTo(
            (3 - 3 * Math.sqrt(3)) / 1.65 - 3 / Math.sqrt(1 + 1.65 * 1.65 / 3) + 1, within(1e-14));
  }

  /** Bounded at the nucleus, continuous with its slope at the surface of the ball. */
  @Test
  void ballsBoundTheField() {
    HydrogenAtom atom = new HydrogenAtom(1, 0.1, null);
    assertThat(atom.value(0, 0, 0)).isEqualTo(-15);
    assertThat(atom.gradient(0, 0, 0)).containsExactly(0, 0, 0);
    assertThat(atom.value(0.1 - 1e-9, 0, 0)).isCloseTo(-10, within(2e-7));
    assertThat(atom.value(0.1 + 1e-9, 0, 0)).isCloseTo(-10, within(2e-7));
    assertThat(atom.gradient(0.1 - 1e-9, 0, 0)[0]).isCloseTo(100, within(1e-5));
    assertThat(atom.gradient(0.1 + 1e-9, 0, 0)[0]).isCloseTo(100, within(1e-5));
    assertThat(new HeliumAtom(1e-5, null).value(1, 1, 1, 1, 1, 1)).isFinite();
  }

  /** −Z²/(4Dn²), n² of each; the others at D = 1/2 and at the tabulated geometry only. */
  @Test
  void levels() {
    assertThat(new HydrogenAtom(2, 1e-5, null).knownLevels(0.5, 6))
        .containsExactly(-2, -0.5, -0.5, -0.5, -0.5, -2.0 / 9);
    assertThat(new HydrogenAtom(1, 1e-5, null).knownLevels(0.25, 1)).containsExactly(-1);
    assertThat(new HeliumAtom(1e-5, null).knownLevels(1, 3)).containsExactly(-1.451862188517);
    assertThat(new HydrogenMoleculeIon(2, 1e-5, null).knownLevels(0.5, 2)[0])
        .isCloseTo(-0.60263, within(1e-5));
    assertThat(new HydrogenMoleculeIon(2.1, 1e-5, null).knownLevels(0.5, 2)).isEmpty();
    assertThat(new HydrogenMolecule(1.4, 1e-5, null).knownLevels(0.5, 1)).hasSize(1);
    assertThat(new HydrogenMolecule(1.4, 1e-5, null).knownLevels(0.6, 1)).isEmpty();
    assertThat(new TrihydrogenCation(1.65, 1e-5, null).knownLevels(0.5, 1)).hasSize(1);
    assertThat(new TrihydrogenCation(1.7, 1e-5, null).knownLevels(0.5, 1)).isEmpty();
    assertThat(new TrihydrogenCation(1.65, 1e-5, null).knownMinimum()).isEmpty();
  }

  @Test
  void parametersAreChecked() {
    assertThatThrownBy(() -> new HydrogenAtom(-1, 1e-5, null)).hasMessageContaining("charge");
    assertThatThrownBy(() -> new HeliumAtom(0, null)).hasMessageContaining("radius");
    assertThatThrownBy(() -> new HydrogenMolecule(Double.NaN, 1e-5, null))
        .hasMessageContaining("distance");
    assertThatThrownBy(() -> new TrihydrogenCation(-1, 1e-5, null)).hasMessageContaining("side");
    assertThatThrownBy(() -> new Coulomb(List.of(), 1, 1e-5, null)).hasMessageContaining("nuclei");
    assertThatThrownBy(() -> new Nucleus(1, List.of(1.0, 2.0))).hasMessageContaining("position");
    Nucleus proton = Nucleus.at(1, 0, 0, 0);
    assertThatThrownBy(() -> new Coulomb(List.of(proton, proton), 1, 1e-5, null))
        .hasMessageContaining("apart");
    assertThatThrownBy(() -> new Coulomb(List.of(proton), 0, 1e-5, null))
        .hasMessageContaining("electrons");
  }
}
