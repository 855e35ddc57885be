package io.wick.potential.physics;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Block;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * ζ = Σ_{k=1}^{4} A_k exp(a_k(x − x_k)² + b_k(x − x_k)(y − y_k) + c_k(y − y_k)²): three minima and
 * two saddles along a bent path, the usual test of reaction paths. Minimum −146.69951720995… at
 * (−0.5582…, 1.4417…); the others are −108.1667… and −80.7678….
 *
 * @param box the box; null is [−1.5, 1.2] × [−0.2, 2]
 */
@Entry(
    name = "muller-brown",
    summary = "three wells along a bent reaction path",
    formula = "sum_k A_k exp(a_k (x-x_k)^2 + b_k (x-x_k)(y-y_k) + c_k (y-y_k)^2), k = 1..4",
    source = "K. Mueller, L. D. Brown, doi 10.1007/BF00547608")
public record MullerBrown(
    @Parameter(
            value =
                "[lower, upper] per axis, or one for all; [[-1.5, 1.2], [-0.2, 2]] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  private static final double[] HEIGHT = {-200, -100, -170, 15};
  private static final double[] A = {-1, -1, -6.5, 0.7};
  private static final double[] B = {0, 0, 11, 0.6};
  private static final double[] C = {-10, -10, -6.5, 0.7};
  private static final double[] X = {1, 0, -0.5, -1};
  private static final double[] Y = {0, 0.5, 1.5, 1};

  /** The minimum, by Newton's iteration in 40 digits. */
  private static final double MINIMUM = -146.6995172099540137003;

  private static final double MINIMISER_X = -0.558223634633024277470;
  private static final double MINIMISER_Y = 1.4417258418046686550559;

  public MullerBrown {
    box =
        box == null
            ? new Box(List.of(new Interval(-1.5, 1.2), new Interval(-0.2, 2.0)))
            : box.over(2);
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, 0.0);
    Block block = new Block(count);
    while (block.next()) {
      for (int k = 0; k < HEIGHT.length; k++) {
        double[] bell = bell(x, block, k);
        for (int i = 0; i < block.length(); i++) {
          out[block.start() + i] += bell[i];
        }
      }
    }
  }

  /** The term k for the points of a block. */
  private static double[] bell(double[][] x, Block block, int k) {
    double[] exponent = block.first();
    for (int i = 0; i < block.length(); i++) {
      double u = x[0][block.start() + i] - X[k];
      double v = x[1][block.start() + i] - Y[k];
      exponent[i] = Math.fma(A[k] * u, u, Math.fma(B[k] * u, v, C[k] * v * v));
    }
    Elementary.exp(exponent, block.length(), block.second());
    for (int i = 0; i < block.length(); i++) {
      block.second()[i] *= HEIGHT[k];
    }
    return block.second();
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    Arrays.fill(out[0], 0, count, 0.0);
    Arrays.fill(out[1], 0, count, 0.0);
    Block block = new Block(count);
    while (block.next()) {
      for (int k = 0; k < HEIGHT.length; k++) {
        double[] bell = bell(x, block, k);
        for (int i = 0; i < block.length(); i++) {
          int at = block.start() + i;
          double u = x[0][at] - X[k];
          double v = x[1][at] - Y[k];
          out[0][at] = Math.fma(bell[i], Math.fma(2.0 * A[k], u, B[k] * v), out[0][at]);
          out[1][at] = Math.fma(bell[i], Math.fma(2.0 * C[k], v, B[k] * u), out[1][at]);
        }
      }
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(MINIMUM, MINIMISER_X, MINIMISER_Y).within(box);
  }
}
