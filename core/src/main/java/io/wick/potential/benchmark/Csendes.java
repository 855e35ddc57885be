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
 * ζ = Σ x_i⁶ (2 + sin(1/x_i)), where a term is 0 at x_i = 0. Minimum 0 at the origin.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−1, 1]
 */
@Entry(
    name = "csendes",
    summary = "a flat bowl whose ripples crowd at its bottom",
    formula = "sum x_i^6 (2 + sin(1/x_i)), 0 at x_i = 0",
    source =
        "T. Csendes, D. Ratz, doi 10.1137/S0036142995281528; M. Jamil, X.-S. Yang, arXiv "
            + "1308.4008")
public record Csendes(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-1, 1] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  private static final double INVERSE_PI = 1.0 / Math.PI;

  /** Below, x⁴ is 0 in double precision, and 1/x is finite above. */
  private static final double VANISHING = 1e-100;

  public Csendes {

    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -1, 1);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      double cube = x[i] * x[i] * x[i];
      double wave = 2.0 + Elementary.sinPi(INVERSE_PI / x[i]);
      out[i] += Math.abs(x[i]) < VANISHING ? 0.0 : cube * cube * wave;
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = 2.0 + Elementary.sinPi(INVERSE_PI / x[i]);
    }
    for (int i = 0; i < count; i++) {
      double square = x[i] * x[i];
      double slope = Math.fma(6.0 * x[i], out[i], -Elementary.cosPi(INVERSE_PI / x[i]));
      out[i] = Math.abs(x[i]) < VANISHING ? 0.0 : square * square * slope;
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
