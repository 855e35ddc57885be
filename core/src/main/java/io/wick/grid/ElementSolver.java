package io.wick.grid;

import io.wick.math.BandEigen;
import io.wick.math.Dense;

/** Levels on a mesh of elements that is given. */
final class ElementSolver {
  private ElementSolver() {}

  /**
   * The lowest levels.
   *
   * @param band −D∇² + λV
   * @param lowest smallest λV
   */
  static Levels levels(
      ElementMesh mesh,
      double[][] band,
      double diffusion,
      double lowest,
      int wanted,
      double[] guesses,
      Runnable watch) {
    int n = mesh.size();
    int width = mesh.rule().degree();
    BandEigen eigen = new BandEigen(band, width, wanted, guesses, watch);
    double[] energies = eigen.values();
    double[] residuals = new double[energies.length];
    double[][] states = new double[energies.length][];
    double[] image = new double[n];
    for (int k = 0; k < energies.length; k++) {
      states[k] = eigen.vector(k);
      BandEigen.multiply(band, width, states[k], image);
      Dense.axpy(-energies[k], states[k], image, n);
      residuals[k] = Math.sqrt(Dense.dot(image, image, n));
      upright(mesh, states[k]);
    }
    BandEigen.multiply(mesh.stiffness(), width, states[0], image);
    double kinetic = diffusion * Dense.dot(states[0], image, n);
    return new Levels(new Grid(mesh), energies, residuals, states, lowest, kinetic, Double.NaN);
  }

  /** The largest value of ψ is positive. */
  private static void upright(ElementMesh mesh, double[] state) {
    double largest = 0;
    for (int i = 0; i < state.length; i++) {
      double value = state[i] / mesh.roots()[i];
      // A margin decides between equal lobes, so that rounding does not.
      largest = Math.abs(value) > 1.001 * Math.abs(largest) ? value : largest;
    }
    if (largest < 0) {
      Dense.scale(-1, state, state.length);
    }
  }
}
