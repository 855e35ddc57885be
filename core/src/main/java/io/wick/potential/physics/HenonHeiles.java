package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Optional;

/**
 * ζ = (x² + y²)/2 + λ(x²y − y³/3), λ = coupling: two oscillators, regular at low energy and chaotic
 * near the three saddles of height 1/(6λ²) at the distance 1/λ. Beyond them it falls without bound,
 * so that its levels are resonances; the walls of the default box bind them. At D = ½ and λ =
 * 1/√80: 0.9986, 1.9901 twice, 2.9562, 2.9853 twice. The minimum 0 at the origin is that of boxes
 * inside ±3/(2λ).
 *
 * @param coupling λ, positive
 * @param box the box; null is ±1/λ on both axes, which the saddles touch
 */
@Entry(
    name = "henon-heiles",
    summary = "two coupled oscillators on the way to chaos",
    formula = "(x_0^2 + x_1^2)/2 + coupling (x_0^2 x_1 - x_1^3/3)",
    source =
        "M. Henon, C. Heiles, doi 10.1086/109234; levels: M. J. Davis, E. J. Heller, doi 10.1063/1.438727")
public record HenonHeiles(
    @Parameter(
            value = "strength lambda of the cubic part; 1/sqrt(80) in the literature on levels",
            unit = "potential/length^3",
            byDefault = "0.11180339887498949")
        double coupling,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; +-1/coupling unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public HenonHeiles {
    Check.positive("coupling", coupling);
    box = Box.resolve(box, 2, -1.0 / coupling, 1.0 / coupling);
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    double[] u = x[0];
    double[] v = x[1];
    double third = coupling / 3.0;
    for (int i = 0; i < count; i++) {
      double first = u[i] * u[i] * Math.fma(coupling, v[i], 0.5);
      out[i] = Math.fma(v[i] * v[i], Math.fma(-third, v[i], 0.5), first);
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    for (int i = 0; i < count; i++) {
      double u = x[0][i];
      double v = x[1][i];
      out[0][i] = u * Math.fma(2.0 * coupling, v, 1.0);
      out[1][i] = Math.fma(coupling, Math.fma(u, u, -v * v), v);
    }
  }

  /**
   * On the edges of [−L, L]² the lowest values are L²/2 − λL³/3 and L² − 2λL³/3, both positive for
   * L &lt; 3/(2λ); inside, the only other stationary points are the saddles.
   */
  @Override
  public Optional<KnownMinimum> knownMinimum() {
    for (Interval axis : box.axes()) {
      if (!(Math.max(-axis.lower(), axis.upper()) < 1.5 / coupling)) {
        return Optional.empty();
      }
    }
    return KnownMinimum.at(0, 0.0, 0.0).within(box);
  }
}
