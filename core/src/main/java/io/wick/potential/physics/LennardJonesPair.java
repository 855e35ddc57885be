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
 * ζ = 4 depth((σ/r)¹² − (σ/r)⁶) on r > 0, +∞ elsewhere, σ = size: two noble-gas atoms. Minimum
 * −depth at 2^{1/6}σ. No closed spectrum.
 *
 * @param depth positive
 * @param size σ, positive
 * @param box the box; null is [σ/2, 10σ], at whose lower end the potential is 16128 depth
 */
@Entry(
    name = "lennard-jones-pair",
    summary = "the bond of two noble-gas atoms",
    formula = "4 depth ((size/r)^12 - (size/r)^6), r > 0",
    source = "J. E. Jones, doi 10.1098/rspa.1924.0082")
public record LennardJonesPair(
    @Parameter(value = "depth of the well", unit = "potential", byDefault = "1.0") double depth,
    @Parameter(value = "distance where the potential is 0", unit = "length", byDefault = "1.0")
        double size,
    @Parameter(
            value = "[lower, upper]; [size/2, 10 size] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public LennardJonesPair {
    Check.positive("depth", depth);
    Check.positive("size", size);
    box = Box.resolve(box, 1, 0.5 * size, 10.0 * size);
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    double[] r = x[0];
    for (int i = 0; i < count; i++) {
      double u = size / r[i];
      double s = (u * u) * (u * u) * (u * u);
      out[i] = r[i] <= 0 ? Double.POSITIVE_INFINITY : 4.0 * depth * s * (s - 1.0);
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
      double u = size / r[i];
      double s = (u * u) * (u * u) * (u * u);
      out[0][i] = r[i] <= 0 ? 0.0 : -24.0 * depth * s * (2.0 * s - 1.0) / r[i];
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-depth, size * Elementary.pow(2.0, 1.0 / 6.0)).within(box);
  }
}
