package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Optional;

/**
 * ζ = (sin² 3πx + (x−1)²(1 + sin² 3πy) + (y−1)²(1 + sin² 2πy))/divisor. Minimum 0 at (1, 1).
 *
 * @param divisor positive
 * @param box the box; null is [−10, 10]
 */
@Entry(
    name = "levy-13",
    summary = "ripples along both axes over a bowl",
    formula = "(sin(3 pi x)^2 + (x-1)^2 (1+sin(3 pi y)^2) + (y-1)^2 (1+sin(2 pi y)^2)) / divisor",
    source = "S. Surjanovic, D. Bingham, Virtual Library of Simulation Experiments")
public record Levy13(
    @Parameter(value = "scale; 1 is the usual form, 20 that of arXiv 2303.01471", byDefault = "1.0")
        double divisor,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-10, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public Levy13 {
    Check.positive("divisor", divisor);

    box = Box.resolve(box, 2, -10, 10);
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    double[] a = x[0];
    double[] b = x[1];
    for (int i = 0; i < count; i++) {
      double s = Elementary.sinPi(3.0 * a[i]);
      out[i] = Math.fma(s, s, (a[i] - 1.0) * (a[i] - 1.0));
    }
    for (int i = 0; i < count; i++) {
      double s = (a[i] - 1.0) * Elementary.sinPi(3.0 * b[i]);
      out[i] = Math.fma(s, s, out[i]);
    }
    for (int i = 0; i < count; i++) {
      double s = Elementary.sinPi(2.0 * b[i]);
      out[i] = Math.fma((b[i] - 1.0) * (b[i] - 1.0), Math.fma(s, s, 1.0), out[i]) / divisor;
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    for (int i = 0; i < count; i++) {
      double u = x[0][i] - 1.0;
      double v = x[1][i] - 1.0;
      double s = Elementary.sinPi(3.0 * x[1][i]);
      double t = Elementary.sinPi(2.0 * x[1][i]);
      double ripple = 3.0 * Math.PI * Elementary.sinPi(6.0 * x[0][i]);
      out[0][i] = Math.fma(2.0 * u, Math.fma(s, s, 1.0), ripple) / divisor;
      double first = 3.0 * Math.PI * u * u * Elementary.sinPi(6.0 * x[1][i]);
      double second = 2.0 * Math.PI * v * v * Elementary.sinPi(4.0 * x[1][i]);
      out[1][i] = (Math.fma(2.0 * v, Math.fma(t, t, 1.0), first) + second) / divisor;
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.atDiagonal(0, 2, 1).within(box);
  }
}
