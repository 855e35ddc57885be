package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.Guided;
import io.wick.potential.GuidingFunction;
import io.wick.potential.KnownMinimum;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = −strength/(e^{r/s} − 1) on r > 0, +∞ elsewhere, s = range: a charge strength·s that is
 * screened. With β² = strength s²/D: E_n = −D(β²/n − n)²/(4s²), n = 1, 2, … while n < β. Not
 * bounded below: diffusion Monte Carlo needs its own guide, and for classical walkers choose a box
 * that begins above 0, at whose lower end the minimum then is.
 *
 * @param strength positive
 * @param range s, positive
 * @param box the box; null is [0, 60s]
 */
@Entry(
    name = "hulthen",
    summary = "a screened charge with a closed spectrum",
    formula = "-strength / (exp(r/range) - 1), r > 0",
    source =
        "L. Hulthen, Ark. Mat. Astron. Fys. 28A (1942) no. 5; S. Fluegge, Practical Quantum Mechanics, problem 68")
public record Hulthen(
    @Parameter(value = "strength", unit = "potential", byDefault = "10.0") double strength,
    @Parameter(value = "screening length s", unit = "length", byDefault = "1.0") double range,
    @Parameter(
            value = "[lower, upper]; [0, 60 range] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Guided {
  public Hulthen {
    Check.positive("strength", strength);
    Check.positive("range", range);
    box = Box.resolve(box, 1, 0, 60.0 * range);
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    double[] r = x[0];
    for (int i = 0; i < count; i++) {
      double e = Elementary.exp(-r[i] / range);
      out[i] = r[i] <= 0 ? Double.POSITIVE_INFINITY : -strength * e / (1.0 - e);
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
      double e = Elementary.exp(-r[i] / range);
      double rest = 1.0 - e;
      out[0][i] = r[i] <= 0 ? 0.0 : strength / range * e / (rest * rest);
    }
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new Hulthen(strength, range, null).box());
  }

  @Override
  public boolean isBoundedBelow() {
    return box.lower(0) > 0;
  }

  /** r e^{−κr} with the cusp of the pole. */
  @Override
  public GuidingFunction guidingFunction(double diffusion, double potentialScale) {
    return new PoleGuide(strength * range, diffusion, potentialScale);
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double start = box.lower(0);
    return start > 0 ? Optional.of(KnownMinimum.at(value(start), start)) : Optional.empty();
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    double square = strength * range * range / diffusion;
    double[] levels = new double[count];
    int n = 1;
    // A level at the edge of the continuum is none: the margin is the rounding of the square.
    while (n <= count && (double) n * n < square * (1.0 - 1e-12)) {
      double root = square / n - n;
      levels[n - 1] = -0.25 * diffusion * (root * root) / (range * range);
      n++;
    }
    return Arrays.copyOf(levels, n - 1);
  }
}
