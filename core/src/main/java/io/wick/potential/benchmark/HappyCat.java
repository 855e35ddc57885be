package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = |r² − d|^{1/4} + (r²/2 + Σ x_i)/d + ½ with r² = Σ x_i². Minimum 0 at (−1, …, −1). The groove
 * r² = d is a kink of infinite slope, where the gradient is given as that of the other terms.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−2, 2]
 */
@Entry(
    name = "happy-cat",
    summary = "a spherical groove with a slight slope",
    formula = "|r^2 - d|^(1/4) + (r^2/2 + sum x_i)/d + 1/2, r^2 = sum x_i^2",
    source = "H.-G. Beyer, S. Finck, doi 10.1007/978-3-642-32937-1_5")
public record HappyCat(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-2, 2] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements AxisSums {
  public HappyCat {

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
      double groove = Math.sqrt(Math.sqrt(Math.abs(sums[0][i] - dimension)));
      out[i] = groove + Math.fma(0.5, sums[0][i], sums[1][i]) / dimension + 0.5;
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
      double gap = sums[0][i] - dimension;
      double root = Math.sqrt(Math.sqrt(Math.abs(gap)));
      out[0][i] = (gap == 0 ? 0.0 : 0.25 * root / gap) + 0.5 / dimension;
      out[1][i] = 1.0 / dimension;
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.atDiagonal(0, dimension, -1).within(box);
  }
}
