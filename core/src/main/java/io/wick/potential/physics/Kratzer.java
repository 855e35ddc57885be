package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Optional;

/**
 * ζ = depth((a/r)² − 2a/r) on r > 0, +∞ elsewhere, a = radius: a molecule's bond that dissociates
 * like a charge. E_n = −(depth a)²/(D(n + ½ + √(¼ + depth a²/D))²). Minimum −depth at a.
 *
 * @param depth positive
 * @param radius a, positive
 * @param box the box; null is [0, 60a]
 */
@Entry(
    name = "kratzer",
    summary = "a molecular bond with a closed spectrum",
    formula = "depth ((radius/r)^2 - 2 radius/r), r > 0",
    source = "A. Kratzer, doi 10.1007/BF01327754")
public record Kratzer(
    @Parameter(value = "depth of the well", unit = "potential", byDefault = "10.0") double depth,
    @Parameter(value = "place a of the minimum", unit = "length", byDefault = "1.0") double radius,
    @Parameter(
            value = "[lower, upper]; [0, 60 radius] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public Kratzer {
    Check.positive("depth", depth);
    Check.positive("radius", radius);
    box = Box.resolve(box, 1, 0, 60.0 * radius);
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    double[] r = x[0];
    for (int i = 0; i < count; i++) {
      double u = radius / r[i];
      out[i] = r[i] <= 0 ? Double.POSITIVE_INFINITY : depth * u * (u - 2.0);
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
      double u = radius / r[i];
      out[0][i] = r[i] <= 0 ? 0.0 : 2.0 * depth / radius * (u * u) * (1.0 - u);
    }
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new Kratzer(depth, radius, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-depth, radius).within(box);
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    double wall = Math.sqrt(0.25 + depth * radius * radius / diffusion);
    double[] levels = new double[count];
    for (int n = 0; n < count; n++) {
      double root = depth * radius / (n + 0.5 + wall);
      levels[n] = -(root * root) / diffusion;
    }
    return levels;
  }
}
