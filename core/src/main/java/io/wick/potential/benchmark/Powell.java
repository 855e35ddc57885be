package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = Σ (a + 10b)² + 5(c − d)² + (b − 2c)⁴ + 10(a − d)⁴ over groups of four axes. Minimum 0 at the
 * origin, where two curvatures of each group vanish.
 *
 * @param dimension d, a positive multiple of 4
 * @param box the box; null is [−4, 5]
 */
@Entry(
    name = "powell",
    summary = "a singular bowl: flat along two directions",
    formula =
        "sum over groups (a, b, c, d) of four axes of (a + 10 b)^2 + 5 (c - d)^2 + (b - 2 c)^4 + "
            + "10 (a - d)^4",
    source = "M. J. D. Powell, doi 10.1093/comjnl/5.2.147")
public record Powell(
    @Parameter(value = "number of axes", byDefault = "4") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-4, 5] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public Powell {

    if (!(dimension >= 4 && dimension % 4 == 0)) {
      throw new IllegalArgumentException(
          "dimension must be a positive multiple of 4, but was " + dimension);
    }
    box = Box.resolve(box, dimension, -4, 5);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, 0.0);
    for (int axis = 0; axis < dimension; axis += 4) {
      double[] a = x[axis];
      double[] b = x[axis + 1];
      double[] c = x[axis + 2];
      double[] d = x[axis + 3];
      for (int i = 0; i < count; i++) {
        double p = Math.fma(10.0, b[i], a[i]);
        double q = c[i] - d[i];
        double r = square(Math.fma(-2.0, c[i], b[i]));
        double s = square(a[i] - d[i]);
        out[i] += Math.fma(p, p, Math.fma(5.0 * q, q, Math.fma(r, r, 10.0 * s * s)));
      }
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    for (int axis = 0; axis < dimension; axis += 4) {
      double[] a = x[axis];
      double[] b = x[axis + 1];
      double[] c = x[axis + 2];
      double[] d = x[axis + 3];
      for (int i = 0; i < count; i++) {
        double p = 2.0 * Math.fma(10.0, b[i], a[i]);
        double q = 10.0 * (c[i] - d[i]);
        double r = Math.fma(-2.0, c[i], b[i]);
        double s = a[i] - d[i];
        r = 4.0 * r * square(r);
        s = 40.0 * s * square(s);
        out[axis][i] = p + s;
        out[axis + 1][i] = Math.fma(10.0, p, r);
        out[axis + 2][i] = Math.fma(-2.0, r, q);
        out[axis + 3][i] = -q - s;
      }
    }
  }

  private static double square(double value) {
    return value * value;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
