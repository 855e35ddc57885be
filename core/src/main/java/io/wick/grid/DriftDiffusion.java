package io.wick.grid;

import io.wick.math.Elementary;

/**
 * The generator of ∂p/∂τ = D∇²p + λ∇·(p∇ζ) on a mesh of cells, in the form of Scharfetter and
 * Gummel: between neighbours i and i+1 of an axis flow the rates
 *
 * <pre>  i → i+1: D B(z)/(d w_i),  i+1 → i: D B(−z)/(d w_{i+1}),  z = λ(ζ_{i+1} − ζ_i)/D,
 *   B(z) = z/(e^z − 1)</pre>
 *
 * of masses, w the widths of the cells and d the distance of their centres (h both where cells are
 * uniform), so that only differences of ζ enter, no gradient. Off-diagonal rates are not negative
 * and columns sum to 0 (positive, conservative), and B(−z) = e^z B(z) makes e^{−λζ/D} at the
 * centres exactly stationary, in detailed balance across every face and on every axis alone. Second
 * order in h. As D → 0 the rates become those of the upwind scheme, λ|Δζ|/(dw); nothing overflows.
 * Cells with ζ = +∞ are walls: nothing flows in or out.
 *
 * <p>Source: Scharfetter and Gummel, IEEE Trans. Electron Devices 16 (1969) 64, doi
 * 10.1109/T-ED.1969.16566; the same rates: Chang and Cooper, J. Comput. Phys. 6 (1970) 1, doi
 * 10.1016/0021-9991(70)90001-X.
 */
public final class DriftDiffusion {
  private final CellGrid grid;
  private final double[] values;
  private final double[][] forward;
  private final double[][] backward;
  private double diffusion = Double.NaN;
  private double lambda = Double.NaN;

  /**
   * A generator without rates yet: {@link #prepare} sets them.
   *
   * @param values ζ at the centres; +∞ is a wall
   */
  public DriftDiffusion(CellGrid grid, double[] values) {
    this.grid = grid;
    this.values = values.clone();
    this.forward = new double[grid.dimension()][grid.size()];
    this.backward = new double[grid.dimension()][grid.size()];
    boolean room = false;
    for (double v : values) {
      room |= v < Double.POSITIVE_INFINITY;
    }
    if (!room) {
      throw new IllegalArgumentException(
          "the potential is +Infinity in every cell of the grid: no room for a density");
    }
  }

  /** The mesh. */
  public CellGrid grid() {
    return grid;
  }

  /** ζ at the centres. Not to be modified. */
  public double[] values() {
    return values;
  }

  /** Sets D and λ; returns false if they were these already. */
  public boolean prepare(double newDiffusion, double newLambda) {
    if (newDiffusion == diffusion && newLambda == lambda) {
      return false;
    }
    diffusion = newDiffusion;
    lambda = newLambda;
    for (int axis = 0; axis < grid.dimension(); axis++) {
      fill(axis);
    }
    return true;
  }

  private void fill(int axis) {
    int inner = grid.inner(axis);
    int n = grid.cells(axis);
    double[] widths = grid.widths(axis);
    double[] gaps = new double[n];
    for (int j = 0; j < n; j++) {
      gaps[j] = grid.distance(axis, j);
    }
    boolean joined = grid.edge() == CellGrid.Edge.PERIODIC;
    for (int i = 0; i < grid.size(); i++) {
      int j = i / inner % n;
      boolean last = j == n - 1;
      int next = last ? i - (n - 1) * inner : i + inner;
      boolean wall =
          values[i] == Double.POSITIVE_INFINITY || values[next] == Double.POSITIVE_INFINITY;
      if (wall || last && !joined) {
        forward[axis][i] = 0;
        backward[axis][i] = 0;
        continue;
      }
      double rise = lambda * (values[next] - values[i]);
      double common = uphill(diffusion, Math.abs(rise));
      forward[axis][i] = (Math.max(0, -rise) + common) / (gaps[j] * widths[j]);
      backward[axis][i] = (Math.max(0, rise) + common) / (gaps[j] * widths[last ? 0 : j + 1]);
    }
  }

  /** D B(z) for z = rise/D ≥ 0, the rate against the drift; with it D B(−z) = D B(z) + rise. */
  static double uphill(double diffusion, double rise) {
    double z = rise / diffusion;
    if (!(z > 0)) {
      return diffusion;
    }
    if (z > 1) {
      double e = Elementary.exp(-z);
      return e > 0 ? rise * e / (1 - e) : 0;
    }
    double half = 0.5 * z;
    return diffusion * (half / Elementary.tanh(half) - half);
  }

  /** Rate of the mass of each cell to the next along an axis. Not to be modified. */
  double[] forward(int axis) {
    return forward[axis];
  }

  /** Rate to each cell from the next along an axis. Not to be modified. */
  double[] backward(int axis) {
    return backward[axis];
  }
}
