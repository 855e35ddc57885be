package io.wick.grid;

import java.util.Arrays;

/**
 * The part of the box with x above a position on axis 0: integrates |ψ|² over it. Σ h f over the
 * nodes from u = 0 on (u in cells from the first node above the cut, which is at u = −β) exceeds
 * the integral by the Euler-Maclaurin terms Σ_q f^{(q)}(0)/q! [S_q + (−β)^{q+1}/(q + 1)]; the
 * derivatives are those of the polynomial through the eight nodes around the cut, so that the error
 * falls as h⁸.
 */
public final class HalfSpace {
  private static final int STENCIL = 8;

  /** Σ j^q over j ≥ 0 as Euler and Maclaurin mean it: ½, then −B_{q+1}/(q + 1). */
  private static final double[] SUMS = {
    1.0 / 2, -1.0 / 12, 0, 1.0 / 120, 0, -1.0 / 252, 0, 1.0 / 240
  };

  private final double position;
  private final double[] weights;

  /**
   * A half space.
   *
   * @param position of the cut on axis 0, at least four cells inside the box
   */
  public HalfSpace(Grid grid, double position) {
    this.position = position;
    if (grid.mesh() != null) {
      this.weights = elements(grid.mesh(), position);
      return;
    }
    int n = grid.shape(0);
    int first = 0;
    while (first < n && grid.node(0, first) < position) {
      first++;
    }
    int low = first - STENCIL / 2;
    if (!(low >= 0 && low + STENCIL <= n)) {
      throw new IllegalArgumentException(
          "barrier must lie inside the box, at least four cells from the ends of axis 0, but was "
              + position
              + " in ["
              + grid.box().lower(0)
              + ", "
              + grid.box().upper(0)
              + "] with cells of "
              + grid.spacing(0));
    }
    this.weights = new double[n];
    for (int i = first; i < n; i++) {
      weights[i] = 1;
    }
    double cut = (position - grid.node(0, first)) / grid.spacing(0);
    for (int k = 0; k < STENCIL; k++) {
      double[] taylor = lagrange(k);
      double power = cut;
      for (int q = 0; q < STENCIL; q++) {
        weights[low + k] -= taylor[q] * (SUMS[q] + power / (q + 1));
        power *= cut;
      }
    }
  }

  /** On elements the cut is an edge: its node has a share in either side. */
  private static double[] elements(ElementMesh mesh, double position) {
    double[] weights = new double[mesh.size()];
    double[] x = mesh.nodes();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = x[i] > position ? 1 : 0;
    }
    int e = Arrays.binarySearch(mesh.edges(), position);
    if (!(e > 0 && e < mesh.elements())) {
      throw new IllegalArgumentException(
          "barrier must lie inside the box, but was " + position + " and the box is " + mesh.box());
    }
    double below = mesh.length(e - 1);
    double above = mesh.length(e);
    weights[mesh.index(e, 0)] = above / (below + above);
    return weights;
  }

  /** Coefficients of the polynomial that is 1 at node k of −4 … 3 and 0 at the others. */
  private static double[] lagrange(int k) {
    double[] coefficients = new double[STENCIL];
    coefficients[0] = 1;
    int degree = 0;
    double node = k - STENCIL / 2;
    for (int other = -STENCIL / 2; other < STENCIL / 2; other++) {
      if (other == node) {
        continue;
      }
      degree++;
      for (int q = degree; q >= 0; q--) {
        double lower = q > 0 ? coefficients[q - 1] : 0;
        coefficients[q] = (lower - other * coefficients[q]) / (node - other);
      }
    }
    return coefficients;
  }

  /** The cut. */
  public double position() {
    return position;
  }

  /** ∫|ψ|² over the half space. */
  public double mass(WaveFunction psi) {
    int inner = psi.grid().inner(0);
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      double slab = 0;
      for (int i = j * inner; i < (j + 1) * inner; i++) {
        slab = Math.fma(psi.re()[i], psi.re()[i], Math.fma(psi.im()[i], psi.im()[i], slab));
      }
      sum = Math.fma(weights[j], slab, sum);
    }
    return sum * psi.grid().cellVolume();
  }
}
