package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Block;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Optional;

/**
 * ζ = −cos u cos v e^{−u²−v²} with u = x − c, v = y − c. Minimum −1 at (c, c). With c = π the
 * cosines are those of x and y.
 *
 * @param center c, finite
 * @param box the box; null is [−100, 100]
 */
@Entry(
    name = "easom",
    summary = "a needle-like well in a flat plain",
    formula = "-cos(x - center) cos(y - center) exp(-(x - center)^2 - (y - center)^2)",
    source =
        "E. E. Easom, A Survey of Global Optimization Techniques, University of Louisville 1990")
public record Easom(
    @Parameter(
            value = "c, both coordinates of the well; 0 is that of arXiv 2303.01471",
            unit = "length",
            byDefault = "3.141592653589793")
        double center,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-100, 100] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  private static final double INVERSE_PI = 1.0 / Math.PI;

  public Easom {
    Check.finite("center", center);

    box = Box.resolve(box, 2, -100, 100);
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Block block = new Block(count);
    while (block.next()) {
      double[] square = block.first();
      double[] bell = block.second();
      int n = block.length();
      for (int i = 0; i < n; i++) {
        double u = x[0][block.start() + i] - center;
        double v = x[1][block.start() + i] - center;
        square[i] = -Math.fma(u, u, v * v);
      }
      Elementary.exp(square, n, bell);
      for (int i = 0; i < n; i++) {
        double u = x[0][block.start() + i] - center;
        out[block.start() + i] = -bell[i] * Elementary.cosPi(INVERSE_PI * u);
      }
      for (int i = 0; i < n; i++) {
        double v = x[1][block.start() + i] - center;
        out[block.start() + i] *= Elementary.cosPi(INVERSE_PI * v);
      }
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    for (int i = 0; i < count; i++) {
      double u = x[0][i] - center;
      double v = x[1][i] - center;
      double bell = Elementary.exp(-Math.fma(u, u, v * v));
      double p = Elementary.cosPi(INVERSE_PI * u);
      double q = Elementary.cosPi(INVERSE_PI * v);
      out[0][i] = bell * q * Math.fma(2.0 * u, p, Elementary.sinPi(INVERSE_PI * u));
      out[1][i] = bell * p * Math.fma(2.0 * v, q, Elementary.sinPi(INVERSE_PI * v));
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.atDiagonal(-1, 2, center).within(box);
  }
}
