package io.wick.grid;

import io.wick.math.BandCholesky;
import io.wick.math.Dense;

/** S = e^{λζ/2D}(−L)e^{−λζ/2D} of a generator in detailed balance: symmetric, not negative. */
final class SymmetricGenerator {
  private final CellGrid grid;
  private final double[] exit;
  private final double[][] coupling;

  SymmetricGenerator(DriftDiffusion generator) {
    this.grid = generator.grid();
    this.exit = new double[grid.size()];
    this.coupling = new double[grid.dimension()][grid.size()];
    for (int axis = 0; axis < coupling.length; axis++) {
      for (int i = 0; i < exit.length; i++) {
        double f = generator.forward(axis)[i];
        double b = generator.backward(axis)[i];
        exit[i] += f;
        exit[next(axis, i)] += b;
        coupling[axis][i] = Math.sqrt(f) * Math.sqrt(b);
      }
    }
  }

  CellGrid grid() {
    return grid;
  }

  private int next(int axis, int i) {
    int inner = grid.inner(axis);
    int n = grid.cells(axis);
    return i / inner % n == n - 1 ? i - (n - 1) * inner : i + inner;
  }

  /** out = Sx. */
  void multiply(double[] x, double[] out) {
    for (int i = 0; i < exit.length; i++) {
      out[i] = exit[i] * x[i];
    }
    for (int axis = 0; axis < coupling.length; axis++) {
      double[] c = coupling[axis];
      for (int i = 0; i < exit.length; i++) {
        int j = next(axis, i);
        out[i] = Math.fma(-c[i], x[j], out[i]);
        out[j] = Math.fma(-c[i], x[i], out[j]);
      }
    }
  }

  /** Largest rate out of a cell. */
  double largest() {
    double largest = 0;
    for (double e : exit) {
      largest = Math.max(largest, e);
    }
    return largest;
  }

  /**
   * Place of each cell in an order that keeps neighbours close: the longest axis outermost, rings
   * folded so that their ends meet.
   */
  int[] order() {
    int d = grid.dimension();
    int[] place = new int[exit.length];
    int stride = 1;
    boolean[] used = new boolean[d];
    for (int round = 0; round < d; round++) {
      int shortest = -1;
      for (int axis = 0; axis < d; axis++) {
        boolean shorter = shortest < 0 || grid.cells(axis) < grid.cells(shortest);
        shortest = !used[axis] && shorter ? axis : shortest;
      }
      used[shortest] = true;
      int n = grid.cells(shortest);
      int inner = grid.inner(shortest);
      for (int i = 0; i < place.length; i++) {
        int j = i / inner % n;
        boolean folded = grid.edge() == CellGrid.Edge.PERIODIC;
        int at = !folded ? j : j < (n + 1) / 2 ? 2 * j : 2 * (n - 1 - j) + 1;
        place[i] += at * stride;
      }
      stride *= n;
    }
    return place;
  }

  /** Largest distance of neighbours in an order. */
  int width(int[] place) {
    int width = 0;
    for (int axis = 0; axis < coupling.length; axis++) {
      for (int i = 0; i < place.length; i++) {
        if (coupling[axis][i] > 0) {
          width = Math.max(width, Math.abs(place[i] - place[next(axis, i)]));
        }
      }
    }
    return width;
  }

  /** Factors of S + shift, cells in the given order. */
  BandCholesky factor(double shift, int[] place, Runnable watch) {
    int width = width(place);
    double[][] band = new double[place.length][width + 1];
    for (int i = 0; i < place.length; i++) {
      band[place[i]][width] += exit[i] + shift;
      for (int axis = 0; axis < coupling.length; axis++) {
        if (coupling[axis][i] > 0) {
          int j = next(axis, i);
          int row = Math.max(place[i], place[j]);
          int column = Math.min(place[i], place[j]);
          band[row][width + column - row] -= coupling[axis][i];
        }
      }
    }
    return new BandCholesky(band, width, watch);
  }

  /** Levels with states normalised, orthogonal to the ground state, and their residuals. */
  RelaxationLevels levels(double[] rates, double[][] states) {
    int n = exit.length;
    double[] residuals = new double[rates.length];
    double[] image = new double[n];
    for (int k = 0; k < rates.length; k++) {
      if (k > 0) {
        Dense.axpy(-Dense.dot(states[0], states[k], n), states[0], states[k], n);
        Dense.scale(1 / Math.sqrt(Dense.dot(states[k], states[k], n)), states[k], n);
      }
      multiply(states[k], image);
      Dense.axpy(-rates[k], states[k], image, n);
      residuals[k] = Math.sqrt(Dense.dot(image, image, n));
    }
    return new RelaxationLevels(grid, rates, residuals, states);
  }
}
