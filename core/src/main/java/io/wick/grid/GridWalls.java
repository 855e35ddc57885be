package io.wick.grid;

import io.wick.potential.Potential;
import java.util.Arrays;

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

  /** The largest shift, by all walls together, over the range of the levels; NaN without walls. */
  double largest() {
    if (!grid.boundary().hasWalls()) {
      return Double.NaN;
    }
    double[] sums = new double[levels.count()];
    if (grid.mesh() != null) {
      double[][] sampled = grid.mesh().sample(potential);
      sums = new ElementWalls(potential, grid.mesh(), sampled, levels, diffusion, 1).shifts();
    }
    for (int axis = 0; axis < grid.dimension() && grid.mesh() == null; axis++) {
      for (int side = 0; side < 2; side++) {
        double[] shifts = shifts(axis, side);
        for (int k = 0; k < sums.length; k++) {
          sums[k] += shifts[k];
        }
      }
    }
    return Arrays.stream(sums).max().orElseThrow() / levels.range();
  }

  /** The largest shift by a wall of a level below an energy. */
  double largest(int axis, int side, double below) {
    double[] shifts = shifts(axis, side);
    double largest = 0;
    for (int k = 0; k < shifts.length && levels.energy(k) < below; k++) {
      largest = Math.max(largest, shifts[k]);
    }
    return largest;
  }

  /**
   * D∫(∂ψ)² min(1/2κ, L) over the lower (0) or upper (1) wall of an axis, κ = √((V − E)/D), of each
   * level. 0 where the wall is part of the problem.
   */
  private double[] shifts(int axis, int side) {
    double[] shifts = new double[levels.count()];
    if (potential.hasWall(side)) {
      return shifts;
    }
    int[] face = face(axis, side);
    double[] v = values(face);
    double h = grid.spacing(axis);
    for (int k = 0; k < shifts.length; k++) {
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
      shifts[k] = diffusion * sum * grid.cellVolume() / h;
    }
    return shifts;
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
