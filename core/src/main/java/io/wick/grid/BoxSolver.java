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
  private final Hamiltonian hamiltonian;
  private final double diffusion;
  private final double lambda;
  private final Grid grid;
  private final int n;

  BoxSolver(Hamiltonian hamiltonian, double diffusion, double lambda) {
    this.hamiltonian = hamiltonian;
    this.diffusion = diffusion;
    this.lambda = lambda;
    this.grid = hamiltonian.grid();
    this.n = grid.size();
  }

  Levels solve(int wanted, double[][] hints) {
    BoxGuesses guesses = new BoxGuesses(hamiltonian, diffusion, lambda);
    double[][] starts = guesses.states(wanted + GUARDS, hints);
    Davidson rough = new Davidson(hamiltonian, diffusion, lambda, wallMask());
    int block = wanted + Math.max(GUARDS, wanted / 2);
    rough.run(starts, wanted, (r, out) -> System.arraycopy(r, 0, out, 0, n), Double.MAX_VALUE);
    starts = rough.states(2 * block);
    double top = energyAbove(rough, wanted);
    double range = lambda * (hamiltonian.maximum() - hamiltonian.minimum());
    double tolerance = 1e-9 * top;
    for (double cut = 12 * top; ; cut *= 2.5) {
      boolean all = cut >= range;
      Davidson davidson =
          new Davidson(hamiltonian, diffusion, lambda, all ? wallMask() : mask(cut));
      davidson.run(starts, wanted, kinetic(top), tolerance);
      Levels levels = davidson.levels(wanted);
      if (all || largest(levels.residuals()) < 4 * tolerance) {
        return levels;
      }
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

  /** (−D∇² + c)⁻¹. */
  private Preconditioner kinetic(double shift) {
    double[] inverse = hamiltonian.squares();
    double unit = 1 / hamiltonian.waveCount();
    for (int i = 0; i < n; i++) {
      inverse[i] = unit / Math.fma(diffusion, inverse[i], shift);
    }
    double[] spare = new double[n];
    return (residual, out) -> {
      System.arraycopy(residual, 0, out, 0, n);
      Arrays.fill(spare, 0);
      hamiltonian.transform(out, spare);
      for (int i = 0; i < n; i++) {
        out[i] *= inverse[i];
        spare[i] *= inverse[i];
      }
      hamiltonian.transform(spare, out);
    };
  }
}
