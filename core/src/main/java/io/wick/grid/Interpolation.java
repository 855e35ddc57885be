package io.wick.grid;

import io.wick.math.Dense;
import io.wick.math.Elementary;
import java.util.Arrays;

/**
 * Carries states from one grid to another of the same box and boundary by evaluating their sine or
 * Fourier series at the new nodes: exact for states that both grids resolve.
 */
final class Interpolation {
  private final Grid from;
  private final Grid to;
  private final double[][][] matrices;

  Interpolation(Grid from, Grid to) {
    this.from = from;
    this.to = to;
    this.matrices = new double[from.dimension()][][];
    for (int axis = 0; axis < matrices.length; axis++) {
      double[][] old = modes(from, axis, from.shape(axis));
      double[][] fresh = modes(to, axis, from.shape(axis));
      matrices[axis] = new double[to.shape(axis)][from.shape(axis)];
      double h = 1.0 / from.cells(axis);
      for (int i = 0; i < to.shape(axis); i++) {
        for (int m = 0; m < from.shape(axis); m++) {
          boolean last = m == from.shape(axis) - 1 && m % 2 == 1;
          boolean nyquist = from.boundary() == Boundary.PERIODIC && last;
          double weight = h * (m == 0 || nyquist ? unitWeight() : 2) * fresh[m][i];
          for (int j = 0; j < from.shape(axis); j++) {
            matrices[axis][i][j] = Math.fma(weight, old[m][j], matrices[axis][i][j]);
          }
        }
      }
    }
  }

  private double unitWeight() {
    return from.boundary() == Boundary.PERIODIC ? 1 : 2;
  }

  /** Mode m at the nodes: sin((m+1)πy), or 1, cos 2πy, sin 2πy, cos 4πy, … with y ∈ [0, 1). */
  private static double[][] modes(Grid grid, int axis, int count) {
    int n = grid.shape(axis);
    int cells = grid.cells(axis);
    double[][] modes = new double[count][n];
    for (int m = 0; m < count; m++) {
      for (int i = 0; i < n; i++) {
        if (grid.boundary().hasWalls()) {
          long turn = (long) (m + 1) * (i + 1) % (2L * cells);
          modes[m][i] = Elementary.sin(Math.PI * turn / cells);
        } else {
          long turn = (long) ((m + 1) / 2) * i % cells;
          double angle = 2 * Math.PI * turn / cells;
          modes[m][i] = m % 2 == 1 ? Elementary.cos(angle) : m == 0 ? 1 : Elementary.sin(angle);
        }
      }
    }
    return modes;
  }

  /** The state at the nodes of the new grid. */
  double[] apply(double[] state) {
    double[] current = state;
    int before = 1;
    int after = from.size();
    for (int axis = 0; axis < matrices.length; axis++) {
      int n = from.shape(axis);
      after /= n;
      current = contract(matrices[axis], current, before, n, after);
      before *= to.shape(axis);
    }
    return current;
  }

  private static double[] contract(double[][] matrix, double[] x, int before, int n, int after) {
    double[] out = new double[before * matrix.length * after];
    double[][] rows = after == 1 ? new double[1][n] : new double[n][after];
    double[] sum = new double[after];
    for (int b = 0; b < before; b++) {
      for (int j = 0; j < rows.length; j++) {
        System.arraycopy(x, b * n * after + j * rows[j].length, rows[j], 0, rows[j].length);
      }
      for (int i = 0; i < matrix.length; i++) {
        int target = (b * matrix.length + i) * after;
        if (after == 1) {
          out[target] = Dense.dot(matrix[i], rows[0], n);
          continue;
        }
        Arrays.fill(sum, 0);
        for (int j = 0; j < n; j++) {
          Dense.axpy(matrix[i][j], rows[j], sum, after);
        }
        System.arraycopy(sum, 0, out, target, after);
      }
    }
    return out;
  }
}
