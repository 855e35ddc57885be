package io.wick.potential.molecule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;

/**
 * H₂ with protons at rest on the z axis; E_0 is known here at D = 1/2, R = 1.4.
 *
 * @param distance R of the protons
 * @param radius of the charged balls that bound 1/r
 * @param box the box; null reaches 15 beyond the protons
 */
@Entry(
    name = "hydrogen-molecule",
    summary = "two electrons and two protons",
    formula = "-sum 1/r_eA + 1/r_12 + 1/R",
    source = "K. Pachucki, doi 10.1103/PhysRevA.82.032509")
public record HydrogenMolecule(
    @Parameter(value = "distance of the protons", unit = "length", byDefault = "1.4")
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
  /** In hartrees, at D = 1/2 and R = 1.4, with the repulsion 1/R. */
  private static final double ENERGY = -1.174475714;

  private static final double TABULATED = 1.4;

  public HydrogenMolecule {
    Check.positive("distance", distance);
    box = new Coulomb(HydrogenMoleculeIon.protons(distance), 2, radius, box).box();
  }

  @Override
  public Coulomb coulomb() {
    return new Coulomb(HydrogenMoleculeIon.protons(distance), 2, radius, box);
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    return count > 0 && diffusion == 0.5 && distance == TABULATED
        ? new double[] {ENERGY}
        : new double[0];
  }
}
