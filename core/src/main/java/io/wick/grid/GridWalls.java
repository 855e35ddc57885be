package io.wick.grid;

import io.wick.potential.Potential;

/** What the hard walls of a grid do to the levels that were found on it. */
final class GridWalls {
  private final Levels levels;
  private final Grid grid;
  private final Potential potential;
  private final double diffusion;

  GridWalls(Levels levels, Potential potential, double diffusion) {
    this.levels = levels;
    this.grid = levels.grid();
    this.potential = potential;
    this.diffusion = diffusion;
  }

  /** The largest shift over the range of the levels; NaN without walls. */
  double largest() {
    if (!grid.boundary().hasWalls()) {
      return Double.NaN;
    }
    double largest = 0;
    if (grid.mesh() != null) {
      double[][] sampled = grid.mesh().sample(potential);
      for (double shift :
          new ElementWalls(potential, grid.mesh(), sampled, levels, diffusion, 1).shifts()) {
        largest = Math.max(largest, shift);
      }
      return largest / levels.range();
    }
    for (int axis = 0; axis < grid.dimension(); axis++) {
      for (int side = 0; side < 2; side++) {
        largest = Math.max(largest, shift(axis, side, Double.POSITIVE_INFINITY));
      }
    }
    return largest / levels.range();
  }

  /**
   * D∫(∂ψ)² min(1/2κ, L) over the lower (0) or upper (1) wall of an axis, κ = √((V − E)/D): the
   * largest of the levels below a bound. 0 where the wall is part of the problem.
   */
  double shift(int axis, int side, double below) {
    if (potential.hasWall(side)) {
      return 0;
    }
    int[] face = face(axis, side);
    double[] v = values(face);
    double h = grid.spacing(axis);
    double largest = 0;
    for (int k = 0; k < levels.count() && levels.energy(k) < below; k++) {
      double sum = 0;
      for (int i = 0; i < face.length; i++) {
        double height = v[i] - levels.energy(k);
        double reach = grid.box().length(axis);
        if (height > 0) {
          reach = Math.min(reach, 0.5 * Math.sqrt(diffusion / height));
        }
        double slope = levels.states()[k][face[i]] / h;
        sum = Math.fma(slope * slope, reach, sum);
      }
      largest = Math.max(largest, diffusion * sum * grid.cellVolume() / h);
    }
    return largest;
  }

  /** The nodes next to a wall. */
  private int[] face(int axis, int side) {
    int inner = grid.inner(axis);
    int n = grid.shape(axis);
    int[] face = new int[grid.size() / n];
    for (int i = 0; i < face.length; i++) {
      face[i] = (i / inner * n + side * (n - 1)) * inner + i % inner;
    }
    return face;
  }

  private double[] values(int[] nodes) {
    double[][] x = new double[grid.dimension()][nodes.length];
    for (int axis = 0; axis < x.length; axis++) {
      for (int i = 0; i < nodes.length; i++) {
        x[axis][i] = grid.coordinates()[axis][nodes[i]];
      }
    }
    double[] out = new double[nodes.length];
    potential.values(x, nodes.length, out);
    return out;
  }
}
