package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.Guided;
import io.wick.potential.GuidingFunction;
import io.wick.potential.KnownMinimum;
import java.util.Optional;

/**
 * ζ = −Z/r on r > 0, +∞ elsewhere, Z = charge: the radial equation of hydrogen, l = 0, for u = rψ.
 * E_n = −Z²/(4Dn²), n = 1, 2, …; hydrogen in atomic units is D = ½, Z = 1. Not bounded below:
 * diffusion Monte Carlo needs its own guide, and for classical walkers choose a box that begins
 * above 0, at whose lower end the minimum then is.
 *
 * @param charge Z, positive
 * @param box the box; null is [0, 100/Z], where walls shift the lowest four levels at D = ½ by less
 *     than 1e-9
 */
@Entry(
    name = "radial-coulomb",
    summary = "the radial equation of hydrogen",
    formula = "-charge / r, r > 0",
    source = "E. Schroedinger, doi 10.1002/andp.19263840404")
public record RadialCoulomb(
    @Parameter(value = "charge Z", unit = "potential length", byDefault = "1.0") double charge,
    @Parameter(
            value = "[lower, upper]; [0, 100/charge] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Guided {
  public RadialCoulomb {
    Check.positive("charge", charge);
    box = Box.resolve(box, 1, 0, 100.0 / charge);
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    double[] r = x[0];
    for (int i = 0; i < count; i++) {
      out[i] = r[i] <= 0 ? Double.POSITIVE_INFINITY : -charge / r[i];
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  /** Behind the wall 0. */
  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    double[] r = x[0];
    for (int i = 0; i < count; i++) {
      out[0][i] = r[i] <= 0 ? 0.0 : charge / (r[i] * r[i]);
    }
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new RadialCoulomb(charge, null).box());
  }

  @Override
  public boolean isBoundedBelow() {
    return box.lower(0) > 0;
  }

  /** r e^{−κr} with the cusp of the pole. */
  @Override
  public GuidingFunction guidingFunction(double diffusion, double potentialScale) {
    return new PoleGuide(charge, diffusion, potentialScale);
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double start = box.lower(0);
    return start > 0 ? Optional.of(KnownMinimum.at(value(start), start)) : Optional.empty();
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    double[] levels = new double[count];
    for (int n = 1; n <= count; n++) {
      levels[n - 1] = -charge * charge / (4.0 * diffusion * n * n);
    }
    return levels;
  }
}
