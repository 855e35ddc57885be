package io.wick.grid;

/**
 * Lowest eigenpairs of H on a grid, ascending, with multiplicity.
 *
 * @param grid where the states live
 * @param energies E_n in units of ζ
 * @param residuals ‖Hψ_n − E_nψ_n‖ with ‖ψ_n‖ = 1
 * @param states ψ_n at the nodes, real, ∫ψ_n² = 1
 * @param lowestPotential smallest λV on the grid
 * @param kinetic ⟨−D∇²⟩ of the ground state
 * @param change largest change of an energy at the last refinement of the grid; NaN if the grid was
 *     given
 */
public record Levels(
    Grid grid,
    double[] energies,
    double[] residuals,
    double[][] states,
    double lowestPotential,
    double kinetic,
    double change) {

  /** Number of levels. */
  public int count() {
    return energies.length;
  }

  /** E of a level. */
  public double energy(int level) {
    return energies[level];
  }

  /**
   * E_1 − E_0. A ground state is never degenerate, so a difference below 1e−12 of the energies'
   * scale is a gap that rounding hides: NaN, as where only one level was computed.
   */
  public double gap() {
    return gap(energies);
  }

  static double gap(double[] energies) {
    if (energies.length < 2) {
      return Double.NaN;
    }
    double gap = energies[1] - energies[0];
    double scale = Math.max(Math.abs(energies[0]), Math.abs(energies[1]));
    return gap > 1e-12 * scale ? gap : Double.NaN;
  }

  /**
   * Energy scale of the states: spread of the levels, or twice the kinetic energy of the lowest,
   * which is E_0 above the bottom of a parabola and −E_0 of a Coulomb potential. The bottom of V
   * itself is no scale: at a pole it is what the grid makes of it.
   */
  public double range() {
    double spread = energies[energies.length - 1] - energies[0];
    return Math.max(spread, 2 * kinetic);
  }

  /** Smallest kinetic energy that the grid does not resolve, over the highest one of the states. */
  public double nyquistRatio(double diffusion) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int axis = 0; axis < grid.dimension(); axis++) {
      smallest = Math.min(smallest, diffusion * grid.nyquist(axis));
    }
    return smallest / (energies[energies.length - 1] - lowestPotential);
  }

  Levels withChange(double newChange) {
    return new Levels(grid, energies, residuals, states, lowestPotential, kinetic, newChange);
  }
}
