package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import java.util.Optional;

/**
 * ζ = (Σ |x_i|) e^{−Σ sin x_i²}. Minimum 0 at the origin, where it has a kink; kinks wherever a
 * coordinate is 0, where the slope of |x| is given as 0.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−2 pi, 2 pi]
 */
@Entry(
    name = "xin-she-yang-2",
    summary = "a pyramid under exponentially high ripples",
    formula = "(sum |x_i|) exp(-sum sin(x_i^2))",
    source = "X.-S. Yang, doi 10.1504/IJBIC.2010.032124; M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record XinSheYang2(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-2 pi, 2 pi] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements AxisSums {
  private static final double INVERSE_PI = 1.0 / Math.PI;

  public XinSheYang2 {
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -2 * Math.PI, 2 * Math.PI);
  }

  @Override
  public int sums() {
    return 2;
  }

  @Override
  public void addTerms(int axis, double[] x, int n, double[][] sums) {
    double[] size = sums[0];
    double[] wave = sums[1];
    for (int i = 0; i < n; i++) {
      size[i] += Math.abs(x[i]);
      wave[i] -= Elementary.sinPi(INVERSE_PI * x[i] * x[i]);
    }
  }

  @Override
  public void combine(double[][] sums, int n, double[] out) {
    Elementary.exp(sums[1], n, out);
    for (int i = 0; i < n; i++) {
      out[i] *= sums[0][i];
    }
  }

  @Override
  public void derivatives(int axis, double[] x, int n, double[][] out) {
    for (int i = 0; i < n; i++) {
      out[0][i] = Math.signum(x[i]);
      out[1][i] = -2.0 * x[i] * Elementary.cosPi(INVERSE_PI * x[i] * x[i]);
    }
  }

  @Override
  public void slopes(double[][] sums, int n, double[][] out) {
    Elementary.exp(sums[1], n, out[0]);
    for (int i = 0; i < n; i++) {
      out[1][i] = sums[0][i] * out[0][i];
    }
  }

  /** The kink at 0. */
  @Override
  public double[] breaks(int axis) {
    return new double[] {0};
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
