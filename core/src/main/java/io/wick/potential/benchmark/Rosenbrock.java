package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import java.util.Optional;

/**
 * ζ = Σ_{i&lt;d} (100(x_{i+1} − x_i²)² + (1 − x_i)²)/divisor: a bent, flat valley. Minimum 0 at (1,
 * …, 1).
 *
 * @param divisor positive; 1 is the usual form, 100 that of the quantum-Hamiltonian-descent
 *     benchmark
 * @param dimension d, at least 2
 * @param box the box; null is [−5, 10]
 */
@Entry(
    name = "rosenbrock",
    summary = "a bent, flat valley",
    formula = "sum_{i<d} (100 (x_{i+1} - x_i^2)^2 + (1 - x_i)^2) / divisor",
    source = "H. H. Rosenbrock, doi 10.1093/comjnl/3.3.175")
public record Rosenbrock(
    @Parameter(
            value = "scale; 1 is the usual form, 100 that of arXiv 2303.01471",
            byDefault = "1.0")
        double divisor,
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-5, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Chain {
  public Rosenbrock {
    Check.positive("divisor", divisor);
    Check.atLeast("dimension", 2, dimension);
    box = Box.resolve(box, dimension, -5, 10);
  }

  /** The usual form. */
  public Rosenbrock(int dimension, Box box) {
    this(1.0, dimension, box);
  }

  @Override
  public void addLink(int axis, double[] a, double[] b, int count, double[] out) {
    double steepness = 100.0 / divisor;
    for (int i = 0; i < count; i++) {
      double valley = Math.fma(-a[i], a[i], b[i]);
      double floor = 1.0 - a[i];
      out[i] = Math.fma(steepness * valley, valley, Math.fma(floor / divisor, floor, out[i]));
    }
  }

  @Override
  public void addSlopes(
      int axis, double[] a, double[] b, int count, double[] slopeA, double[] slopeB) {
    double steepness = 200.0 / divisor;
    for (int i = 0; i < count; i++) {
      double valley = steepness * Math.fma(-a[i], a[i], b[i]);
      slopeA[i] += Math.fma(-2.0 * a[i], valley, -2.0 * (1.0 - a[i]) / divisor);
      slopeB[i] += valley;
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.atDiagonal(0, dimension, 1.0).within(box);
  }
}
