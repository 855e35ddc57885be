package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = Σ |x_i| + Π |x_i|. Minimum 0 at the origin; a kink wherever a coordinate is 0, where the
 * slope is given as 0.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−10, 10]
 */
@Entry(
    name = "schwefel-2-22",
    summary = "a pyramid whose edges rise with the product of all coordinates",
    formula = "sum |x_i| + prod |x_i|",
    source = "H.-P. Schwefel, Numerical Optimization of Computer Models, Wiley 1981, problem 2.22")
public record Schwefel222(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-10, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public Schwefel222 {
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -10, 10);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, 1.0);
    for (int axis = 0; axis < dimension; axis++) {
      for (int i = 0; i < count; i++) {
        out[i] *= Math.abs(x[axis][i]);
      }
    }
    for (int axis = 0; axis < dimension; axis++) {
      for (int i = 0; i < count; i++) {
        out[i] += Math.abs(x[axis][i]);
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
          factor[i] = Math.abs(x[axis][factors.start() + i]);
        }
      }
      factors.others(out);
    }
    for (int axis = 0; axis < dimension; axis++) {
      for (int i = 0; i < count; i++) {
        out[axis][i] = Math.signum(x[axis][i]) * (1.0 + out[axis][i]);
      }
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
