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
 * ζ = Σ x_i²/4000 − Π cos(x_i/√i) + 1, i from 1: a wide bowl with shallow ripples. Minimum 0 at the
 * origin.
 *
 * @param dimension d, at least 1
 * @param box the box; null is ±600
 */
@Entry(
    name = "griewank",
    summary = "a wide bowl with a product of ripples",
    formula = "sum x_i^2/4000 - prod cos(x_i/sqrt(i)) + 1, i = 1..d",
    source = "A. O. Griewank, doi 10.1007/BF00933356")
public record Griewank(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-600, 600] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public Griewank {
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -600, 600);
  }

  /** 1/(π√i): the ripple of axis i − 1 is cos π(x·this). */
  private static double halfTurns(int axis) {
    return 1.0 / (Math.PI * Math.sqrt(axis + 1.0));
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, 1.0);
    for (int axis = 0; axis < dimension; axis++) {
      double[] coordinate = x[axis];
      double turns = halfTurns(axis);
      for (int i = 0; i < count; i++) {
        out[i] *= Elementary.cosPi(turns * coordinate[i]);
      }
    }
    for (int i = 0; i < count; i++) {
      out[i] = 1.0 - out[i];
    }
    for (int axis = 0; axis < dimension; axis++) {
      double[] coordinate = x[axis];
      for (int i = 0; i < count; i++) {
        out[i] = Math.fma(coordinate[i] * (1.0 / 4000.0), coordinate[i], out[i]);
      }
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  /**
   * The product without one factor is a product from the left times one from the right, so that a
   * vanishing cosine does no harm. The left products are kept in {@code out}.
   */
  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    Arrays.fill(out[0], 0, count, 1.0);
    for (int axis = 1; axis < dimension; axis++) {
      double[] left = out[axis - 1];
      double[] coordinate = x[axis - 1];
      double turns = halfTurns(axis - 1);
      for (int i = 0; i < count; i++) {
        out[axis][i] = left[i] * Elementary.cosPi(turns * coordinate[i]);
      }
    }
    Block block = new Block(count);
    while (block.next()) {
      fromTheRight(x, block, out);
    }
  }

  private void fromTheRight(double[][] x, Block block, double[][] out) {
    double[] right = block.first();
    Arrays.fill(right, 1.0);
    for (int axis = dimension - 1; axis >= 0; axis--) {
      double turns = halfTurns(axis);
      double inverseRoot = 1.0 / Math.sqrt(axis + 1.0);
      double[] slope = out[axis];
      double[] coordinate = x[axis];
      double[] wave = block.second();
      turns(coordinate, block, turns);
      Elementary.sinPi(wave, block.length(), wave);
      for (int i = 0; i < block.length(); i++) {
        int k = block.start() + i;
        double ripple = slope[k] * right[i] * inverseRoot;
        slope[k] = Math.fma(ripple, wave[i], coordinate[k] * (1.0 / 2000.0));
      }
      turns(coordinate, block, turns);
      Elementary.cosPi(wave, block.length(), wave);
      for (int i = 0; i < block.length(); i++) {
        right[i] *= wave[i];
      }
    }
  }

  private static void turns(double[] coordinate, Block block, double turns) {
    double[] out = block.second();
    for (int i = 0; i < block.length(); i++) {
      out[i] = turns * coordinate[block.start() + i];
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
