package io.wick.statistics;

import io.wick.math.Elementary;
import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import java.util.Arrays;

/**
 * The sliced Wasserstein distance to a reference sample: the root of the mean of W_2² over
 * projections onto fixed directions (N. Bonneel et al., doi 10.1007/s10851-014-0506-3). In one
 * dimension there is one direction and it is W_2 itself. Between N(m, s²I) and N(n, t²I) it tends
 * to √(|m − n|²/d + (s − t)²).
 *
 * <p>The directions depend on d only: equal angles over the half circle for d = 2; normalised
 * normal vectors of a fixed random stream beyond.
 */
public final class SlicedWasserstein {
  private static final int DIRECTIONS = 64;

  private final double[][] directions;
  private final double[][] reference;

  /**
   * Distances to a reference sample.
   *
   * @param reference reference[axis][i]; not kept
   */
  public SlicedWasserstein(double[][] reference) {
    this.directions = directions(reference.length);
    this.reference = new double[directions.length][];
    for (int k = 0; k < directions.length; k++) {
      this.reference[k] = projected(reference, directions[k]);
    }
  }

  /**
   * The distance of a sample.
   *
   * @param sample sample[axis][i] of any size
   */
  public double distance(double[][] sample) {
    double sum = 0;
    for (int k = 0; k < directions.length; k++) {
      sum += Wasserstein.ofSorted(projected(sample, directions[k]), reference[k], true);
    }
    return Math.sqrt(sum / directions.length);
  }

  private static double[] projected(double[][] x, double[] direction) {
    double[] projection = new double[x[0].length];
    for (int axis = 0; axis < direction.length; axis++) {
      double[] coordinate = x[axis];
      double share = direction[axis];
      for (int i = 0; i < projection.length; i++) {
        projection[i] = Math.fma(share, coordinate[i], projection[i]);
      }
    }
    Arrays.sort(projection);
    return projection;
  }

  private static double[][] directions(int dimension) {
    if (dimension == 1) {
      return new double[][] {{1}};
    }
    double[][] directions = new double[DIRECTIONS][dimension];
    RandomStream fixed = new RandomStream(0, 0);
    for (int k = 0; k < DIRECTIONS; k++) {
      double[] direction = directions[k];
      if (dimension == 2) {
        direction[0] = Elementary.cosPi((double) k / DIRECTIONS);
        direction[1] = Elementary.sinPi((double) k / DIRECTIONS);
      } else {
        fixed.normals(Purpose.REFERENCE, k, 0, direction, dimension);
        double length = 0;
        for (double component : direction) {
          length = Math.fma(component, component, length);
        }
        for (int axis = 0; axis < dimension; axis++) {
          direction[axis] /= Math.sqrt(length);
        }
      }
    }
    return directions;
  }
}
