package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = −Π √x_i sin x_i for x_i ≥ 0. Minimum −2.8081311800070049^d at 7.9170526846662071 on every
 * axis; known inside [0, 10]^d only.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [0, 10]
 */
@Entry(
    name = "alpine-2",
    summary = "a product of growing waves",
    formula = "-prod sqrt(x_i) sin(x_i)",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008 (with the sign of minimisation)")
public record Alpine2(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [0, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  private static final double INVERSE_PI = 1.0 / Math.PI;

  /** The largest √x sin x in [0, 10], and where; computed to 40 digits with mpmath. */
  private static final double HEIGHT = 2.8081311800070048994;

  private static final double MINIMISER = 7.917052684666207077;

  public Alpine2 {

    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, 0, 10);
    for (Interval axis : box.axes()) {
      Check.nonNegative("box", axis.lower());
    }
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, -1.0);
    for (int axis = 0; axis < dimension; axis++) {
      double[] coordinate = x[axis];
      for (int i = 0; i < count; i++) {
        out[i] *= Math.sqrt(coordinate[i]) * Elementary.sinPi(INVERSE_PI * coordinate[i]);
      }
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    Factors factors = new Factors(dimension, count);
    while (factors.next()) {
      for (int axis = 0; axis < dimension; axis++) {
        double[] factor = factors.of(axis);
        for (int i = 0; i < factors.length(); i++) {
          double v = x[axis][factors.start() + i];
          factor[i] = Math.sqrt(v) * Elementary.sinPi(INVERSE_PI * v);
        }
      }
      factors.others(out);
    }
    for (int axis = 0; axis < dimension; axis++) {
      for (int i = 0; i < count; i++) {
        out[axis][i] *= -slope(x[axis][i]);
      }
    }
  }

  /** (√x sin x)'. */
  private static double slope(double x) {
    double root = Math.sqrt(x);
    double cosine = root * Elementary.cosPi(INVERSE_PI * x);
    return x == 0 ? 0.0 : Math.fma(0.5 / root, Elementary.sinPi(INVERSE_PI * x), cosine);
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double value = -1;
    for (int axis = 0; axis < dimension; axis++) {
      value *= HEIGHT;
    }
    return KnownMinimum.atDiagonal(value, dimension, MINIMISER)
        .within(box, Box.cube(dimension, 0, 10));
  }
}
