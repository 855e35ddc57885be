package io.wick.grid;

import java.util.Arrays;

/** Finds the lowest levels of H = −D∇² + λV on a given grid. */
public final class LevelSolver {
  /** Relative residual of a final answer: energies to rounding, states to 1e−9. */
  public static final double FINE = 1e-9;

  /** Relative residual while resolutions are compared: energies to 1e−11. */
  static final double COARSE = 3e-6;

  private static final int GUARDS = 4;
  private final Hamiltonian hamiltonian;
  private final double diffusion;
  private final double lambda;
  private final Runnable watch;

  /**
   * A solver.
   *
   * @param diffusion D &gt; 0
   * @param lambda λ ≥ 0
   * @param watch called in every iteration; may end the search by an exception, e.g. at a deadline
   */
  public LevelSolver(Hamiltonian hamiltonian, double diffusion, double lambda, Runnable watch) {
    if (!(diffusion > 0 && diffusion < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "D must be positive and finite for a spectrum, but was " + diffusion);
    }
    this.hamiltonian = hamiltonian;
    this.diffusion = diffusion;
    this.lambda = lambda;
    this.watch = watch;
  }

  /**
   * The lowest levels.
   *
   * @param count how many; fewer come back only if the grid has fewer nodes
   * @param accuracy wanted ‖Hψ − Eψ‖ over the energy range, e.g. {@link #FINE}
   * @param hints vectors that may help, e.g. the states of a coarser grid; may be empty
   */
  public Levels solve(int count, double[][] hints, double accuracy) {
    int free = hamiltonian.grid().size() - hamiltonian.walls().length;
    int wanted = Math.min(count, free);
    if (hamiltonian.hasElements()) {
      return ElementSolver.levels(
          hamiltonian.grid().mesh(),
          hamiltonian.band(diffusion, lambda),
          diffusion,
          lambda * hamiltonian.minimum(),
          wanted,
          new double[0],
          watch);
    }
    return hamiltonian.grid().dimension() == 1
        ? line(wanted)
        : new BoxSolver(hamiltonian, diffusion, lambda, watch).solve(wanted, hints, accuracy);
  }

  private Levels line(int wanted) {
    Grid grid = hamiltonian.grid();
    int n = grid.size();
    double[] v = new double[n];
    double minimum = hamiltonian.minimum();
    for (int i = 0; i < n; i++) {
      v[i] = lambda * (hamiltonian.values()[i] - minimum);
    }
    boolean[] masked = null;
    if (hamiltonian.walls().length > 0) {
      masked = new boolean[n];
      double height =
          1e3 * (lambda * (hamiltonian.maximum() - minimum) + diffusion * grid.nyquist(0));
      for (int wall : hamiltonian.walls()) {
        masked[wall] = true;
        v[wall] = height;
      }
    }
    boolean periodic = grid.boundary() == Boundary.PERIODIC;
    LineModel model =
        new LineModel(
            v, grid.spacing(0), diffusion, periodic, wanted + Math.max(GUARDS, wanted / 2));
    double[][] starts = model.states();
    if (periodic) {
      starts = Arrays.copyOf(starts, starts.length + 1);
      starts[starts.length - 1] = new double[n];
      Arrays.fill(starts[starts.length - 1], 1);
    }
    double[] e = model.energies();
    double tolerance = 1e-10 * Math.max(e[Math.min(wanted, e.length) - 1], 1e-3 * (e[0] + 1e-300));
    Davidson davidson = new Davidson(hamiltonian, diffusion, lambda, masked, watch);
    davidson.run(starts, wanted, model, tolerance);
    return davidson.levels(wanted);
  }
}
