package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import java.util.Optional;

/**
 * ζ = 0.1 r² − cos 5r with r² = Σ (x_i − 5)². Minimum −1 at (5, …, 5).
 *
 * @param dimension d, at least 1
 * @param box the box; null is [0, 10]
 */
@Entry(
    name = "deflected-corrugated-spring",
    summary = "rings of waves around a well in the centre of the box",
    formula = "0.1 r^2 - cos(5 r), r^2 = sum (x_i - 5)^2",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record DeflectedCorrugatedSpring(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [0, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements AxisSums {
  private static final double INVERSE_PI = 1.0 / Math.PI;

  public DeflectedCorrugatedSpring {

    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, 0, 10);
  }

  @Override
  public int sums() {
    return 1;
  }

  @Override
  public void addTerms(int axis, double[] x, int n, double[][] sums) {
    double[] squares = sums[0];
    for (int i = 0; i < n; i++) {
      squares[i] = Math.fma(x[i] - 5.0, x[i] - 5.0, squares[i]);
    }
  }

  @Override
  public void combine(double[][] sums, int n, double[] out) {
    for (int i = 0; i < n; i++) {
      double turns = 5.0 * INVERSE_PI * Math.sqrt(sums[0][i]);
      out[i] = Math.fma(0.1, sums[0][i], -Elementary.cosPi(turns));
    }
  }

  @Override
  public void derivatives(int axis, double[] x, int n, double[][] out) {
    double[] slope = out[0];
    for (int i = 0; i < n; i++) {
      slope[i] = 2.0 * (x[i] - 5.0);
    }
  }

  @Override
  public void slopes(double[][] sums, int n, double[][] out) {
    for (int i = 0; i < n; i++) {
      double r = Math.sqrt(sums[0][i]);
      // (sin 5r)/r is 5 at the centre, where the other factor is 0.
      out[0][i] = r > 0 ? Math.fma(2.5, Elementary.sinPi(5.0 * INVERSE_PI * r) / r, 0.1) : 0.0;
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.atDiagonal(-1, dimension, 5).within(box);
  }
}
