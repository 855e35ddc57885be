package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Block;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
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

  /** w − 1 for the points of a block, in its first array. */
  private static double[] shifts(double[] x, Block block) {
    double[] u = block.first();
    for (int i = 0; i < block.length(); i++) {
      u[i] = 0.25 * (x[block.start() + i] - 1.0);
    }
    return u;
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    boolean last = axis == dimension - 1;
    Block block = new Block(count);
    while (block.next()) {
      int n = block.length();
      double[] u = shifts(x, block);
      double[] s = block.second();
      if (axis == 0) {
        Elementary.sinPi(u, n, s);
        for (int i = 0; i < n; i++) {
          out[block.start() + i] = Math.fma(s[i], s[i], out[block.start() + i]);
        }
      }
      double factor = last ? 2.0 : 1.0;
      double offset = last ? 0.0 : INVERSE_PI;
      double height = last ? 1.0 : 10.0;
      turns(u, n, factor, offset, s);
      Elementary.sinPi(s, n, s);
      for (int i = 0; i < n; i++) {
        double wave = Math.fma(height * s[i], s[i], 1.0);
        out[block.start() + i] = Math.fma(u[i] * u[i], wave, out[block.start() + i]);
      }
    }
  }

  /** Uses h sin²θ = (h/2)(1 − cos 2θ), so that each point costs one sine and one cosine. */
  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    boolean last = axis == dimension - 1;
    double factor = last ? 4.0 : 2.0;
    double offset = last ? 0.0 : 2.0 * INVERSE_PI;
    double half = last ? 0.5 : 5.0;
    Block block = new Block(count);
    while (block.next()) {
      int n = block.length();
      double[] u = shifts(x, block);
      double[] s = block.second();
      turns(u, n, factor, offset, s);
      Elementary.cosPi(s, n, s);
      for (int i = 0; i < n; i++) {
        out[block.start() + i] = 0.5 * u[i] * Math.fma(-half, s[i], 1.0 + half);
      }
      turns(u, n, factor, offset, s);
      Elementary.sinPi(s, n, s);
      double slope = 0.25 * Math.PI * factor * half;
      for (int i = 0; i < n; i++) {
        out[block.start() + i] = Math.fma(slope * u[i] * u[i], s[i], out[block.start() + i]);
      }
      if (axis == 0) {
        turns(u, n, 2.0, 0.0, s);
        Elementary.sinPi(s, n, s);
        for (int i = 0; i < n; i++) {
          out[block.start() + i] = Math.fma(0.25 * Math.PI, s[i], out[block.start() + i]);
        }
      }
    }
  }

  private static void turns(double[] u, int n, double factor, double offset, double[] turns) {
    for (int i = 0; i < n; i++) {
      turns[i] = Math.fma(factor, u[i], offset);
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.atDiagonal(0, dimension, 1.0).within(box);
  }
}
