package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Optional;

/**
 * ζ = k r²/2 + g r⁴ with r² = Σ x_i², k = stiffness and g = quartic: an isotropic oscillator that
 * stiffens. No closed spectrum; x² + x⁴ at D = 1 has E_0 = 1.39235164153….
 *
 * @param stiffness k, not negative
 * @param quartic g, positive
 * @param dimension d, at least 1
 * @param box the box; null is ±6 g^(−1/6)
 */
@Entry(
    name = "anharmonic",
    summary = "an isotropic oscillator that stiffens",
    formula = "stiffness r^2 / 2 + quartic r^4",
    source = "C. M. Bender, T. T. Wu, doi 10.1103/PhysRev.184.1231")
public record Anharmonic(
    @Parameter(value = "stiffness k at the bottom", unit = "potential/length^2", byDefault = "2.0")
        double stiffness,
    @Parameter(
            value = "strength g of the fourth power",
            unit = "potential/length^4",
            byDefault = "1.0")
        double quartic,
    @Parameter(value = "number of axes", byDefault = "1") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; +-6 quartic^(-1/6) unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public Anharmonic {
    Check.nonNegative("stiffness", stiffness);
    Check.positive("quartic", quartic);
    Check.atLeast("dimension", 1, dimension);
    double half = 6.0 * Elementary.pow(quartic, -1.0 / 6.0);
    box = Box.resolve(box, dimension, -half, half);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Radius.squares(x, count, out);
    for (int i = 0; i < count; i++) {
      out[i] *= Math.fma(quartic, out[i], 0.5 * stiffness);
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    Radius.squares(x, count, out[0]);
    for (int i = 0; i < count; i++) {
      out[0][i] = Math.fma(4.0 * quartic, out[0][i], stiffness);
    }
    Radius.pull(x, count, out);
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new Anharmonic(stiffness, quartic, dimension, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
