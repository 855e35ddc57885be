package io.wick.grid;

import io.wick.math.BandCholesky;
import io.wick.math.Dense;
import io.wick.math.JacobiEigen;

/**
 * Lowest levels of a symmetric generator by inverse iteration on a block of states, with
 * Rayleigh-Ritz in the span of the block and its image, and the known ground state projected out.
 *
 * <p>Source: Golub and Van Loan, Matrix Computations, 4th ed., §8.2.4 and §8.7.
 */
final class BlockInverseIteration {
  private static final int GUARDS = 4;
  private static final int MOST = 60;

  /** Relative change of the wanted levels below which they stand. */
  private static final double SETTLED = 1e-13;

  /** Elements of a factor: 2^24 are 128 MB. */
  static final long CAPACITY = 1L << 24;

  private BlockInverseIteration() {}

  /** True if the factors fit. */
  static boolean fits(CellGrid grid) {
    long width = grid.size();
    int longest = 1;
    for (int axis = 0; axis < grid.dimension(); axis++) {
      longest = Math.max(longest, grid.cells(axis));
    }
    width = width / longest * (grid.edge() == CellGrid.Edge.PERIODIC ? 2 : 1);
    return grid.size() * (width + 1) <= CAPACITY;
  }

  static RelaxationLevels of(SymmetricGenerator s, double[] ground, int count, Runnable watch) {
    int n = ground.length;
    int block = Math.min(n - 1, count - 1 + GUARDS);
    int[] place = s.order();
    // S is singular; the shift only has to be above rounding, its effect is divided out by Ritz.
    BandCholesky factor = s.factor(1e-13 * s.largest(), place, watch);
    double[][] x = starts(ground, block);
    double[] values = new double[block];
    double[] sorted = new double[n];
    for (int round = 0; round < MOST; round++) {
      watch.run();
      double[][] basis = new double[2 * block][];
      int size = 0;
      for (double[] state : x) {
        size = append(basis, size, state.clone(), ground);
      }
      for (double[] state : x) {
        for (int i = 0; i < n; i++) {
          sorted[place[i]] = state[i];
        }
        factor.solve(sorted);
        double[] image = new double[n];
        for (int i = 0; i < n; i++) {
          image[i] = sorted[place[i]];
        }
        size = append(basis, size, image, ground);
      }
      JacobiEigen ritz = new JacobiEigen(projection(s, basis, size), size);
      double change = 0;
      for (int k = 0; k < block && k < size; k++) {
        x[k] = new double[n];
        Dense.combine(ritz.vector(k), basis, size, x[k], n);
        if (k < count - 1) {
          change = Math.max(change, Math.abs(ritz.value(k) / values[k] - 1));
        }
        values[k] = ritz.value(k);
      }
      if (change < SETTLED) {
        break;
      }
    }
    double[] rates = new double[count];
    double[][] states = new double[count][];
    states[0] = ground;
    for (int k = 1; k < count; k++) {
      rates[k] = values[k - 1];
      states[k] = x[k - 1];
    }
    return s.levels(rates, states);
  }

  /** Any vectors serve that overlap everything. */
  private static double[][] starts(double[] ground, int block) {
    double[][] x = new double[block][ground.length];
    long state = 0x9E3779B97F4A7C15L;
    for (double[] vector : x) {
      for (int i = 0; i < vector.length; i++) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        vector[i] = ground[i] * ((state >>> 11) * 0x1p-53 - 0.5);
      }
    }
    return x;
  }

  /** Orthonormalises against the ground state and the basis; drops what is dependent. */
  private static int append(double[][] basis, int size, double[] x, double[] ground) {
    int n = x.length;
    double before = Math.sqrt(Dense.dot(x, x, n));
    if (!(before > 0 && before < Double.POSITIVE_INFINITY)) {
      return size;
    }
    Dense.scale(1 / before, x, n);
    for (int pass = 0; pass < 2; pass++) {
      Dense.axpy(-Dense.dot(ground, x, n), ground, x, n);
      for (int j = 0; j < size; j++) {
        Dense.axpy(-Dense.dot(basis[j], x, n), basis[j], x, n);
      }
      double after = Math.sqrt(Dense.dot(x, x, n));
      if (!(after > 1e-11)) {
        return size;
      }
      Dense.scale(1 / after, x, n);
    }
    basis[size] = x;
    return size + 1;
  }

  private static double[][] projection(SymmetricGenerator s, double[][] basis, int size) {
    double[][] projected = new double[size][size];
    double[] image = new double[basis[0].length];
    for (int k = 0; k < size; k++) {
      s.multiply(basis[k], image);
      for (int j = 0; j <= k; j++) {
        projected[j][k] = Dense.dot(basis[j], image, image.length);
        projected[k][j] = projected[j][k];
      }
    }
    return projected;
  }
}
