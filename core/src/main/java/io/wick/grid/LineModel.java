package io.wick.grid;

import io.wick.math.Tridiagonal;
import io.wick.math.TridiagonalEigen;
import java.util.Arrays;

/**
 * The three-point difference Hamiltonian on one axis: never misses a level (Sturm counts), knows
 * every detail of V, and differs from the spectral one by at most a factor π²/4 in its kinetic
 * part. So its states are starts, and its shifted inverse a preconditioner whose quality depends
 * neither on the resolution nor on the range of V.
 */
final class LineModel implements Preconditioner {
  private final int n;
  private final double[] diagonal;
  private final double[] coupling;
  private final boolean periodic;
  private final TridiagonalEigen eigen;
  private final double[] shifted;
  private final double[] scratch;
  private final double[] corner;

  /**
   * The model of one axis.
   *
   * @param values λV on the nodes of the axis; large but finite inside walls
   * @param levels how many states are wanted
   */
  LineModel(double[] values, double spacing, double diffusion, boolean periodic, int levels) {
    this.n = values.length;
    this.periodic = periodic;
    this.diagonal = new double[n];
    this.coupling = new double[n];
    double hop = diffusion / (spacing * spacing);
    for (int i = 0; i < n; i++) {
      diagonal[i] = values[i] + 2 * hop;
    }
    Arrays.fill(coupling, -hop);
    this.eigen = TridiagonalEigen.of(diagonal, coupling, Math.min(levels, n));
    double[] e = eigen.values();
    double spread = e[e.length - 1] - e[0];
    double shift = e[0] - Math.max(0.25 * spread / e.length, 1e-9 * Math.abs(e[0]) + 1e-300);
    if (periodic) {
      // The ring has lower levels than the open line; stay below them.
      shift -= 0.5 * spread;
    }
    this.shifted = new double[n];
    for (int i = 0; i < n; i++) {
      shifted[i] = diagonal[i] - shift;
    }
    this.scratch = new double[n];
    this.corner = new double[n];
    if (periodic) {
      // Sherman-Morrison: ring = line + u uᵀ/gamma-type update with u = (gamma, 0 … 0, −hop).
      shifted[0] += hop;
      shifted[n - 1] += hop;
      corner[0] = 1;
      corner[n - 1] = 1;
      Tridiagonal.solve(n, coupling, shifted, coupling, corner, scratch);
    }
  }

  double[] energies() {
    return eigen.values();
  }

  double[][] states() {
    return eigen.vectors();
  }

  @Override
  public void apply(double[] residual, double[] out) {
    System.arraycopy(residual, 0, out, 0, n);
    Tridiagonal.solve(n, coupling, shifted, coupling, out, scratch);
    if (periodic) {
      // ring = line − hop v vᵀ with v = (1, 0 … 0, 1), the line's end diagonals raised by hop.
      double hop = -coupling[0];
      double denominator = 1 - hop * (corner[0] + corner[n - 1]);
      double factor = hop * (out[0] + out[n - 1]) / denominator;
      for (int i = 0; i < n; i++) {
        out[i] = Math.fma(factor, corner[i], out[i]);
      }
    }
  }
}
