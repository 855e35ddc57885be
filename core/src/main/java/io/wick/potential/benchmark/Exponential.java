package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import java.util.Optional;

/**
 * ζ = −e^{−Σ x_i²/2}. Minimum −1 at the origin.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−1, 1]
 */
@Entry(
    name = "exponential",
    summary = "one smooth well",
    formula = "-exp(-sum x_i^2 / 2)",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Exponential(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-1, 1] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements AxisSums {
  public Exponential {

    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -1, 1);
  }

  @Override
  public int sums() {
    return 1;
  }

  @Override
  public void addTerms(int axis, double[] x, int n, double[][] sums) {
    double[] squares = sums[0];
    for (int i = 0; i < n; i++) {
      squares[i] = Math.fma(x[i], x[i], squares[i]);
    }
  }

  @Override
  public void combine(double[][] sums, int n, double[] out) {
    for (int i = 0; i < n; i++) {
      sums[0][i] *= -0.5;
    }
    Elementary.exp(sums[0], n, out);
    for (int i = 0; i < n; i++) {
      out[i] = -out[i];
    }
  }

  @Override
  public void derivatives(int axis, double[] x, int n, double[][] out) {
    double[] slope = out[0];
    for (int i = 0; i < n; i++) {
      slope[i] = 2.0 * x[i];
    }
  }

  @Override
  public void slopes(double[][] sums, int n, double[][] out) {
    for (int i = 0; i < n; i++) {
      sums[0][i] *= -0.5;
    }
    Elementary.exp(sums[0], n, out[0]);
    for (int i = 0; i < n; i++) {
      out[0][i] *= 0.5;
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-1, new double[dimension]).within(box);
  }
}
