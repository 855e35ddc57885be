package io.wick.grid;

import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.Potential;
import java.util.Arrays;

/**
 * A rectangular mesh of cells of 1 to 3 axes for densities: p in cell j of an axis at its centre
 * x(u), u = (j + ½)h, h = 1/cells, of width x′(u)h, where x(u) maps [0, 1] to the axis, linearly or
 * graded. The edges of the box are faces, so that "no flux" needs no extrapolation. Cells are
 * numbered with the last axis fastest. Immutable.
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
  private final AxisMap[] maps;
  private final int[] cells;
  private final Edge edge;
  private final int size;
  private final double[][] coordinates;
  private final double[][] widths;
  private final double[] volumes;

  /** A uniform mesh of {@code cells[axis]} cells per axis. */
  public CellGrid(Box box, int[] cells, Edge edge) {
    this(box, uniform(box), cells, edge);
  }

  /** A graded mesh; maps of a torus are linear. */
  public CellGrid(Box box, AxisMap[] maps, int[] cells, Edge edge) {
    this.box = box;
    this.maps = maps.clone();
    this.cells = cells.clone();
    this.edge = edge;
    int product = 1;
    for (int n : cells) {
      product = Math.multiplyExact(product, n);
    }
    this.size = product;
    this.coordinates = new double[cells.length][size];
    this.widths = new double[cells.length][];
    this.volumes = new double[size];
    Arrays.fill(volumes, 1);
    for (int axis = 0; axis < cells.length; axis++) {
      int inner = inner(axis);
      widths[axis] = new double[cells[axis]];
      double[] centers = new double[cells[axis]];
      for (int j = 0; j < centers.length; j++) {
        centers[j] = maps[axis].at((j + 0.5) / cells[axis]);
        widths[axis][j] = maps[axis].slope((j + 0.5) / cells[axis]) / cells[axis];
      }
      for (int i = 0; i < size; i++) {
        coordinates[axis][i] = centers[i / inner % cells[axis]];
        volumes[i] *= widths[axis][i / inner % cells[axis]];
      }
    }
  }

  /** Linear maps onto the axes of a box. */
  public static AxisMap[] uniform(Box box) {
    AxisMap[] maps = new AxisMap[box.dimension()];
    for (int axis = 0; axis < maps.length; axis++) {
      maps[axis] = AxisMap.uniform(box.lower(axis), box.upper(axis));
    }
    return maps;
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
  public int inner(int axis) {
    int inner = 1;
    for (int later = axis + 1; later < cells.length; later++) {
      inner *= cells[later];
    }
    return inner;
  }

  /** How cells are graded along an axis. */
  public AxisMap map(int axis) {
    return maps[axis];
  }

  /** Widths of the cells of an axis. Not to be modified. */
  public double[] widths(int axis) {
    return widths[axis];
  }

  /** Centre of cell {@code index} of an axis. */
  public double center(int axis, int index) {
    return maps[axis].at((index + 0.5) / cells[axis]);
  }

  /** Distance of the centres on both sides of the upper face of cell {@code index} of an axis. */
  double distance(int axis, int index) {
    return maps[axis].slope((index + 1.0) / cells[axis]) / cells[axis];
  }

  /** Volumes of all cells. Not to be modified. */
  public double[] volumes() {
    return volumes;
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
      sum = Math.fma(p[i], volumes[i], sum);
    }
    return sum;
  }

  /** The marginal density along an axis: what is integrated over all others. */
  public double[] marginal(int axis, double[] p) {
    double[] marginal = new double[cells[axis]];
    int inner = inner(axis);
    for (int i = 0; i < size; i++) {
      int j = i / inner % cells[axis];
      marginal[j] = Math.fma(p[i], volumes[i], marginal[j]);
    }
    for (int j = 0; j < marginal.length; j++) {
      marginal[j] /= widths[axis][j];
    }
    return marginal;
  }

  /** ∫fp/∫p; cells where p = 0 do not count, whatever f is there. */
  public double expectation(double[] f, double[] p) {
    double sum = 0;
    double mass = 0;
    for (int i = 0; i < size; i++) {
      if (p[i] > 0) {
        double m = p[i] * volumes[i];
        sum = Math.fma(f[i], m, sum);
        mass += m;
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
      double m = p[i] * volumes[i];
      sum = Math.fma(m * delta, delta, sum);
      mass += m;
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
        double m = p[i] * volumes[i];
        sum += j == 0 || j == cells[axis] - 1 ? m : 0;
        mass += m;
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
