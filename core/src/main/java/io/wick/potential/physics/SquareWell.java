package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Ladder;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * ζ = −depth Σ 1(|x_i| < a) with a = halfWidth, and half of it where |x_i| = a, as a grid of second
 * order needs it. Per axis ⌈2R/π⌉ levels E_n = −depth + D z_n²/a² with R = a√(depth/D) and z_n the
 * root of z + arcsin(z/R) = (n+1)π/2, which is k tan ka = κ and −k cot ka = κ in one. No gradient:
 * it is 0 but for two infinite spikes.
 *
 * @param depth positive
 * @param halfWidth a, positive
 * @param dimension d, at least 1
 * @param box the box; null is ±10a
 */
@Entry(
    name = "square-well",
    summary = "a flat well with sudden walls of finite height",
    formula = "-depth for |x_i| < halfWidth, else 0, summed over the axes",
    source = "L. D. Landau, E. M. Lifshitz, Quantum Mechanics, 3rd ed., section 22")
public record SquareWell(
    @Parameter(value = "depth of the well", unit = "potential", byDefault = "10.0") double depth,
    @Parameter(value = "half the width", unit = "length", byDefault = "1.0") double halfWidth,
    @Parameter(value = "number of axes", byDefault = "1") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; +-10 halfWidth unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public SquareWell {
    Check.positive("depth", depth);
    Check.positive("halfWidth", halfWidth);
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -10.0 * halfWidth, 10.0 * halfWidth);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, 0.0);
    for (int axis = 0; axis < dimension; axis++) {
      double[] v = x[axis];
      for (int i = 0; i < count; i++) {
        // 1, 0 or −1 inside, at and outside the edge; NaN stays NaN.
        double side = Math.signum(halfWidth - Math.abs(v[i]));
        out[i] = Math.fma(-0.5 * depth, 1.0 + side, out[i]);
      }
    }
  }

  /** The edges of the well. */
  @Override
  public double[] breaks(int axis) {
    return new double[] {-halfWidth, halfWidth};
  }

  @Override
  public boolean isSeparable() {
    return true;
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new SquareWell(depth, halfWidth, dimension, null).box());
  }

  /** The bottom is flat: its value is known, its minimisers fill a cube. */
  @Override
  public Optional<KnownMinimum> knownMinimum() {
    for (Interval axis : box.axes()) {
      if (!(axis.lower() < halfWidth && axis.upper() > -halfWidth)) {
        return Optional.empty();
      }
    }
    return Optional.of(new KnownMinimum(-dimension * depth, List.of()));
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    double radius = halfWidth * Math.sqrt(depth / diffusion);
    int bound = (int) Math.ceil(2.0 * radius / Math.PI);
    double[] axis = new double[Math.min(count, bound)];
    for (int n = 0; n < axis.length; n++) {
      double k = root(radius, n) / halfWidth;
      axis[n] = Math.fma(diffusion * k, k, -depth);
    }
    if (axis.length == 0) {
      return axis;
    }
    return Ladder.equalAxes(axis, dimension, count, (dimension - 1) * axis[0]);
  }

  /** The root of the rising function z + arcsin(z/R) − (n+1)π/2 on [0, R], by bisection. */
  private static double root(double radius, int n) {
    double low = 0;
    double high = radius;
    double middle = 0.5 * radius;
    while (middle > low && middle < high) {
      if (middle + StrictMath.asin(middle / radius) < 0.5 * Math.PI * (n + 1)) {
        low = middle;
      } else {
        high = middle;
      }
      middle = 0.5 * (low + high);
    }
    return middle;
  }
}
