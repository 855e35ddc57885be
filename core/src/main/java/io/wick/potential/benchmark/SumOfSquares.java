package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = Σ i x_i², i from 1. Minimum 0 at the origin.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−10, 10]
 */
@Entry(
    name = "sum-of-squares",
    summary = "a bowl that is steeper along later axes",
    formula = "sum i x_i^2, i = 1..d",
    source = "S. Surjanovic, D. Bingham, Virtual Library of Simulation Experiments")
public record SumOfSquares(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-10, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public SumOfSquares {

    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -10, 10);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    double weight = axis + 1.0;
    for (int i = 0; i < count; i++) {
      out[i] = Math.fma(weight * x[i], x[i], out[i]);
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    double slope = 2.0 * (axis + 1.0);
    for (int i = 0; i < count; i++) {
      out[i] = slope * x[i];
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
