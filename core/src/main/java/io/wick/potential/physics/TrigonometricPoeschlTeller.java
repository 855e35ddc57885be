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
 * ζ = strength/cos²(πx/width) inside |x| < width/2, +∞ outside: a soft-edged box. With a = π/width
 * and λ(λ−1) = strength/(D a²), λ > 1: E_n = D a²(n + λ)².
 *
 * @param strength positive
 * @param width positive
 * @param box the box; null is ±width/2, at whose ends the potential is infinite
 */
@Entry(
    name = "trigonometric-poeschl-teller",
    summary = "a box with soft edges and a closed spectrum",
    formula = "strength / cos(pi x / width)^2",
    source = "G. Poeschl, E. Teller, doi 10.1007/BF01331132")
public record TrigonometricPoeschlTeller(
    @Parameter(value = "lowest value", unit = "potential", byDefault = "1.0") double strength,
    @Parameter(value = "distance of the walls", unit = "length", byDefault = "3.141592653589793")
        double width,
    @Parameter(
            value = "[lower, upper]; +-width/2 unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public TrigonometricPoeschlTeller {
    Check.positive("strength", strength);
    Check.positive("width", width);
    box = Box.resolve(box, 1, -0.5 * width, 0.5 * width);
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    double[] v = x[0];
    for (int i = 0; i < count; i++) {
      double cosine = Elementary.cosPi(v[i] / width);
      double size = Math.abs(v[i]);
      out[i] = size >= 0.5 * width ? Double.POSITIVE_INFINITY : strength / (cosine * cosine);
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  /** Outside the walls 0. */
  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    double[] v = x[0];
    double factor = 2.0 * strength * Math.PI / width;
    for (int i = 0; i < count; i++) {
      double turns = v[i] / width;
      double cosine = Elementary.cosPi(turns);
      double slope = factor * Elementary.sinPi(turns) / (cosine * cosine * cosine);
      out[0][i] = Math.abs(v[i]) >= 0.5 * width ? 0.0 : slope;
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(strength, 0.0).within(box);
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    double unit = diffusion * (Math.PI / width) * (Math.PI / width);
    double lambda = 0.5 * (1.0 + Math.sqrt(1.0 + 4.0 * strength / unit));
    double[] levels = new double[count];
    for (int n = 0; n < count; n++) {
      levels[n] = unit * (n + lambda) * (n + lambda);
    }
    return levels;
  }
}
