package io.wick.grid;

import java.util.Arrays;

/**
 * Levels in two and three dimensions. Nodes where V is far above the wanted energies are left out
 * first (ψ is zero there to rounding), which keeps the range of H small for the kinetic
 * preconditioner; the residual is then measured with all nodes, and the cut raised until it is
 * small.
 */
final class BoxSolver {
  private static final int GUARDS = 4;
  private static final double FIRST_CUT = 20;
  private final Hamiltonian hamiltonian;
  private final double diffusion;
  private final double lambda;
  private final Grid grid;
  private final int n;
  private final Runnable watch;

  BoxSolver(Hamiltonian hamiltonian, double diffusion, double lambda, Runnable watch) {
    this.watch = watch;
    this.hamiltonian = hamiltonian;
    this.diffusion = diffusion;
    this.lambda = lambda;
    this.grid = hamiltonian.grid();
    this.n = grid.size();
  }

  /**
   * Solves to ‖Hψ − Eψ‖ ≤ accuracy · (E_top − min V).
   *
   * @param accuracy relative; energies are accurate to its square
   */
  Levels solve(int wanted, double[][] hints, double accuracy) {
    BoxGuesses guesses = new BoxGuesses(hamiltonian, diffusion, lambda);
    double[][] starts = guesses.states(wanted + GUARDS, hints);
    Davidson rough = new Davidson(hamiltonian, diffusion, lambda, wallMask(), watch);
    int block = wanted + Math.max(GUARDS, wanted / 2);
    rough.run(starts, wanted, (r, out) -> System.arraycopy(r, 0, out, 0, n), Double.MAX_VALUE);
    starts = rough.states(2 * block);
    double top = energyAbove(rough, wanted);
    double range = lambda * (hamiltonian.maximum() - hamiltonian.minimum());
    double tolerance = accuracy * top;
    double cut = FIRST_CUT * top;
    for (double stage = Math.max(tolerance, 1e-3 * top); ; stage = tolerance) {
      boolean all = cut >= range;
      Davidson davidson =
          new Davidson(hamiltonian, diffusion, lambda, all ? wallMask() : mask(cut), watch);
      davidson.run(starts, wanted, kinetic(top), stage);
      Levels levels = davidson.levels(wanted);
      boolean small = largest(levels.residuals()) < 4 * stage;
      if (stage <= tolerance && (all || small)) {
        return levels;
      }
      cut *= small ? 1 : 3;
      starts = davidson.states(2 * block);
    }
  }

  private double energyAbove(Davidson davidson, int wanted) {
    Levels levels = davidson.levels(wanted);
    double e = levels.energy(levels.count() - 1) - lambda * hamiltonian.minimum();
    return Math.max(e, 1e-12 * Math.abs(levels.energy(levels.count() - 1)) + 1e-300);
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }

  private boolean[] wallMask() {
    if (hamiltonian.walls().length == 0) {
      return null;
    }
    boolean[] masked = new boolean[n];
    for (int wall : hamiltonian.walls()) {
      masked[wall] = true;
    }
    return masked;
  }

  private boolean[] mask(double cut) {
    boolean[] masked = wallMask();
    masked = masked == null ? new boolean[n] : masked;
    double[] v = hamiltonian.values();
    for (int i = 0; i < n; i++) {
      masked[i] |= lambda * (v[i] - hamiltonian.minimum()) > cut;
    }
    return masked;
  }

  /** W (−D∇² + c)⁻¹ W with W = (1 + λV/c)^{−1/2}: right where either part of H dominates. */
  private Preconditioner kinetic(double shift) {
    double[] inverse = hamiltonian.squares();
    double[] weight = new double[n];
    double unit = 1 / hamiltonian.roundTrip();
    for (int i = 0; i < n; i++) {
      inverse[i] = unit / Math.fma(diffusion, inverse[i], shift);
      double height = lambda * (hamiltonian.values()[i] - hamiltonian.minimum());
      weight[i] = 1 / Math.sqrt(1 + height / shift);
    }
    double[] spare = new double[n];
    return (residual, out) -> {
      for (int i = 0; i < n; i++) {
        out[i] = weight[i] * residual[i];
      }
      Arrays.fill(spare, 0);
      hamiltonian.transform(out, spare);
      for (int i = 0; i < n; i++) {
        out[i] *= inverse[i];
        spare[i] *= inverse[i];
      }
      hamiltonian.transform(spare, out);
      for (int i = 0; i < n; i++) {
        out[i] *= weight[i];
      }
    };
  }
}
