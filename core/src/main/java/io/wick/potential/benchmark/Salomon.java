package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import java.util.Optional;

/**
 * ζ = 1 − cos 2πr + 0.1 r with r² = Σ x_i². Minimum 0 at the origin, where it has a kink; the
 * gradient there is given as 0.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−100, 100]
 */
@Entry(
    name = "salomon",
    summary = "rings around the well, each lower than the next",
    formula = "1 - cos(2 pi r) + 0.1 r, r = sqrt(sum x_i^2)",
    source = "R. Salomon, doi 10.1016/0303-2647(96)01621-8")
public record Salomon(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-100, 100] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements AxisSums {
  public Salomon {
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -100, 100);
  }

  @Override
  public int sums() {
    return 1;
  }

  @Override
  public void addTerms(int axis, double[] x, int n, double[][] sums) {
    double[] squares = sums[0];
    for (int i = 0; i < n; i++) {
      squares[i] = Math.fma(x[i], x[i], squares[i]);
    }
  }

  @Override
  public void combine(double[][] sums, int n, double[] out) {
    for (int i = 0; i < n; i++) {
      double r = Math.sqrt(sums[0][i]);
      out[i] = Math.fma(0.1, r, 1.0 - Elementary.cosPi(2.0 * r));
    }
  }

  @Override
  public void derivatives(int axis, double[] x, int n, double[][] out) {
    double[] slope = out[0];
    for (int i = 0; i < n; i++) {
      slope[i] = 2.0 * x[i];
    }
  }

  @Override
  public void slopes(double[][] sums, int n, double[][] out) {
    for (int i = 0; i < n; i++) {
      double r = Math.sqrt(sums[0][i]);
      double slope = Math.fma(2.0 * Math.PI, Elementary.sinPi(2.0 * r), 0.1);
      out[0][i] = r > 0 ? 0.5 * slope / r : 0.0;
    }
  }

  /** The kink at 0, which in more dimensions is a point and not a place on an axis. */
  @Override
  public double[] breaks(int axis) {
    return dimension == 1 ? new double[] {0} : new double[0];
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
