package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * ζ = Σ_{i<d} ½ + (sin² √(100x_i² + x_{i+1}²) − ½)/(1 + 0.001 (x_i − x_{i+1})⁴). Minimum 0, not at
 * the origin alone as often stated: also at every (c, …, c) with c a multiple of π/√101.
 *
 * @param dimension d, at least 2
 * @param box the box; null is [−100, 100]
 */
@Entry(
    name = "pathological",
    summary = "rough rings whose floor is the diagonal",
    formula =
        "sum_{i<d} 1/2 + (sin(sqrt(100 x_i^2 + x_{i+1}^2))^2 - 1/2) / (1 + 0.001 (x_i - "
            + "x_{i+1})^4)",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Pathological(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-100, 100] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Chain {
  private static final double INVERSE_PI = 1.0 / Math.PI;

  public Pathological {

    Check.atLeast("dimension", 2, dimension);
    box = Box.resolve(box, dimension, -100, 100);
  }

  @Override
  public void addLink(int axis, double[] a, double[] b, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      double r = Math.sqrt(Math.fma(100.0 * a[i], a[i], b[i] * b[i]));
      double s = Elementary.sinPi(INVERSE_PI * r);
      double gap = square(a[i] - b[i]);
      out[i] += 0.5 + Math.fma(s, s, -0.5) / Math.fma(0.001 * gap, gap, 1.0);
    }
  }

  @Override
  public void addSlopes(
      int axis, double[] a, double[] b, int count, double[] slopeA, double[] slopeB) {
    for (int i = 0; i < count; i++) {
      double r = Math.sqrt(Math.fma(100.0 * a[i], a[i], b[i] * b[i]));
      double gap = a[i] - b[i];
      double flat = 1.0 / Math.fma(0.001 * square(gap), square(gap), 1.0);
      double s = Elementary.sinPi(INVERSE_PI * r);
      double pull = Math.fma(s, s, -0.5) * flat * flat * 0.004 * gap * square(gap);
      // d sin² r = sin 2r dr; (sin 2r)/r is 2 at the origin, where the slope is 0 anyway.
      double wave = r > 0 ? Elementary.sinPi(2.0 * INVERSE_PI * r) / r * flat : 0.0;
      slopeA[i] += Math.fma(100.0 * a[i], wave, -pull);
      slopeB[i] += Math.fma(b[i], wave, pull);
    }
  }

  private static double square(double value) {
    return value * value;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double spacing = Math.PI / Math.sqrt(101);
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    for (Interval axis : box.axes()) {
      low = Math.max(low, axis.lower());
      high = Math.min(high, axis.upper());
    }
    List<double[]> points = new ArrayList<>();
    for (double k = Math.ceil(low / spacing); k * spacing <= high; k++) {
      double[] point = new double[dimension];
      Arrays.fill(point, k * spacing);
      points.add(point);
    }
    return new KnownMinimum(0, points).within(box);
  }
}
