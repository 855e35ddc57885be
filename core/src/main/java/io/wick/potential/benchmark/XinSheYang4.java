package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import java.util.Optional;

/**
 * ζ = (Σ sin² x_i − e^{−Σ x_i²}) e^{−Σ sin² √|x_i|}. Minimum −1 at the origin, where it has a kink,
 * as wherever a coordinate is 0; that part of the slope is given as 0 there.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−10, 10]
 */
@Entry(
    name = "xin-she-yang-4",
    summary = "ripples around a needle-like well",
    formula = "(sum sin(x_i)^2 - exp(-sum x_i^2)) exp(-sum sin(sqrt(|x_i|))^2)",
    source = "X.-S. Yang, doi 10.1504/IJBIC.2010.032124; M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record XinSheYang4(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-10, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements AxisSums {
  private static final double INVERSE_PI = 1.0 / Math.PI;

  public XinSheYang4 {

    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -10, 10);
  }

  @Override
  public int sums() {
    return 3;
  }

  @Override
  public void addTerms(int axis, double[] x, int n, double[][] sums) {
    double[] squares = sums[1];
    for (int i = 0; i < n; i++) {
      squares[i] = Math.fma(-x[i], x[i], squares[i]);
    }
    double[] waves = sums[0];
    double[] roots = sums[2];
    for (int i = 0; i < n; i++) {
      double s = Elementary.sinPi(INVERSE_PI * x[i]);
      waves[i] = Math.fma(s, s, waves[i]);
    }
    for (int i = 0; i < n; i++) {
      double s = Elementary.sinPi(INVERSE_PI * Math.sqrt(Math.abs(x[i])));
      roots[i] = Math.fma(-s, s, roots[i]);
    }
  }

  @Override
  public void combine(double[][] sums, int n, double[] out) {
    Elementary.exp(sums[1], n, out);
    for (int i = 0; i < n; i++) {
      sums[0][i] -= out[i];
    }
    Elementary.exp(sums[2], n, out);
    for (int i = 0; i < n; i++) {
      out[i] *= sums[0][i];
    }
  }

  @Override
  public void derivatives(int axis, double[] x, int n, double[][] out) {
    for (int i = 0; i < n; i++) {
      out[0][i] = Elementary.sinPi(2.0 * INVERSE_PI * x[i]);
      out[1][i] = -2.0 * x[i];
    }
    for (int i = 0; i < n; i++) {
      double root = Math.sqrt(Math.abs(x[i]));
      out[2][i] =
          root > 0
              ? -0.5 * Math.signum(x[i]) * Elementary.sinPi(2.0 * INVERSE_PI * root) / root
              : 0.0;
    }
  }

  @Override
  public void slopes(double[][] sums, int n, double[][] out) {
    Elementary.exp(sums[1], n, out[1]);
    Elementary.exp(sums[2], n, out[0]);
    for (int i = 0; i < n; i++) {
      out[2][i] = out[0][i] * (sums[0][i] - out[1][i]);
      out[1][i] *= -out[0][i];
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-1, new double[dimension]).within(box);
  }
}
