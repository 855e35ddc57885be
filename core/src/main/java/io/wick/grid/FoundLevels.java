package io.wick.grid;

import io.wick.potential.Box;

/**
 * The lowest levels of a potential and how far they can be trusted, however they were found.
 *
 * @param energies E_n in units of ζ, ascending, with multiplicity
 * @param residuals ‖Hψ_n − E_nψ_n‖ with ‖ψ_n‖ = 1
 * @param error estimate of the error of the energies by their resolution, over their range
 * @param nyquistRatio smallest kinetic energy that is not resolved over the highest one of the
 *     states
 * @param edgeProbability |ψ|² mass in the outermost layer of nodes, largest over levels and axes
 * @param wallShift what the walls do to a level, at most, over the range of the levels; NaN without
 *     walls
 * @param box where the levels live
 */
public record FoundLevels(
    double[] energies,
    double[] residuals,
    double error,
    double nyquistRatio,
    double edgeProbability,
    double wallShift,
    Box box) {
  /** Of a mesh that was fitted. */
  static FoundLevels of(ElementLevels fitted) {
    Levels levels = fitted.levels();
    return of(levels, fitted.nyquistRatio(), fitted.wallShift());
  }

  /** Of a grid. */
  static FoundLevels onGrid(Levels levels, double diffusion, double wallShift) {
    return of(levels, levels.nyquistRatio(diffusion), wallShift);
  }

  private static FoundLevels of(Levels levels, double nyquistRatio, double wallShift) {
    return new FoundLevels(
        levels.energies(),
        levels.residuals(),
        levels.change() / levels.range(),
        nyquistRatio,
        edgeProbability(levels, levels.count()),
        wallShift,
        levels.grid().box());
  }

  /** Mass in the outermost layer of nodes, the largest of the first {@code count} levels. */
  static double edgeProbability(Levels levels, int count) {
    double edge = 0;
    WaveFunction psi = new WaveFunction(levels.grid());
    for (int k = 0; k < count; k++) {
      System.arraycopy(levels.states()[k], 0, psi.re(), 0, psi.re().length);
      edge = Math.max(edge, psi.edgeProbability());
    }
    return edge;
  }

  /** Number of levels. */
  public int count() {
    return energies.length;
  }

  /**
   * E_1 − E_0; NaN where rounding hides it, as in {@link Levels#gap}, or only one level was
   * computed.
   */
  public double gap() {
    return Levels.gap(energies);
  }
}
