package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = Σ i x_i⁴, i from 1. Minimum 0 at the origin.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−1.28, 1.28]
 */
@Entry(
    name = "de-jong-4",
    summary = "a bowl with a flat bottom",
    formula = "sum i x_i^4, i = 1..d",
    source =
        "K. A. De Jong, An Analysis of the Behavior of a Class of Genetic Adaptive Systems, "
            + "University of Michigan 1975, F4 without its noise")
public record DeJong4(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-1.28, 1.28] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public DeJong4 {

    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -1.28, 1.28);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    double weight = axis + 1.0;
    for (int i = 0; i < count; i++) {
      double square = x[i] * x[i];
      out[i] = Math.fma(weight * square, square, out[i]);
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    double slope = 4.0 * (axis + 1.0);
    for (int i = 0; i < count; i++) {
      out[i] = slope * x[i] * (x[i] * x[i]);
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
