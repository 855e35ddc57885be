package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = Σ x_i² + s² + s⁴ with s = ½ Σ i x_i, i from 1. Minimum 0 at the origin.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−5, 10]
 */
@Entry(
    name = "zakharov",
    summary = "a plate-shaped valley",
    formula = "sum x_i^2 + (sum i x_i / 2)^2 + (sum i x_i / 2)^4, i = 1..d",
    source = "S. Surjanovic, D. Bingham, Virtual Library of Simulation Experiments")
public record Zakharov(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-5, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements AxisSums {
  public Zakharov {

    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -5, 10);
  }

  @Override
  public int sums() {
    return 2;
  }

  @Override
  public void addTerms(int axis, double[] x, int n, double[][] sums) {
    double[] squares = sums[0];
    for (int i = 0; i < n; i++) {
      squares[i] = Math.fma(x[i], x[i], squares[i]);
    }
    double[] lean = sums[1];
    double weight = 0.5 * (axis + 1.0);
    for (int i = 0; i < n; i++) {
      lean[i] = Math.fma(weight, x[i], lean[i]);
    }
  }

  @Override
  public void combine(double[][] sums, int n, double[] out) {
    for (int i = 0; i < n; i++) {
      double square = sums[1][i] * sums[1][i];
      out[i] = Math.fma(square, square, square) + sums[0][i];
    }
  }

  @Override
  public void derivatives(int axis, double[] x, int n, double[][] out) {
    double[] slope = out[0];
    for (int i = 0; i < n; i++) {
      slope[i] = 2.0 * x[i];
    }
    Arrays.fill(out[1], 0, n, 0.5 * (axis + 1.0));
  }

  @Override
  public void slopes(double[][] sums, int n, double[][] out) {
    for (int i = 0; i < n; i++) {
      double s = sums[1][i];
      out[0][i] = 1.0;
      out[1][i] = s * Math.fma(4.0 * s, s, 2.0);
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
