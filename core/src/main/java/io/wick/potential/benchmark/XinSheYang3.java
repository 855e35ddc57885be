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
 * ζ = e^{−Σ (x_i/β)^{2m}} − 2 e^{−Σ x_i²} Π cos² x_i. Minimum −1 at the origin.
 *
 * @param width β, positive
 * @param order m, at least 1
 * @param dimension d, at least 1
 * @param box the box; null is [−20, 20]
 */
@Entry(
    name = "xin-she-yang-3",
    summary = "a wide plateau with a needle-like well",
    formula = "exp(-sum (x_i/width)^(2 order)) - 2 exp(-sum x_i^2) prod cos(x_i)^2",
    source = "X.-S. Yang, doi 10.1504/IJBIC.2010.032124; M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record XinSheYang3(
    @Parameter(value = "beta, half the width of the plateau", unit = "length", byDefault = "15.0")
        double width,
    @Parameter(
            value = "m: half the exponent of the plateau; 3 is that of arXiv 2303.01471",
            byDefault = "5")
        int order,
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-20, 20] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  private static final double INVERSE_PI = 1.0 / Math.PI;

  public XinSheYang3 {
    Check.positive("width", width);
    Check.atLeast("order", 1, order);
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -20, 20);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Block block = new Block(count);
    while (block.next()) {
      double[] sum = block.first();
      double[] product = block.second();
      int n = block.length();
      envelope(x, block);
      Elementary.exp(sum, n, product);
      for (int i = 0; i < n; i++) {
        out[block.start() + i] = product[i];
      }
      Arrays.fill(sum, 0.0);
      for (int axis = 0; axis < dimension; axis++) {
        for (int i = 0; i < n; i++) {
          double v = x[axis][block.start() + i];
          sum[i] = Math.fma(-v, v, sum[i]);
        }
      }
      Elementary.exp(sum, n, product);
      for (int axis = 0; axis < dimension; axis++) {
        for (int i = 0; i < n; i++) {
          double cosine = Elementary.cosPi(INVERSE_PI * x[axis][block.start() + i]);
          product[i] *= cosine * cosine;
        }
      }
      for (int i = 0; i < n; i++) {
        out[block.start() + i] = Math.fma(-2.0, product[i], out[block.start() + i]);
      }
    }
  }

  /** −Σ (x/β)^{2m} of the points of a block, in its first array. */
  private void envelope(double[][] x, Block block) {
    double[] sum = block.first();
    Arrays.fill(sum, 0.0);
    for (int axis = 0; axis < dimension; axis++) {
      for (int i = 0; i < block.length(); i++) {
        sum[i] -= Powers.whole(x[axis][block.start() + i] / width, 2 * order);
      }
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    // The needle: each factor is e^{−x²} cos² x.
    Factors factors = new Factors(dimension, count);
    while (factors.next()) {
      for (int axis = 0; axis < dimension; axis++) {
        double[] factor = factors.of(axis);
        for (int i = 0; i < factors.length(); i++) {
          double v = x[axis][factors.start() + i];
          double cosine = Elementary.cosPi(INVERSE_PI * v);
          factor[i] = Elementary.exp(-v * v) * cosine * cosine;
        }
      }
      factors.others(out);
    }
    Block block = new Block(count);
    while (block.next()) {
      envelope(x, block);
      Elementary.exp(block.first(), block.length(), block.second());
      for (int axis = 0; axis < dimension; axis++) {
        for (int i = 0; i < block.length(); i++) {
          int k = block.start() + i;
          double v = x[axis][k];
          double plateau = 2.0 * order / width * Powers.whole(v / width, 2 * order - 1);
          out[axis][k] = Math.fma(-plateau, block.second()[i], needle(v) * out[axis][k]);
        }
      }
    }
  }

  /** −2 (e^{−x²} cos² x)'. */
  private static double needle(double x) {
    double cosine = Elementary.cosPi(INVERSE_PI * x);
    double sine = Elementary.sinPi(INVERSE_PI * x);
    return 4.0 * Elementary.exp(-x * x) * cosine * Math.fma(x, cosine, sine);
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-1, new double[dimension]).within(box);
  }
}
