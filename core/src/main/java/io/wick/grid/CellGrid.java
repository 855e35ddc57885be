package io.wick.grid;

import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.Potential;

/**
 * A rectangular mesh of cells of 1 to 3 axes for densities, p in cell j of an axis at its centre a
 * + (j + ½)h, h = (b − a)/cells. The edges of the box are faces, so that "no flux" needs no
 * extrapolation. Cells are numbered with the last axis fastest. Immutable.
 */
public final class CellGrid {
  /** What happens to a density at the edges of the box. */
  public enum Edge {
    /** Nothing flows through (Neumann): what Langevin particles do that are mirrored back. */
    REFLECTING,
    /** The ends are joined, the box is a torus. */
    PERIODIC
  }

  private final Box box;
  private final int[] cells;
  private final Edge edge;
  private final int size;
  private final double[][] coordinates;

  /** A mesh of {@code cells[axis]} cells per axis. */
  public CellGrid(Box box, int[] cells, Edge edge) {
    this.box = box;
    this.cells = cells.clone();
    this.edge = edge;
    int product = 1;
    for (int n : cells) {
      product = Math.multiplyExact(product, n);
    }
    this.size = product;
    this.coordinates = new double[cells.length][size];
    for (int axis = 0; axis < cells.length; axis++) {
      int inner = inner(axis);
      for (int i = 0; i < size; i++) {
        coordinates[axis][i] = center(axis, i / inner % cells[axis]);
      }
    }
  }

  /** The box. */
  public Box box() {
    return box;
  }

  /** The edges. */
  public Edge edge() {
    return edge;
  }

  /** Number of axes. */
  public int dimension() {
    return cells.length;
  }

  /** Cells along an axis. */
  public int cells(int axis) {
    return cells[axis];
  }

  /** Cells in all. */
  public int size() {
    return size;
  }

  /** Distance in memory between neighbours along an axis: the product of the later cell counts. */
  int inner(int axis) {
    int inner = 1;
    for (int later = axis + 1; later < cells.length; later++) {
      inner *= cells[later];
    }
    return inner;
  }

  /** h. */
  public double spacing(int axis) {
    return box.length(axis) / cells[axis];
  }

  /** Centre of cell {@code index} of an axis. */
  public double center(int axis, int index) {
    return Math.fma(box.length(axis), (index + 0.5) / cells[axis], box.lower(axis));
  }

  /** Π h, the volume of a cell. */
  public double cellVolume() {
    double volume = 1;
    for (int axis = 0; axis < cells.length; axis++) {
      volume *= spacing(axis);
    }
    return volume;
  }

  /** Centres of all cells, [axis][cell]. Not to be modified. */
  public double[][] coordinates() {
    return coordinates;
  }

  /** ζ at all centres; one batch. */
  public double[] values(Potential potential) {
    double[] values = new double[size];
    potential.values(coordinates, size, values);
    return values;
  }

  /** ∫p: the sum over cells times their volume. */
  public double mass(double[] p) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += p[i];
    }
    return sum * cellVolume();
  }

  /** ∫fp/∫p; cells where p = 0 do not count, whatever f is there. */
  public double expectation(double[] f, double[] p) {
    double sum = 0;
    double mass = 0;
    for (int i = 0; i < size; i++) {
      if (p[i] > 0) {
        sum = Math.fma(f[i], p[i], sum);
        mass += p[i];
      }
    }
    return sum / mass;
  }

  /** ⟨(x_axis − mean)²⟩ of p. */
  public double variance(int axis, double mean, double[] p) {
    double[] x = coordinates[axis];
    double sum = 0;
    double mass = 0;
    for (int i = 0; i < size; i++) {
      double delta = x[i] - mean;
      sum = Math.fma(p[i] * delta, delta, sum);
      mass += p[i];
    }
    return sum / mass;
  }

  /** Share of p in the first and last layer of cells, the largest over the axes. */
  public double edgeProbability(double[] p) {
    double largest = 0;
    for (int axis = 0; axis < cells.length; axis++) {
      int inner = inner(axis);
      double sum = 0;
      double mass = 0;
      for (int i = 0; i < size; i++) {
        int j = i / inner % cells[axis];
        sum += j == 0 || j == cells[axis] - 1 ? p[i] : 0;
        mass += p[i];
      }
      largest = Math.max(largest, sum / mass);
    }
    return largest;
  }

  /**
   * The stationary density e^{−λζ/D}, normalised.
   *
   * @param values ζ at the centres; +∞ is a wall
   * @param beta λ/D
   */
  public double[] boltzmann(double[] values, double beta) {
    double lowest = Double.POSITIVE_INFINITY;
    for (double v : values) {
      lowest = Math.min(lowest, v);
    }
    double[] p = new double[size];
    for (int i = 0; i < size; i++) {
      p[i] = Elementary.exp(-beta * (values[i] - lowest));
    }
    double scale = 1 / mass(p);
    for (int i = 0; i < size; i++) {
      p[i] *= scale;
    }
    return p;
  }
}
