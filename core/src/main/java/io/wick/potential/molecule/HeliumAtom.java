package io.wick.potential.molecule;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import java.util.List;

/**
 * Helium with a nucleus at rest. Its lengths scale with D, so that E_0 = −2.903724377/(2D).
 *
 * @param radius of the charged balls that bound 1/r
 * @param box the box; null reaches 15 beyond the nucleus
 */
@Entry(
    name = "helium-atom",
    summary = "two electrons and a nucleus of charge 2",
    formula = "-2/r_1 - 2/r_2 + 1/r_12",
    source = "C. L. Pekeris, doi 10.1103/PhysRev.112.1649")
public record HeliumAtom(
    @Parameter(
            value = "radius of the charged balls that bound 1/r",
            unit = "length",
            byDefault = "1.0e-5")
        double radius,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; 15 beyond the nuclei unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Molecule {
  /** In hartrees, at D = 1/2; Drake, doi 10.1007/978-0-387-26308-3_11, table 11.2. */
  private static final double ENERGY = -2.903724377034;

  public HeliumAtom {
    box = new Coulomb(List.of(Nucleus.at(2, 0, 0, 0)), 2, radius, box).box();
  }

  @Override
  public Coulomb coulomb() {
    return new Coulomb(List.of(Nucleus.at(2, 0, 0, 0)), 2, radius, box);
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    return count > 0 ? new double[] {ENERGY / (2 * diffusion)} : new double[0];
  }
}
