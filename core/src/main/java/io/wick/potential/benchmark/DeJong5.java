package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Block;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.Optional;

/**
 * Shekel's foxholes: ζ = 1/(0.002 + Σ_k 1/(k + (x − a_k)⁶ + (y − b_k)⁶)), k = 1 … 25 row by row
 * over the lattice {−32, −16, 0, 16, 32}². Minimum and minimiser: computed to 40 digits with
 * mpmath.
 *
 * @param box the box; null is [−65.536, 65.536]
 */
@Entry(
    name = "de-jong-5",
    summary = "25 narrow holes of different depth in a plain",
    formula =
        "1/(0.002 + sum_{k=1..25} 1/(k + (x - a_k)^6 + (y - b_k)^6)), (a_k, b_k) on the lattice "
            + "{-32, -16, 0, 16, 32}^2",
    source =
        "K. A. De Jong, An Analysis of the Behavior of a Class of Genetic Adaptive Systems, "
            + "University of Michigan 1975, F5")
public record DeJong5(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-65.536, 65.536] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  private static final int HOLES = 25;
  private static final double PLAIN = 0.002;

  public DeJong5 {

    box = Box.resolve(box, 2, -65.536, 65.536);
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, PLAIN);
    for (int hole = 0; hole < HOLES; hole++) {
      double a = center(hole % 5);
      double b = center(hole / 5);
      for (int i = 0; i < count; i++) {
        out[i] += 1.0 / (hole + 1.0 + sixth(x[0][i] - a) + sixth(x[1][i] - b));
      }
    }
    for (int i = 0; i < count; i++) {
      out[i] = 1.0 / out[i];
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    Block block = new Block(count);
    while (block.next()) {
      double[] sum = block.first();
      Arrays.fill(sum, PLAIN);
      Arrays.fill(out[0], block.start(), block.start() + block.length(), 0.0);
      Arrays.fill(out[1], block.start(), block.start() + block.length(), 0.0);
      for (int hole = 0; hole < HOLES; hole++) {
        double a = center(hole % 5);
        double b = center(hole / 5);
        for (int i = 0; i < block.length(); i++) {
          int k = block.start() + i;
          double u = x[0][k] - a;
          double v = x[1][k] - b;
          double depth = 1.0 / (hole + 1.0 + sixth(u) + sixth(v));
          sum[i] += depth;
          out[0][k] = Math.fma(6.0 * depth * depth, u * (u * u) * (u * u), out[0][k]);
          out[1][k] = Math.fma(6.0 * depth * depth, v * (v * v) * (v * v), out[1][k]);
        }
      }
      for (int i = 0; i < block.length(); i++) {
        out[0][block.start() + i] /= sum[i] * sum[i];
        out[1][block.start() + i] /= sum[i] * sum[i];
      }
    }
  }

  private static double center(int place) {
    return 16.0 * (place - 2);
  }

  private static double sixth(double u) {
    double square = u * u;
    return square * square * square;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0.99800383779445025803, -31.978334835656970202, -31.978334837300795003)
        .within(box);
  }
}
