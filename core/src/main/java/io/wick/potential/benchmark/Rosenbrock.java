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
 * ζ = Σ_{i&lt;d} 100(x_{i+1} − x_i²)² + (1 − x_i)²: a bent, flat valley. Minimum 0 at (1, …, 1).
 *
 * @param dimension d, at least 2
 * @param box the box; null is [−5, 10]
 */
@Entry(
    name = "rosenbrock",
    summary = "a bent, flat valley",
    formula = "sum_{i<d} 100 (x_{i+1} - x_i^2)^2 + (1 - x_i)^2",
    source = "H. H. Rosenbrock, doi 10.1093/comjnl/3.3.175")
public record Rosenbrock(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-5, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public Rosenbrock {
    Check.atLeast("dimension", 2, dimension);
    box = Box.resolve(box, dimension, -5, 10);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, 0.0);
    for (int axis = 0; axis < dimension - 1; axis++) {
      double[] a = x[axis];
      double[] b = x[axis + 1];
      for (int i = 0; i < count; i++) {
        double valley = Math.fma(-a[i], a[i], b[i]);
        double floor = 1.0 - a[i];
        out[i] = Math.fma(100.0 * valley, valley, Math.fma(floor, floor, out[i]));
      }
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    Arrays.fill(out[0], 0, count, 0.0);
    for (int axis = 0; axis < dimension - 1; axis++) {
      double[] a = x[axis];
      double[] b = x[axis + 1];
      double[] slope = out[axis];
      double[] next = out[axis + 1];
      for (int i = 0; i < count; i++) {
        double valley = 200.0 * Math.fma(-a[i], a[i], b[i]);
        slope[i] += Math.fma(-2.0 * a[i], valley, -2.0 * (1.0 - a[i]));
        next[i] = valley;
      }
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.atDiagonal(0, dimension, 1.0).within(box);
  }
}
