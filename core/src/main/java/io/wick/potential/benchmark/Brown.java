package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import java.util.Optional;

/**
 * ζ = Σ_{i<d} (x_i²)^{x_{i+1}²+1} + (x_{i+1}²)^{x_i²+1}. Minimum 0 at the origin.
 *
 * @param dimension d, at least 2
 * @param box the box; null is [−1, 4]
 */
@Entry(
    name = "brown",
    summary = "a bowl whose steepness grows without bound",
    formula = "sum_{i<d} (x_i^2)^(x_{i+1}^2 + 1) + (x_{i+1}^2)^(x_i^2 + 1)",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Brown(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-1, 4] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Chain {
  public Brown {

    Check.atLeast("dimension", 2, dimension);
    box = Box.resolve(box, dimension, -1, 4);
  }

  @Override
  public void addLink(int axis, double[] a, double[] b, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      double p = a[i] * a[i];
      double q = b[i] * b[i];
      out[i] += Elementary.pow(p, q + 1.0) + Elementary.pow(q, p + 1.0);
    }
  }

  @Override
  public void addSlopes(
      int axis, double[] a, double[] b, int count, double[] slopeA, double[] slopeB) {
    for (int i = 0; i < count; i++) {
      double p = a[i] * a[i];
      double q = b[i] * b[i];
      double pToQ = Elementary.pow(p, q);
      double qToP = Elementary.pow(q, p);
      slopeA[i] += 2.0 * a[i] * Math.fma(q + 1.0, pToQ, logarithmic(q, qToP));
      slopeB[i] += 2.0 * b[i] * Math.fma(p + 1.0, qToP, logarithmic(p, pToQ));
    }
  }

  /** power·base·ln base, which is 0 at base 0. */
  private static double logarithmic(double base, double power) {
    return base == 0 ? 0.0 : power * base * Elementary.log(base);
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
