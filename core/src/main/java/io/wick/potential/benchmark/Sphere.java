package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Ladder;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = Σ x_i². Minimum 0 at the origin; E_n = Σ (2n_i + 1)√D. The default box, ±10, is wider than
 * the ±5.12 customary for optimisers, so that its walls leave the low levels at D = 1 alone.
 *
 * @param dimension d, at least 1
 * @param box the box; null is ±10
 */
@Entry(
    name = "sphere",
    summary = "the simplest bowl; solvable in quantum mechanics",
    formula = "sum x_i^2",
    source = "elementary")
public record Sphere(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-10, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public Sphere {
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -10, 10);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = Math.fma(x[i], x[i], out[i]);
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = 2.0 * x[i];
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    double[] axis = Ladder.harmonic(2.0 * Math.sqrt(diffusion), count);
    return Ladder.equalAxes(axis, dimension, count, Double.POSITIVE_INFINITY);
  }
}
