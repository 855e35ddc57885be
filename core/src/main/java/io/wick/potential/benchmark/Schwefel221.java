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
 * ζ = max |x_i|. Minimum 0 at the origin; kinks where two coordinates tie, where the gradient is
 * that of the first.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−100, 100]
 */
@Entry(
    name = "schwefel-2-21",
    summary = "a pyramid with a square base",
    formula = "max |x_i|",
    source = "H.-P. Schwefel, Numerical Optimization of Computer Models, Wiley 1981, problem 2.21")
public record Schwefel221(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-100, 100] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public Schwefel221 {
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -100, 100);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, 0.0);
    for (int axis = 0; axis < dimension; axis++) {
      for (int i = 0; i < count; i++) {
        out[i] = Math.max(out[i], Math.abs(x[axis][i]));
      }
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    for (int i = 0; i < count; i++) {
      int steepest = 0;
      for (int axis = 0; axis < dimension; axis++) {
        out[axis][i] = 0.0;
        steepest = Math.abs(x[axis][i]) > Math.abs(x[steepest][i]) ? axis : steepest;
      }
      out[steepest][i] = Math.signum(x[steepest][i]);
    }
  }

  /** The kink at 0, which in more dimensions is a point and not a place on an axis. */
  @Override
  public double[] breaks(int axis) {
    return dimension == 1 ? new double[] {0} : new double[0];
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
