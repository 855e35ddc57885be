package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = Σ_i Σ_{j≤i} x_j² = Σ_j (d + 1 − j) x_j². Minimum 0 at the origin. (Squares of sums instead of
 * sums of squares: schwefel-1-2.)
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−65.536, 65.536]
 */
@Entry(
    name = "rotated-hyper-ellipsoid",
    summary = "a bowl that is steeper along earlier axes",
    formula = "sum_i sum_{j<=i} x_j^2",
    source = "S. Surjanovic, D. Bingham, Virtual Library of Simulation Experiments")
public record RotatedHyperEllipsoid(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-65.536, 65.536] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public RotatedHyperEllipsoid {

    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -65.536, 65.536);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    double weight = dimension - axis;
    for (int i = 0; i < count; i++) {
      out[i] = Math.fma(weight * x[i], x[i], out[i]);
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    double slope = 2.0 * (dimension - axis);
    for (int i = 0; i < count; i++) {
      out[i] = slope * x[i];
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
