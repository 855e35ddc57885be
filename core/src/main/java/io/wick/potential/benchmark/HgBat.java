package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = |r⁴ − s²|^{1/2} + (r²/2 + s)/d + ½ with r² = Σ x_i², s = Σ x_i. Minimum 0 at (−1, …, −1). The
 * grooves r² = ±s are kinks of infinite slope, where the gradient is given as that of the other
 * terms.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−2, 2]
 */
@Entry(
    name = "hgbat",
    summary = "two crossing grooves with a slight slope",
    formula = "|r^4 - s^2|^(1/2) + (r^2/2 + s)/d + 1/2, r^2 = sum x_i^2, s = sum x_i",
    source = "H.-G. Beyer, S. Finck, doi 10.1007/978-3-642-32937-1_5")
public record HgBat(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-2, 2] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements AxisSums {
  public HgBat {

    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -2, 2);
  }

  @Override
  public int sums() {
    return 2;
  }

  @Override
  public void addTerms(int axis, double[] x, int n, double[][] sums) {
    double[] squares = sums[0];
    for (int i = 0; i < n; i++) {
      squares[i] = Math.fma(x[i], x[i], squares[i]);
    }
    double[] lean = sums[1];
    for (int i = 0; i < n; i++) {
      lean[i] += x[i];
    }
  }

  @Override
  public void combine(double[][] sums, int n, double[] out) {
    for (int i = 0; i < n; i++) {
      double s = sums[1][i];
      double gap = Math.fma(sums[0][i], sums[0][i], -s * s);
      out[i] = Math.sqrt(Math.abs(gap)) + Math.fma(0.5, sums[0][i], s) / dimension + 0.5;
    }
  }

  @Override
  public void derivatives(int axis, double[] x, int n, double[][] out) {
    double[] slope = out[0];
    for (int i = 0; i < n; i++) {
      slope[i] = 2.0 * x[i];
    }
    Arrays.fill(out[1], 0, n, 1.0);
  }

  @Override
  public void slopes(double[][] sums, int n, double[][] out) {
    for (int i = 0; i < n; i++) {
      double s = sums[1][i];
      double gap = Math.fma(sums[0][i], sums[0][i], -s * s);
      double slope = gap == 0 ? 0.0 : Math.signum(gap) / Math.sqrt(Math.abs(gap));
      out[0][i] = Math.fma(slope, sums[0][i], 0.5 / dimension);
      out[1][i] = Math.fma(-slope, s, 1.0 / dimension);
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.atDiagonal(0, dimension, -1).within(box);
  }
}
