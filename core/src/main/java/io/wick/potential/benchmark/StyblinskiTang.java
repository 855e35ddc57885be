package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = Σ (x_i⁴ − 16x_i² + 5x_i)/divisor: 2^d wells, the deepest at −2.9035… on every axis.
 *
 * @param divisor positive; 2 is the usual form, 156 that of the quantum-Hamiltonian-descent
 *     benchmark
 * @param dimension d, at least 1
 * @param box the box; null is ±5
 */
@Entry(
    name = "styblinski-tang",
    summary = "two unequal wells along every axis",
    formula = "sum (x_i^4 - 16 x_i^2 + 5 x_i) / divisor",
    source = "M. A. Styblinski, T.-S. Tang, doi 10.1016/0893-6080(90)90029-K")
public record StyblinskiTang(
    @Parameter(
            value = "scale; 2 is the usual form, 156 that of arXiv 2303.01471",
            byDefault = "2.0")
        double divisor,
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-5, 5] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  /** The lowest root of 4x³ − 32x + 5, and x⁴ − 16x² + 5x there; 40 digits with mpmath. */
  private static final double MINIMISER = -2.9035340277711770951;

  private static final double MINIMUM = -78.33233140754283092779;

  public StyblinskiTang {
    Check.positive("divisor", divisor);
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -5, 5);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      double square = x[i] * x[i];
      out[i] += Math.fma(square, square - 16.0, 5.0 * x[i]) / divisor;
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = Math.fma(4.0 * x[i], Math.fma(x[i], x[i], -8.0), 5.0) / divisor;
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.atDiagonal(dimension * (MINIMUM / divisor), dimension, MINIMISER)
        .within(box);
  }
}
