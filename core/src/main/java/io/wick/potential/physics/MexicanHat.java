package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.List;
import java.util.Optional;

/**
 * ζ = barrier (r²/a² − 1)² with r² = Σ x_i², a = radius: a hump in the middle of a round valley.
 * Minimum 0 on the whole sphere r = a, so that no minimiser is named and no distance reported.
 *
 * @param barrier height of the hump, positive
 * @param radius a of the valley, positive
 * @param dimension d, at least 2
 * @param box the box; null is ±3 max(a, (a⁴/barrier)^(1/6))
 */
@Entry(
    name = "mexican-hat",
    summary = "a round valley around a hump",
    formula = "barrier (r^2/radius^2 - 1)^2",
    source = "J. Goldstone, doi 10.1007/BF02812722")
public record MexicanHat(
    @Parameter(value = "height of the hump", unit = "potential", byDefault = "1.0") double barrier,
    @Parameter(value = "radius a of the valley", unit = "length", byDefault = "1.0") double radius,
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(
            value =
                "[lower, upper] per axis, or one for all; +-3 max(a, (a^4/barrier)^(1/6)) unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public MexicanHat {
    Check.positive("barrier", barrier);
    Check.positive("radius", radius);
    Check.atLeast("dimension", 2, dimension);
    double half = new TwoWells(barrier, radius, 0).reach();
    box = Box.resolve(box, dimension, -half, half);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Radius.squares(x, count, out);
    for (int i = 0; i < count; i++) {
      double w = out[i] / (radius * radius) - 1.0;
      out[i] = barrier * w * w;
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
      out[0][i] = 4.0 * barrier / (radius * radius) * (out[0][i] / (radius * radius) - 1.0);
    }
    Radius.pull(x, count, out);
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new MexicanHat(barrier, radius, dimension, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double nearest = 0;
    double farthest = 0;
    for (Interval axis : box.axes()) {
      double near = Math.max(0.0, Math.max(axis.lower(), -axis.upper()));
      double far = Math.max(-axis.lower(), axis.upper());
      nearest = Math.fma(near, near, nearest);
      farthest = Math.fma(far, far, farthest);
    }
    boolean crosses = nearest <= radius * radius && radius * radius <= farthest;
    return crosses ? Optional.of(new KnownMinimum(0, List.of())) : Optional.empty();
  }
}
