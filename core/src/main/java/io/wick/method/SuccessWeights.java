package io.wick.method;

import io.wick.grid.CellGrid;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.List;

/**
 * Weights w with Σwp/Σp the mass within the success radius of a known minimiser (distances after
 * mapping the potential's box to [0, 1]^d). On one axis the cumulative mass at the faces is
 * interpolated by a quintic at the ends of the ball, so that a ball need not end at a face; in more
 * dimensions a cell counts with the share of its 8^d parts that lie inside.
 */
final class SuccessWeights {
  private static final int PARTS = 8;
  private static final int STENCIL = 6;

  private SuccessWeights() {}

  /** The weights; null if no minimiser is known. */
  static double[] of(Potential potential, CellGrid grid, double radius) {
    List<double[]> minimisers =
        potential.knownMinimum().map(KnownMinimum::minimisers).orElse(List.of());
    if (minimisers.isEmpty()) {
      return null;
    }
    double[] weights = new double[grid.size()];
    if (grid.dimension() == 1) {
      line(minimisers, radius * potential.box().length(0), grid, weights);
    } else {
      cells(minimisers, radius, potential.box(), grid, weights);
    }
    return weights;
  }

  /** The union of the intervals, one after the other. */
  private static void line(List<double[]> minimisers, double r, CellGrid grid, double[] weights) {
    double[] centers = minimisers.stream().mapToDouble(m -> m[0]).sorted().toArray();
    double end = grid.box().lower(0);
    for (double center : centers) {
      double from = Math.max(end, center - r);
      end = Math.min(grid.box().upper(0), center + r);
      if (end > from) {
        cumulative(end, 1, grid, weights);
        cumulative(from, -1, grid, weights);
      }
    }
  }

  /** Adds sign times the weights of the mass left of x. */
  private static void cumulative(double x, double sign, CellGrid grid, double[] weights) {
    int n = grid.size();
    double at = (x - grid.box().lower(0)) / grid.spacing(0);
    int nodes = Math.min(STENCIL, n + 1);
    int first = (int) Math.floor(at) - nodes / 2 + 1;
    first = Math.max(0, Math.min(n + 1 - nodes, first));
    for (int j = first; j < first + nodes; j++) {
      double share = sign;
      for (int k = first; k < first + nodes; k++) {
        share *= k == j ? 1 : (at - k) / (j - k);
      }
      for (int i = 0; i < j; i++) {
        weights[i] += share;
      }
    }
  }

  private static void cells(
      List<double[]> minimisers, double radius, Box box, CellGrid grid, double[] weights) {
    int d = grid.dimension();
    int parts = 1;
    for (int axis = 0; axis < d; axis++) {
      parts *= PARTS;
    }
    double[] x = new double[d];
    for (int i = 0; i < weights.length; i++) {
      int inside = 0;
      if (isNear(minimisers, radius, box, grid, i)) {
        for (int part = 0; part < parts; part++) {
          int rest = part;
          for (int axis = 0; axis < d; axis++) {
            double shift = (rest % PARTS + 0.5) / PARTS - 0.5;
            x[axis] = Math.fma(shift, grid.spacing(axis), grid.coordinates()[axis][i]);
            rest /= PARTS;
          }
          inside += isInside(minimisers, radius, box, x) ? 1 : 0;
        }
      }
      weights[i] = (double) inside / parts;
    }
  }

  /** False for cells that are too far away to be cut. */
  private static boolean isNear(
      List<double[]> minimisers, double radius, Box box, CellGrid grid, int i) {
    double reach = radius;
    for (int axis = 0; axis < grid.dimension(); axis++) {
      reach += grid.spacing(axis) / box.length(axis);
    }
    double[] x = new double[grid.dimension()];
    Arrays.setAll(x, axis -> grid.coordinates()[axis][i]);
    return isInside(minimisers, reach, box, x);
  }

  private static boolean isInside(List<double[]> centers, double radius, Box box, double[] x) {
    for (double[] center : centers) {
      double square = 0;
      for (int axis = 0; axis < x.length; axis++) {
        double delta = (x[axis] - center[axis]) / box.length(axis);
        square = Math.fma(delta, delta, square);
      }
      if (square <= radius * radius) {
        return true;
      }
    }
    return false;
  }
}
