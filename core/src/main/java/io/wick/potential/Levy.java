package io.wick.potential;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import java.util.Optional;

/**
 * ζ = sin²πw_1 + Σ_{i&lt;d} (w_i−1)²(1 + 10 sin²(πw_i+1)) + (w_d−1)²(1 + sin²2πw_d) with w_i = 1 +
 * (x_i−1)/4. Minimum 0 at (1, …, 1).
 *
 * @param dimension d, at least 1
 * @param box the box; null is ±10
 */
@Entry(
    name = "levy",
    summary = "ripples along every axis over a bowl",
    formula =
        "sin(pi w_1)^2 + sum_{i<d} (w_i-1)^2 (1+10 sin(pi w_i+1)^2)"
            + " + (w_d-1)^2 (1+sin(2 pi w_d)^2), w_i = 1+(x_i-1)/4",
    source = "A. V. Levy, A. Montalvo, doi 10.1137/0906002")
public record Levy(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-10, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  private static final double INVERSE_PI = 1.0 / Math.PI;

  public Levy {
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -10, 10);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    if (axis == 0) {
      for (int i = 0; i < count; i++) {
        double s = Elementary.sinPi(Math.fma(0.25, x[i] - 1.0, 1.0));
        out[i] = Math.fma(s, s, out[i]);
      }
    }
    if (axis < dimension - 1) {
      for (int i = 0; i < count; i++) {
        double u = 0.25 * (x[i] - 1.0);
        double s = Elementary.sinPi(1.0 + u + INVERSE_PI);
        out[i] = Math.fma(u * u, Math.fma(10.0 * s, s, 1.0), out[i]);
      }
    } else {
      for (int i = 0; i < count; i++) {
        double u = 0.25 * (x[i] - 1.0);
        double s = Elementary.sinPi(2.0 * u);
        out[i] = Math.fma(u * u, Math.fma(s, s, 1.0), out[i]);
      }
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    if (axis < dimension - 1) {
      for (int i = 0; i < count; i++) {
        double u = 0.25 * (x[i] - 1.0);
        double turns = 1.0 + u + INVERSE_PI;
        double s = Elementary.sinPi(turns);
        double wave = 5.0 * Math.PI * u * Elementary.sinPi(2.0 * turns);
        out[i] = 0.5 * u * (Math.fma(10.0 * s, s, 1.0) + wave);
      }
    } else {
      for (int i = 0; i < count; i++) {
        double u = 0.25 * (x[i] - 1.0);
        double s = Elementary.sinPi(2.0 * u);
        double wave = Math.PI * u * Elementary.sinPi(4.0 * u);
        out[i] = 0.5 * u * (Math.fma(s, s, 1.0) + wave);
      }
    }
    if (axis == 0) {
      for (int i = 0; i < count; i++) {
        double s = Elementary.sinPi(0.5 * (x[i] - 1.0));
        out[i] = Math.fma(0.25 * Math.PI, s, out[i]);
      }
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.atDiagonal(0, dimension, 1.0).within(box);
  }
}
