package io.wick.grid;

import io.wick.math.Dense;

/** Shows a state on elements at the nodes of a uniform grid, as fine as its coarsest element. */
final class ElementView {
  private static final int FEWEST = 256;

  private final ElementMesh mesh;
  private final Grid grid;
  private final int[] element;
  private final double[][] weights;

  ElementView(ElementMesh mesh) {
    this.mesh = mesh;
    double[] edges = mesh.edges();
    double length = edges[edges.length - 1] - edges[0];
    int cells = FEWEST;
    while (length / cells > mesh.resolution()) {
      cells *= 2;
    }
    this.grid = new Grid(mesh.box(), new int[] {cells}, Boundary.HARD_WALL);
    this.element = new int[grid.size()];
    this.weights = new double[grid.size()][];
    int e = 0;
    for (int j = 0; j < grid.size(); j++) {
      double x = grid.node(0, j);
      while (e < mesh.elements() - 1 && edges[e + 1] <= x) {
        e++;
      }
      element[j] = e;
      double local = 2 * (x - edges[e]) / mesh.length(e) - 1;
      weights[j] = mesh.rule().lagrange(local);
    }
  }

  /** The uniform grid. */
  Grid grid() {
    return grid;
  }

  WaveFunction of(WaveFunction psi) {
    WaveFunction seen = new WaveFunction(grid);
    show(psi.re(), seen.re());
    show(psi.im(), seen.im());
    return seen;
  }

  private void show(double[] state, double[] out) {
    double[] local = null;
    int shown = -1;
    for (int j = 0; j < out.length; j++) {
      if (element[j] != shown) {
        shown = element[j];
        local = mesh.local(state, shown);
      }
      out[j] = Dense.dot(weights[j], local, local.length);
    }
  }
}
