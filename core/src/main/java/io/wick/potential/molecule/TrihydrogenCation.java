package io.wick.potential.molecule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import java.util.List;

/**
 * H₃⁺ with protons at rest, an equilateral triangle around the origin in the plane z = 0; E_0 is
 * known here at D = 1/2, R = 1.65.
 *
 * @param side R, side of the triangle
 * @param radius of the charged balls that bound 1/r
 * @param box the box; null reaches 15 beyond the protons
 */
@Entry(
    name = "trihydrogen-cation",
    summary = "two electrons and three protons, an equilateral triangle",
    formula = "-sum 1/r_eA + 1/r_12 + 3/R",
    source = "W. Cencek et al., doi 10.1063/1.475702")
public record TrihydrogenCation(
    @Parameter(value = "side of the triangle", unit = "length", byDefault = "1.65") double side,
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
  /** In hartrees, at D = 1/2 and R = 1.65, with the repulsion 3/R. */
  private static final double ENERGY = -1.343835;

  private static final double TABULATED = 1.65;

  public TrihydrogenCation {
    Check.positive("side", side);
    box = new Coulomb(triangle(side), 2, radius, box).box();
  }

  private static List<Nucleus> triangle(double side) {
    double height = 0.5 * Math.sqrt(3) * side;
    return List.of(
        Nucleus.at(1, -0.5 * side, -height / 3, 0),
        Nucleus.at(1, 0.5 * side, -height / 3, 0),
        Nucleus.at(1, 0, 2 * height / 3, 0));
  }

  @Override
  public Coulomb coulomb() {
    return new Coulomb(triangle(side), 2, radius, box);
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    return count > 0 && diffusion == 0.5 && side == TABULATED
        ? new double[] {ENERGY}
        : new double[0];
  }
}
