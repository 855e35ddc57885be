package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = Σ (x_i − 1)² − Σ_{i>1} x_i x_{i−1}. Minimum −d(d+4)(d−1)/6 at x_i = i(d + 1 − i).
 *
 * @param dimension d, at least 2
 * @param box the box; null is [−d^2, d^2]
 */
@Entry(
    name = "trid",
    summary = "a long, oblique bowl far from the origin",
    formula = "sum (x_i - 1)^2 - sum_{i>1} x_i x_{i-1}",
    source = "S. Surjanovic, D. Bingham, Virtual Library of Simulation Experiments")
public record Trid(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-d^2, d^2] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Chain {
  public Trid {

    Check.atLeast("dimension", 2, dimension);
    double side = (double) dimension * dimension;
    box = Box.resolve(box, dimension, -side, side);
  }

  @Override
  public void addLink(int axis, double[] a, double[] b, int count, double[] out) {
    if (axis == 0) {
      for (int i = 0; i < count; i++) {
        out[i] = Math.fma(a[i] - 1.0, a[i] - 1.0, out[i]);
      }
    }
    for (int i = 0; i < count; i++) {
      out[i] = Math.fma(b[i] - 1.0, b[i] - 1.0, Math.fma(-a[i], b[i], out[i]));
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
    for (int i = 0; i < count; i++) {
      slopeA[i] -= b[i];
      slopeB[i] = Math.fma(2.0, b[i] - 1.0, slopeB[i] - a[i]);
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double[] point = new double[dimension];
    Arrays.setAll(point, axis -> (axis + 1.0) * (dimension - axis));
    double d = dimension;
    return KnownMinimum.at(-d * (d + 4) * (d - 1) / 6, point).within(box);
  }
}
