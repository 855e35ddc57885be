package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = strength Σ x_i⁴: flat at the bottom, no harmonic part. For one axis and strength 1 at D = 1:
 * E = 1.06036209…, 3.79967303…, 7.45569794…; E scales as D^(2/3) strength^(1/3).
 *
 * @param strength positive
 * @param dimension d, at least 1
 * @param box the box; null is ±6 strength^(−1/6)
 */
@Entry(
    name = "quartic",
    summary = "a bowl without curvature at its bottom",
    formula = "strength * sum x_i^4",
    source = "F. T. Hioe, E. W. Montroll, doi 10.1063/1.522747")
public record Quartic(
    @Parameter(value = "strength", unit = "potential/length^4", byDefault = "1.0") double strength,
    @Parameter(value = "number of axes", byDefault = "1") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; +-6 strength^(-1/6) unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public Quartic {
    Check.positive("strength", strength);
    Check.atLeast("dimension", 1, dimension);
    double half = 6.0 * Elementary.pow(strength, -1.0 / 6.0);
    box = Box.resolve(box, dimension, -half, half);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      double square = x[i] * x[i];
      out[i] = Math.fma(strength * square, square, out[i]);
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = 4.0 * strength * (x[i] * x[i] * x[i]);
    }
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new Quartic(strength, dimension, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
