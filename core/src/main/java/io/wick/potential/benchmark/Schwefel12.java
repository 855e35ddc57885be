package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Block;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = Σ_i (Σ_{j≤i} x_j)². Minimum 0 at the origin.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−100, 100]
 */
@Entry(
    name = "schwefel-1-2",
    summary = "a narrow, oblique bowl",
    formula = "sum_i (sum_{j<=i} x_j)^2",
    source = "H.-P. Schwefel, Numerical Optimization of Computer Models, Wiley 1981, problem 1.2")
public record Schwefel12(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-100, 100] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public Schwefel12 {

    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -100, 100);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Block block = new Block(count);
    Arrays.fill(out, 0, count, 0.0);
    while (block.next()) {
      double[] sum = block.first();
      Arrays.fill(sum, 0.0);
      for (int axis = 0; axis < dimension; axis++) {
        double[] coordinate = x[axis];
        for (int i = 0; i < block.length(); i++) {
          int k = block.start() + i;
          sum[i] += coordinate[k];
          out[k] = Math.fma(sum[i], sum[i], out[k]);
        }
      }
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    for (int axis = 0; axis < dimension; axis++) {
      for (int i = 0; i < count; i++) {
        out[axis][i] = (axis == 0 ? 0.0 : out[axis - 1][i]) + 2.0 * x[axis][i];
      }
    }
    // The slope along an axis is twice the sum of all partial sums from there on.
    for (int axis = dimension - 2; axis >= 0; axis--) {
      for (int i = 0; i < count; i++) {
        out[axis][i] += out[axis + 1][i];
      }
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
