package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = 418.98288727243369 d − Σ x_i sin √|x_i| (problem 2.26): the global minimum, 0 at 420.9687… on
 * every axis, is far from the next best. Unbounded below outside ±500, so that the minimum is known
 * only for boxes inside.
 *
 * @param dimension d, at least 1
 * @param box the box; null is ±500
 */
@Entry(
    name = "schwefel",
    summary = "a deceptive landscape whose best well is near a corner",
    formula = "418.98288727243369 d - sum x_i sin(sqrt(|x_i|))",
    source = "H.-P. Schwefel, Numerical Optimization of Computer Models, Wiley 1981, problem 2.26")
public record Schwefel(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-500, 500] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  private static final double RADIUS = 500;

  /** max of x sin √x on [0, 500]; computed to 40 digits with mpmath. */
  private static final double OFFSET = 418.98288727243369;

  /** Where: the root of sin √x + (√x/2) cos √x; computed to 40 digits with mpmath. */
  private static final double MINIMISER = 420.96874635998202731;

  private static final double INVERSE_PI = 1.0 / Math.PI;

  public Schwefel {
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -RADIUS, RADIUS);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      double s = Elementary.sinPi(INVERSE_PI * Math.sqrt(Math.abs(x[i])));
      out[i] += Math.fma(-x[i], s, OFFSET);
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    // Two loops: one body with both functions is too long to be vectorised.
    for (int i = 0; i < count; i++) {
      out[i] = Elementary.sinPi(INVERSE_PI * Math.sqrt(Math.abs(x[i])));
    }
    for (int i = 0; i < count; i++) {
      double root = Math.sqrt(Math.abs(x[i]));
      out[i] = -Math.fma(0.5 * root, Elementary.cosPi(INVERSE_PI * root), out[i]);
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    for (Interval axis : box.axes()) {
      if (!(axis.lower() >= -RADIUS && axis.upper() <= RADIUS)) {
        return Optional.empty();
      }
    }
    return KnownMinimum.atDiagonal(0, dimension, MINIMISER).within(box);
  }
}
