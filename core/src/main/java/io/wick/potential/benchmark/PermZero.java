package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = Σ_i (Σ_j (j + β)(x_j^i − j^{−i}))². Minimum 0 at (1, 1/2, …, 1/d).
 *
 * @param beta β, zero or positive
 * @param dimension d, at least 1
 * @param box the box; null is [−d, d]
 */
@Entry(
    name = "perm-0-d-beta",
    summary = "a bent valley defined by sums of powers",
    formula = "sum_i (sum_j (j + beta) (x_j^i - 1/j^i))^2, i, j = 1..d",
    source = "S. Surjanovic, D. Bingham, Virtual Library of Simulation Experiments")
public record PermZero(
    @Parameter(value = "the smaller, the flatter the valley", byDefault = "10.0") double beta,
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-d, d] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements PowerSums {
  public PermZero {
    Check.nonNegative("beta", beta);
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -dimension, dimension);
  }

  @Override
  public double root(double number) {
    return 1.0 / number;
  }

  @Override
  public double weight(double number, int exponent) {
    return number + beta;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double[] point = new double[dimension];
    Arrays.setAll(point, axis -> 1.0 / (axis + 1.0));
    return KnownMinimum.at(0, point).within(box);
  }
}
