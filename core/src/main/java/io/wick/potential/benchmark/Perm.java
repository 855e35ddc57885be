package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = Σ_i (Σ_j (j^i + β)((x_j/j)^i − 1))². Minimum 0 at (1, 2, …, d).
 *
 * @param beta β, zero or positive
 * @param dimension d, at least 1
 * @param box the box; null is [−d, d]
 */
@Entry(
    name = "perm-d-beta",
    summary = "a bent valley defined by sums of powers",
    formula = "sum_i (sum_j (j^i + beta) ((x_j/j)^i - 1))^2, i, j = 1..d",
    source = "S. Surjanovic, D. Bingham, Virtual Library of Simulation Experiments")
public record Perm(
    @Parameter(value = "the smaller, the flatter the valley", byDefault = "0.5") double beta,
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-d, d] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements PowerSums {
  public Perm {
    Check.nonNegative("beta", beta);
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -dimension, dimension);
  }

  @Override
  public double root(double number) {
    return number;
  }

  @Override
  public double weight(double number, int exponent) {
    return 1.0 + beta / Powers.whole(number, exponent);
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double[] point = new double[dimension];
    Arrays.setAll(point, axis -> axis + 1.0);
    return KnownMinimum.at(0, point).within(box);
  }
}
