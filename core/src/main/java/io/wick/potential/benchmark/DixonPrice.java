package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import java.util.List;
import java.util.Optional;

/**
 * ζ = (x_1 − 1)² + Σ_{i>1} i (2x_i² − x_{i−1})². Minimum 0 at x_1 = 1, x_i = √(x_{i−1}/2), with
 * either sign of the last coordinate.
 *
 * @param dimension d, at least 2
 * @param box the box; null is [−10, 10]
 */
@Entry(
    name = "dixon-price",
    summary = "a bent valley with two equal ends",
    formula = "(x_1 - 1)^2 + sum_{i>1} i (2 x_i^2 - x_{i-1})^2",
    source = "S. Surjanovic, D. Bingham, Virtual Library of Simulation Experiments")
public record DixonPrice(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-10, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Chain {
  public DixonPrice {

    Check.atLeast("dimension", 2, dimension);
    box = Box.resolve(box, dimension, -10, 10);
  }

  @Override
  public void addLink(int axis, double[] a, double[] b, int count, double[] out) {
    if (axis == 0) {
      for (int i = 0; i < count; i++) {
        out[i] = Math.fma(a[i] - 1.0, a[i] - 1.0, out[i]);
      }
    }
    double weight = axis + 2.0;
    for (int i = 0; i < count; i++) {
      double valley = Math.fma(2.0 * b[i], b[i], -a[i]);
      out[i] = Math.fma(weight * valley, valley, out[i]);
    }
  }

  @Override
  public void addSlopes(
      int axis, double[] a, double[] b, int count, double[] slopeA, double[] slopeB) {
    if (axis == 0) {
      for (int i = 0; i < count; i++) {
        slopeA[i] = 2.0 * (a[i] - 1.0);
      }
    }
    double weight = axis + 2.0;
    for (int i = 0; i < count; i++) {
      double valley = 2.0 * weight * Math.fma(2.0 * b[i], b[i], -a[i]);
      slopeA[i] -= valley;
      slopeB[i] = Math.fma(4.0 * b[i], valley, slopeB[i]);
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double[] point = new double[dimension];
    point[0] = 1;
    for (int axis = 1; axis < dimension; axis++) {
      point[axis] = Math.sqrt(0.5 * point[axis - 1]);
    }
    double[] other = point.clone();
    other[dimension - 1] = -other[dimension - 1];
    return new KnownMinimum(0, List.of(point, other)).within(box);
  }
}
