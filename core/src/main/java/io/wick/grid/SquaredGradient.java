package io.wick.grid;

import io.wick.potential.Potential;

/** |∇V|² at the nodes of a grid, for Chin's fourth-order step. */
public final class SquaredGradient {
  private SquaredGradient() {}

  /**
   * From the analytic gradient where the potential has one; else from central differences of sixth
   * order, six evaluations per axis and node at distances of an eighth of a cell, which leave a
   * relative error far below that of the time step. Infinite or undefined slopes (walls) count 0.
   */
  public static double[] of(Grid grid, Potential potential) {
    int n = grid.size();
    double[] squares = new double[n];
    double[][] gradient = new double[grid.dimension()][n];
    if (potential.hasGradient()) {
      potential.gradients(grid.coordinates(), n, gradient);
    } else {
      for (int axis = 0; axis < grid.dimension(); axis++) {
        differences(grid, potential, axis, gradient[axis]);
      }
    }
    for (double[] component : gradient) {
      for (int i = 0; i < n; i++) {
        squares[i] = Math.fma(component[i], component[i], squares[i]);
      }
    }
    for (int i = 0; i < n; i++) {
      squares[i] = squares[i] < Double.POSITIVE_INFINITY ? squares[i] : 0;
    }
    return squares;
  }

  private static void differences(Grid grid, Potential potential, int axis, double[] out) {
    // f' ≈ Σ w_j (f(x + jε) − f(x − jε))/ε with w = 3/4, −3/20, 1/60 (Fornberg 1988).
    double[] weights = {0.75, -0.15, 1.0 / 60};
    double epsilon = grid.spacing(axis) / 8;
    int n = grid.size();
    double[][] x = grid.coordinates().clone();
    x[axis] = new double[n];
    double[] up = new double[n];
    double[] down = new double[n];
    for (int j = 1; j <= weights.length; j++) {
      shift(grid.coordinates()[axis], j * epsilon, x[axis]);
      potential.values(x, n, up);
      shift(grid.coordinates()[axis], -j * epsilon, x[axis]);
      potential.values(x, n, down);
      double weight = weights[j - 1] / epsilon;
      for (int i = 0; i < n; i++) {
        out[i] = Math.fma(weight, up[i] - down[i], out[i]);
      }
    }
  }

  private static void shift(double[] from, double by, double[] to) {
    for (int i = 0; i < from.length; i++) {
      to[i] = from[i] + by;
    }
  }
}
