package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = Σ |x_i sin x_i + 0.1 x_i|. Minimum 0 at the origin and wherever sin x_i = −0.1 or x_i = 0 on
 * every axis; only the origin is listed. Kinks at all of them.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−10, 10]
 */
@Entry(
    name = "alpine-1",
    summary = "a regular lattice of kinked wells",
    formula = "sum |x_i sin(x_i) + 0.1 x_i|",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Alpine1(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-10, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  private static final double INVERSE_PI = 1.0 / Math.PI;
  private static final double ARCSINE = StrictMath.asin(0.1);

  public Alpine1 {
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -10, 10);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      double s = Elementary.sinPi(INVERSE_PI * x[i]);
      out[i] += Math.abs(Math.fma(x[i], s, 0.1 * x[i]));
    }
  }

  @Override
  public void derivative(
      int axis,
      double[] x,
      int count,
      double[] out) { // Two loops: one body with both functions is too long to be vectorised.
    for (int i = 0; i < count; i++) {
      out[i] = Elementary.sinPi(INVERSE_PI * x[i]) + 0.1;
    }
    for (int i = 0; i < count; i++) {
      double slope = Math.fma(x[i], Elementary.cosPi(INVERSE_PI * x[i]), out[i]);
      out[i] = Math.signum(x[i] * out[i]) * slope;
    }
  }

  /** 0, and where sin x = −0.1: x = kπ − (−1)^k arcsin 0.1; beyond the box by its length. */
  @Override
  public double[] breaks(int axis) {
    double from = box.lower(axis) - box.length(axis);
    double to = box.upper(axis) + box.length(axis);
    double[] breaks = new double[2 + (int) Math.ceil((to - from) * INVERSE_PI)];
    double k = Math.floor(from * INVERSE_PI);
    for (int i = 1; i < breaks.length; i++, k++) {
      double sign = k % 2 == 0 ? -1 : 1;
      breaks[i] = k * Math.PI + sign * ARCSINE;
    }
    return breaks;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
