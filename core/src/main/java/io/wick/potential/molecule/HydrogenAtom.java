package io.wick.potential.molecule;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import java.util.List;

/**
 * A hydrogen-like atom, V = −Z/r: E_n = −Z²/(4Dn²), n² times. Ground state e^{−Zr/(2D)}.
 *
 * @param charge Z
 * @param radius of the charged ball that bounds 1/r
 * @param box the box; null reaches 15 beyond the nucleus
 */
@Entry(
    name = "hydrogen-atom",
    summary = "one electron and a nucleus",
    formula = "-Z/r",
    source = "elementary; PHYSICS.md section 3")
public record HydrogenAtom(
    @Parameter(value = "charge number Z", byDefault = "1.0") double charge,
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

  public HydrogenAtom {
    box = new Coulomb(List.of(Nucleus.at(charge, 0, 0, 0)), 1, radius, box).box();
  }

  @Override
  public Coulomb coulomb() {
    return new Coulomb(List.of(Nucleus.at(charge, 0, 0, 0)), 1, radius, box);
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    double[] levels = new double[count];
    int shell = 1;
    int filled = 0;
    for (int i = 0; i < count; i++) {
      if (filled == shell * shell) {
        shell++;
        filled = 0;
      }
      filled++;
      levels[i] = -charge * charge / (4 * diffusion * shell * shell);
    }
    return levels;
  }
}
