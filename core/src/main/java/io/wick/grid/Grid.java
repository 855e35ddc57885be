package io.wick.grid;

import io.wick.potential.Box;
import io.wick.potential.Potential;

/**
 * A rectangular mesh of 1 to 3 axes. Node j of an axis is at a + jh, h = (b − a)/cells; with hard
 * walls j = 1 … cells − 1, on a torus j = 0 … cells − 1. Nodes are numbered with the last axis
 * fastest. Immutable.
 */
public final class Grid {
  /** Largest number of axes. */
  public static final int MAXIMUM_DIMENSION = 3;

  private final Box box;
  private final int[] cells;
  private final Boundary boundary;
  private final int[] shape;
  private final int size;
  private final double[][] coordinates;
  private final ElementMesh mesh;

  /** A grid of {@code cells[axis]} cells per axis. */
  public Grid(Box box, int[] cells, Boundary boundary) {
    this.box = box;
    this.cells = cells.clone();
    this.boundary = boundary;
    this.mesh = null;
    this.shape = new int[cells.length];
    int product = 1;
    for (int axis = 0; axis < cells.length; axis++) {
      shape[axis] = boundary.hasWalls() ? cells[axis] - 1 : cells[axis];
      product = Math.multiplyExact(product, shape[axis]);
    }
    this.size = product;
    this.coordinates = new double[cells.length][size];
    for (int axis = 0; axis < cells.length; axis++) {
      fill(axis);
    }
  }

  /** The nodes of a mesh of elements between hard walls. */
  Grid(ElementMesh mesh) {
    double[] edges = mesh.edges();
    this.box = Box.cube(1, edges[0], edges[edges.length - 1]);
    this.cells = new int[] {mesh.size() + 1};
    this.boundary = Boundary.HARD_WALL;
    this.shape = new int[] {mesh.size()};
    this.size = mesh.size();
    this.coordinates = new double[][] {mesh.nodes()};
    this.mesh = mesh;
  }

  /** The elements that carry ψ; null where nodes are equally spaced. */
  ElementMesh mesh() {
    return mesh;
  }

  private void fill(int axis) {
    int inner = inner(axis);
    int n = shape[axis];
    double[] x = coordinates[axis];
    for (int i = 0; i < size; i++) {
      x[i] = node(axis, i / inner % n);
    }
  }

  /** The box. */
  public Box box() {
    return box;
  }

  /** The edges. */
  public Boundary boundary() {
    return boundary;
  }

  /** Number of axes. */
  public int dimension() {
    return cells.length;
  }

  /** Cells along an axis. */
  public int cells(int axis) {
    return cells[axis];
  }

  /** Nodes along an axis. */
  public int shape(int axis) {
    return shape[axis];
  }

  /** Nodes in all. */
  public int size() {
    return size;
  }

  /** Distance in memory between neighbours along an axis: the product of the later shapes. */
  int inner(int axis) {
    int inner = 1;
    for (int later = axis + 1; later < shape.length; later++) {
      inner *= shape[later];
    }
    return inner;
  }

  /** h; of elements that of a uniform grid that resolves as much as the longest of them. */
  public double spacing(int axis) {
    return mesh != null ? mesh.resolution() : box.length(axis) / cells[axis];
  }

  /** Coordinate of node {@code index} of an axis. */
  public double node(int axis, int index) {
    if (mesh != null) {
      return mesh.nodes()[index];
    }
    int j = boundary.hasWalls() ? index + 1 : index;
    return Math.fma(box.length(axis), (double) j / cells[axis], box.lower(axis));
  }

  /** Π h, the volume of a cell; 1 on elements, whose states carry the roots of their weights. */
  public double cellVolume() {
    if (mesh != null) {
      return 1;
    }
    double volume = 1;
    for (int axis = 0; axis < cells.length; axis++) {
      volume *= spacing(axis);
    }
    return volume;
  }

  /** Coordinates of all nodes, [axis][node]. Not to be modified. */
  public double[][] coordinates() {
    return coordinates;
  }

  /** (π/h)², the largest −∂² that an axis resolves. */
  public double nyquist(int axis) {
    double k = Math.PI / spacing(axis);
    return k * k;
  }

  /** ζ at all nodes; one batch. */
  public double[] values(Potential potential) {
    if (mesh != null) {
      return mesh.assemble(mesh.sample(potential));
    }
    double[] values = new double[size];
    potential.values(coordinates, size, values);
    return values;
  }
}
