package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = 10d + Σ (x_i² − 10 cos 2πx_i): a bowl with a local minimum near every integer point. Minimum
 * 0 at the origin.
 *
 * @param dimension d, at least 1
 * @param box the box; null is ±5.12
 */
@Entry(
    name = "rastrigin",
    summary = "a regular lattice of local minima in a bowl",
    formula = "10 d + sum (x_i^2 - 10 cos(2 pi x_i))",
    source = "H. Muehlenbein, D. Schomisch, J. Born, doi 10.1016/S0167-8191(05)80052-3")
public record Rastrigin(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-5.12, 5.12] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public Rastrigin {
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -5.12, 5.12);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      double ripple = Math.fma(-10.0, Elementary.cosPi(2.0 * x[i]), 10.0);
      out[i] += Math.fma(x[i], x[i], ripple);
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = Math.fma(20.0 * Math.PI, Elementary.sinPi(2.0 * x[i]), 2.0 * x[i]);
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
