package io.wick.potential;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * F(y) = (f(a + Ly) − min f)/L on [0, 1]^d, for a potential f with a known minimum over a box with
 * equal sides L and lower corner a: slopes keep their size (the L of the chain rule and the 1/L of
 * the height cancel), and minima are 0.
 *
 * @param of f
 */
@Entry(
    name = "normalised",
    summary = "another potential on the unit box with minimum 0",
    formula = "(f(a + L y) - min f) / L, y in [0, 1]^d",
    source = "J. Leng, E. Hickman, J. Li, X. Wu, arXiv 2303.01471")
public record Normalised(@Parameter("the potential that is normalised") Potential of)
    implements Transformation {
  public Normalised {
    if (of.knownMinimum().isEmpty()) {
      throw new IllegalArgumentException(
          "of must be a potential whose minimum over its box is known, but was " + of);
    }
    for (int axis = 1; axis < of.dimension(); axis++) {
      double side = of.box().length(0);
      // Sides of equal decimal boxes differ by rounding.
      if (!(Math.abs(of.box().length(axis) - side) <= 1e-12 * side)) {
        throw new IllegalArgumentException(
            "of must have a box with equal sides, but axis "
                + axis
                + " has side "
                + of.box().length(axis)
                + " and axis 0 has "
                + side);
      }
    }
  }

  @Override
  public Box box() {
    return Box.cube(dimension(), 0, 1);
  }

  private double side() {
    return of.box().length(0);
  }

  @Override
  public void map(double[][] x, int start, int n, double[][] z) {
    double side = side();
    for (int axis = 0; axis < z.length; axis++) {
      double lower = of.box().lower(axis);
      for (int i = 0; i < n; i++) {
        z[axis][i] = Math.fma(side, x[axis][start + i], lower);
      }
    }
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Transformation.super.values(x, count, out);
    double side = side();
    double bottom = of.knownMinimum().orElseThrow().value();
    for (int i = 0; i < count; i++) {
      out[i] = (out[i] - bottom) / side;
    }
  }

  @Override
  public boolean isSeparable() {
    return of.isSeparable();
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    List<double[]> points = new ArrayList<>();
    for (double[] minimiser : of.knownMinimum().orElseThrow().minimisers()) {
      double[] point = new double[minimiser.length];
      for (int axis = 0; axis < point.length; axis++) {
        point[axis] = (minimiser[axis] - of.box().lower(axis)) / side();
      }
      points.add(point);
    }
    return Optional.of(new KnownMinimum(0, points));
  }

  /** −D∇_y² + F = (−DL³∇_x² + f − min f)/L. */
  @Override
  public double[] breaks(int axis) {
    double lower = of.box().lower(axis);
    return Arrays.stream(of.breaks(axis)).map(x -> (x - lower) / side()).toArray();
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    double side = side();
    double bottom = of.knownMinimum().orElseThrow().value();
    double[] levels = of.knownLevels(diffusion * side * side * side, count);
    for (int n = 0; n < levels.length; n++) {
      levels[n] = (levels[n] - bottom) / side;
    }
    return levels;
  }
}
