package io.wick.method;

import io.wick.grid.BallUnion;
import io.wick.grid.CellGrid;
import io.wick.math.Elementary;
import io.wick.math.GaussRule;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Weights w with Σwp/Σp (over cells of equal volume; in general ∫wp/∫p) the mass within the success
 * radius of a known minimiser: the union of balls, after mapping the potential's box to [0, 1]^d,
 * within the box of the mesh. One axis after the other, Gauss-Legendre points between the places
 * where the section changes its shape, p there from the six cells around; on the last axis the
 * cumulative mass at the faces is interpolated at the ends of the sections. So a ball need not end
 * at a face, and errors are those of a smooth p: a series in h².
 */
final class SuccessWeights {
  private static final int STENCIL = 6;

  private final CellGrid grid;
  private final double[] scale;
  private final BallUnion balls;
  private final double[] weights;

  private SuccessWeights(CellGrid grid, double[][] centers, double[] scale) {
    this.grid = grid;
    this.scale = scale;
    this.balls = new BallUnion(centers, ends(grid, scale, 0), ends(grid, scale, 1));
    this.weights = new double[grid.size()];
  }

  private static double[] ends(CellGrid grid, double[] scale, int side) {
    double[] ends = new double[scale.length];
    Arrays.setAll(
        ends, axis -> (side == 0 ? grid.box().lower(axis) : grid.box().upper(axis)) / scale[axis]);
    return ends;
  }

  /** The weights; null if no minimiser is known. */
  static double[] of(Potential potential, CellGrid grid, double radius) {
    List<double[]> minimisers =
        potential.knownMinimum().map(KnownMinimum::minimisers).orElse(List.of());
    if (minimisers.isEmpty()) {
      return null;
    }
    Box box = potential.box();
    double[] scale = new double[grid.dimension()];
    Arrays.setAll(scale, box::length);
    double[][] centers = new double[minimisers.size()][];
    for (int i = 0; i < centers.length; i++) {
      double[] at = minimisers.get(i);
      centers[i] = new double[scale.length];
      Arrays.setAll(centers[i], axis -> at[axis] / scale[axis]);
    }
    SuccessWeights success = new SuccessWeights(grid, centers, scale);
    double[] squares = new double[centers.length];
    Arrays.fill(squares, radius * radius);
    success.sections(0, squares, new int[] {0}, new double[] {1});
    for (int i = 0; i < success.weights.length; i++) {
      success.weights[i] /= grid.volumes()[i];
    }
    return success.weights;
  }

  /**
   * Adds the sections of the balls along an axis and all later ones.
   *
   * @param squares of the radii that the sections so far have left, ≤ 0 for balls that are missed
   * @param first cells that share the point on the earlier axes
   * @param factors their shares
   */
  private void sections(int axis, double[] squares, int[] first, double[] factors) {
    if (axis == grid.dimension() - 1) {
      line(squares, first, factors);
      return;
    }
    TreeSet<Double> corners = balls.corners(axis, squares);
    if (corners.isEmpty()) {
      return;
    }
    TreeSet<Double> ends = new TreeSet<>(corners);
    for (int face = 1; face < grid.cells(axis); face++) {
      double x = grid.map(axis).at((double) face / grid.cells(axis)) / scale[axis];
      double near = 0.5 * grid.widths(axis)[face] / scale[axis];
      // A root just outside a panel spoils it as much as one inside.
      if (corners.subSet(x - near, x + near).isEmpty()) {
        ends.add(x);
      }
    }
    double from = corners.first();
    for (double to : ends.tailSet(from, false).headSet(corners.last(), true)) {
      boolean bent = corners.contains(from) || corners.contains(to);
      panel(axis, squares, first, factors, from, to, bent);
      from = to;
    }
  }

  /** One panel; where a section may begin as a root, the substitution of a sine flattens it. */
  private void panel(
      int axis,
      double[] squares,
      int[] first,
      double[] factors,
      double from,
      double to,
      boolean bent) {
    double half = 0.5 * (to - from);
    double[] left = new double[squares.length];
    GaussRule rule = bent ? GaussRule.TWELVE : GaussRule.SIX;
    for (int k = 0; k < rule.points(); k++) {
      double node = rule.node(k);
      double angle = 0.5 * Math.PI * node;
      double offset = bent ? Elementary.sin(angle) : node;
      double slope = bent ? 0.5 * Math.PI * Elementary.cos(angle) : 1;
      double x = Math.fma(half, offset, from + half);
      if (balls.section(axis, x, squares, left)) {
        double weight = rule.weight(k) * slope * half * scale[axis];
        spread(axis, x, weight, left, first, factors);
      }
    }
  }

  /** Shares a point of an axis out to the cells around, and goes on with the next axis. */
  private void spread(
      int axis, double x, double weight, double[] left, int[] first, double[] factors) {
    int n = grid.cells(axis);
    int nodes = Math.min(STENCIL, n);
    double at = n * grid.map(axis).inverse(x * scale[axis]) - 0.5;
    int cell = Math.max(0, Math.min(n - nodes, (int) Math.floor(at) - nodes / 2 + 1));
    int[] cells = new int[first.length * nodes];
    double[] shares = new double[cells.length];
    for (int k = 0; k < nodes; k++) {
      double share = weight * lagrange(at - cell, k, nodes);
      for (int i = 0; i < first.length; i++) {
        cells[i * nodes + k] = first[i] + (cell + k) * grid.inner(axis);
        shares[i * nodes + k] = share * factors[i];
      }
    }
    sections(axis + 1, left, cells, shares);
  }

  /** The polynomial that is 1 at k and 0 at the other nodes 0 … nodes − 1. */
  private static double lagrange(double at, int k, int nodes) {
    double product = 1;
    for (int j = 0; j < nodes; j++) {
      product *= j == k ? 1 : (at - j) / (k - j);
    }
    return product;
  }

  /** The union of the intervals on the last axis, one after the other. */
  private void line(double[] squares, int[] first, double[] factors) {
    int axis = grid.dimension() - 1;
    double[] row = new double[grid.cells(axis)];
    for (double[] interval : balls.intervals(squares)) {
      cumulative(scale[axis] * interval[1], 1, row);
      cumulative(scale[axis] * interval[0], -1, row);
    }
    for (int j = 0; j < row.length; j++) {
      double share = row[j] * grid.widths(axis)[j];
      for (int i = 0; i < first.length; i++) {
        weights[first[i] + j] = Math.fma(factors[i], share, weights[first[i] + j]);
      }
    }
  }

  /** Adds sign times the shares of cells in the mass left of x on the last axis. */
  private void cumulative(double x, double sign, double[] row) {
    int n = row.length;
    int nodes = Math.min(STENCIL, n + 1);
    double at = n * grid.map(grid.dimension() - 1).inverse(x);
    int face = (int) Math.floor(at) - nodes / 2 + 1;
    face = Math.max(0, Math.min(n + 1 - nodes, face));
    for (int j = 0; j < face; j++) {
      row[j] += sign;
    }
    double beyond = 1;
    for (int k = 0; k + 1 < nodes; k++) {
      beyond -= lagrange(at - face, k, nodes);
      row[face + k] = Math.fma(sign, beyond, row[face + k]);
    }
  }
}
