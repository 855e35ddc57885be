package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Block;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = 20(1 − e^{−0.2ρ}) + e − e^{(Σ cos 2πx_i)/d} with ρ² = (Σ x_i²)/d: a narrow funnel in a nearly
 * flat, rippled plain. Minimum 0 at the origin, where it has a kink; the gradient there is given as
 * 0.
 *
 * @param dimension d, at least 1
 * @param box the box; null is ±32.768
 */
@Entry(
    name = "ackley",
    summary = "a narrow funnel in a rippled plain",
    formula = "20 + e - 20 exp(-0.2 sqrt(sum x_i^2 / d)) - exp(sum cos(2 pi x_i) / d)",
    source = "D. H. Ackley, doi 10.1007/978-1-4613-1997-9")
public record Ackley(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-32.768, 32.768] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  /** e with the rounding of our own exponential, so that the minimum is exactly 0. */
  private static final double E = Elementary.exp(1.0);

  public Ackley {
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -32.768, 32.768);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Block block = new Block(count);
    while (block.next()) {
      double[] radius = radii(x, block);
      int n = block.length();
      Elementary.exp(radius, n, block.second());
      for (int i = 0; i < n; i++) {
        out[block.start() + i] = Math.fma(-20.0, block.second()[i], 20.0);
      }
      double[] ripple = ripples(x, block);
      Elementary.exp(ripple, n, block.second());
      for (int i = 0; i < n; i++) {
        out[block.start() + i] += E - block.second()[i];
      }
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    Block block = new Block(count);
    double[] pull = new double[block.first().length];
    double[] ripple = new double[pull.length];
    while (block.next()) {
      double[] radius = radii(x, block);
      int n = block.length();
      Elementary.exp(radius, n, block.second());
      for (int i = 0; i < n; i++) {
        // radius is −0.2ρ here; 4/(ρd) = −0.8/(radius d), and 0 at the kink.
        pull[i] = radius[i] < 0 ? -0.8 * block.second()[i] / (radius[i] * dimension) : 0.0;
      }
      Elementary.exp(ripples(x, block), n, ripple);
      gradients(x, block, pull, ripple, out);
    }
  }

  private void gradients(
      double[][] x, Block block, double[] pull, double[] ripple, double[][] out) {
    double factor = 2.0 * Math.PI / dimension;
    for (int axis = 0; axis < dimension; axis++) {
      double[] coordinate = x[axis];
      double[] slope = out[axis];
      double[] wave = doubled(coordinate, block);
      Elementary.sinPi(wave, block.length(), wave);
      for (int i = 0; i < block.length(); i++) {
        int k = block.start() + i;
        slope[k] = Math.fma(pull[i], coordinate[k], factor * ripple[i] * wave[i]);
      }
    }
  }

  /** 2x for the points of a block, in its second array. */
  private static double[] doubled(double[] x, Block block) {
    double[] twice = block.second();
    for (int i = 0; i < block.length(); i++) {
      twice[i] = 2.0 * x[block.start() + i];
    }
    return twice;
  }

  /** −0.2ρ of the points of a block, in its first array. */
  private double[] radii(double[][] x, Block block) {
    double[] sum = block.first();
    Arrays.fill(sum, 0.0);
    for (int axis = 0; axis < dimension; axis++) {
      double[] coordinate = x[axis];
      for (int i = 0; i < block.length(); i++) {
        double v = coordinate[block.start() + i];
        sum[i] = Math.fma(v, v, sum[i]);
      }
    }
    for (int i = 0; i < block.length(); i++) {
      sum[i] = -0.2 * Math.sqrt(sum[i] / dimension);
    }
    return sum;
  }

  /** (Σ cos 2πx)/d of the points of a block, in its first array. */
  private double[] ripples(double[][] x, Block block) {
    double[] sum = block.first();
    Arrays.fill(sum, 0.0);
    for (int axis = 0; axis < dimension; axis++) {
      double[] wave = doubled(x[axis], block);
      Elementary.cosPi(wave, block.length(), wave);
      for (int i = 0; i < block.length(); i++) {
        sum[i] += wave[i];
      }
    }
    for (int i = 0; i < block.length(); i++) {
      sum[i] /= dimension;
    }
    return sum;
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
