package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = Σ |x_i|^{i+1}, i from 1. Minimum 0 at the origin.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−1, 1]
 */
@Entry(
    name = "sum-of-different-powers",
    summary = "a bowl that is flatter along later axes",
    formula = "sum |x_i|^(i+1), i = 1..d",
    source = "S. Surjanovic, D. Bingham, Virtual Library of Simulation Experiments")
public record SumOfDifferentPowers(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-1, 1] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public SumOfDifferentPowers {

    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -1, 1);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] += Powers.whole(Math.abs(x[i]), axis + 2);
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    double exponent = axis + 2.0;
    for (int i = 0; i < count; i++) {
      double power = Powers.whole(Math.abs(x[i]), axis + 1);
      out[i] = Math.copySign(exponent * power, x[i]);
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
