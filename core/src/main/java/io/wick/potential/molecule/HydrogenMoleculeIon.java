package io.wick.potential.molecule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import java.util.List;

/**
 * H₂⁺ with protons at rest on the z axis; E_0 is known here at D = 1/2, R = 2.
 *
 * @param distance R of the protons
 * @param radius of the charged balls that bound 1/r
 * @param box the box; null reaches 15 beyond the protons
 */
@Entry(
    name = "hydrogen-molecule-ion",
    summary = "one electron and two protons",
    formula = "-1/r_A - 1/r_B + 1/R",
    source = "H. Wind, doi 10.1063/1.1697302")
public record HydrogenMoleculeIon(
    @Parameter(value = "distance of the protons", unit = "length", byDefault = "2.0")
        double distance,
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
  /** In hartrees, at D = 1/2 and R = 2, with the repulsion 1/R. */
  private static final double ENERGY = -0.602634214494;

  private static final double TABULATED = 2;

  public HydrogenMoleculeIon {
    Check.positive("distance", distance);
    box = new Coulomb(protons(distance), 1, radius, box).box();
  }

  /** Two protons on the z axis, around the origin. */
  static List<Nucleus> protons(double distance) {
    return List.of(Nucleus.at(1, 0, 0, -0.5 * distance), Nucleus.at(1, 0, 0, 0.5 * distance));
  }

  @Override
  public Coulomb coulomb() {
    return new Coulomb(protons(distance), 1, radius, box);
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    return count > 0 && diffusion == 0.5 && distance == TABULATED
        ? new double[] {ENERGY}
        : new double[0];
  }
}
