package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * ζ = Σ (x_i² − i)², i from 1. Minimum 0 at the 2^d points (±1, ±√2, …, ±√d); they are listed up to
 * ten axes.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−500, 500]
 */
@Entry(
    name = "qing",
    summary = "2^d equal wells at different distances",
    formula = "sum (x_i^2 - i)^2, i = 1..d",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Qing(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-500, 500] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  private static final int LISTED = 10;

  public Qing {

    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -500, 500);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    double number = axis + 1.0;
    for (int i = 0; i < count; i++) {
      double gap = Math.fma(x[i], x[i], -number);
      out[i] = Math.fma(gap, gap, out[i]);
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    double number = axis + 1.0;
    for (int i = 0; i < count; i++) {
      out[i] = 4.0 * x[i] * Math.fma(x[i], x[i], -number);
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    if (dimension > LISTED) {
      double[] corner = new double[dimension];
      Arrays.setAll(corner, axis -> Math.sqrt(axis + 1.0));
      return box.contains(corner) ? Optional.of(new KnownMinimum(0, List.of())) : Optional.empty();
    }
    List<double[]> corners = new ArrayList<>();
    for (int signs = 0; signs < 1 << dimension; signs++) {
      double[] corner = new double[dimension];
      for (int axis = 0; axis < dimension; axis++) {
        corner[axis] = Math.sqrt(axis + 1.0) * ((signs >> axis & 1) == 0 ? 1 : -1);
      }
      corners.add(corner);
    }
    return new KnownMinimum(0, corners).within(box);
  }
}
