package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = Σ_i Σ_j (y_ij²/4000 − cos y_ij + 1) with y_ij = 100(x_i² − x_j)² + (1 − x_j)². Minimum 0 at
 * (1, …, 1).
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−10.24, 10.24]
 */
@Entry(
    name = "whitley",
    summary = "ripples of all pairs of axes over bent valleys",
    formula = "sum_i sum_j y_ij^2/4000 - cos(y_ij) + 1, y_ij = 100 (x_i^2 - x_j)^2 + (1 - x_j)^2",
    source = "D. Whitley, S. Rana, J. Dzubera, K. E. Mathias, doi 10.1016/0004-3702(95)00124-7")
public record Whitley(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-10.24, 10.24] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  private static final double INVERSE_PI = 1.0 / Math.PI;

  public Whitley {

    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -10.24, 10.24);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, 0.0);
    for (int first = 0; first < dimension; first++) {
      for (int second = 0; second < dimension; second++) {
        double[] a = x[first];
        double[] b = x[second];
        for (int i = 0; i < count; i++) {
          double valley = Math.fma(a[i], a[i], -b[i]);
          double y = Math.fma(100.0 * valley, valley, (1.0 - b[i]) * (1.0 - b[i]));
          double ripple = 1.0 - Elementary.cosPi(INVERSE_PI * y);
          out[i] += Math.fma(y * (1.0 / 4000.0), y, ripple);
        }
      }
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    for (int axis = 0; axis < dimension; axis++) {
      Arrays.fill(out[axis], 0, count, 0.0);
    }
    for (int first = 0; first < dimension; first++) {
      for (int second = 0; second < dimension; second++) {
        addSlopes(x[first], x[second], count, out[first], out[second]);
      }
    }
  }

  private static void addSlopes(
      double[] a, double[] b, int count, double[] slopeA, double[] slopeB) {
    for (int i = 0; i < count; i++) {
      double valley = Math.fma(a[i], a[i], -b[i]);
      double y = Math.fma(100.0 * valley, valley, (1.0 - b[i]) * (1.0 - b[i]));
      double outer = Math.fma(y, 1.0 / 2000.0, Elementary.sinPi(INVERSE_PI * y));
      slopeA[i] += 400.0 * outer * valley * a[i];
      slopeB[i] -= outer * Math.fma(200.0, valley, 2.0 * (1.0 - b[i]));
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.atDiagonal(0, dimension, 1).within(box);
  }
}
