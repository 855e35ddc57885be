package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = Σ |x_i|. Minimum 0 at the origin; a kink wherever a coordinate is 0, where the slope is given
 * as 0.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−100, 100]
 */
@Entry(
    name = "schwefel-2-20",
    summary = "a pyramid of kinks along every axis",
    formula = "sum |x_i|",
    source = "H.-P. Schwefel, Numerical Optimization of Computer Models, Wiley 1981, problem 2.20")
public record Schwefel220(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-100, 100] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public Schwefel220 {
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -100, 100);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] += Math.abs(x[i]);
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = Math.signum(x[i]);
    }
  }

  /** The kink at 0. */
  @Override
  public double[] breaks(int axis) {
    return new double[] {0};
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
