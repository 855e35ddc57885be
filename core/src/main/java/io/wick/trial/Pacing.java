package io.wick.trial;

import io.wick.grid.Grid;
import io.wick.grid.GridSettings;
import io.wick.grid.Hamiltonian;
import io.wick.grid.LevelSearch;
import io.wick.grid.LevelSolver;
import io.wick.grid.Levels;
import io.wick.potential.Potential;
import io.wick.schedule.GapPaced;
import io.wick.schedule.GapProfile;
import io.wick.schedule.Schedule;

/**
 * Turns a gap-paced schedule into a curve before a method starts: spectra of −D∇² + V on the grid
 * of the method, or on one that is chosen for the smallest D. It stands outside of the trial's
 * counts: the schedule is an oracle, what follows it is measured.
 */
final class Pacing implements GapProfile {
  /** Levels per dimension: the multiplet at the second excitation of an isotropic well is whole. */
  private static final int[] LEVELS = {4, 8, 12};

  /** |⟨k|−∇²|0⟩| below this share of ⟨0|−∇²|0⟩ is symmetry, up to rounding. */
  private static final double COUPLED = 1e-7;

  private final Hamiltonian hamiltonian;
  private final int count;
  private final Runnable watch;
  private double[][] hints = new double[0][];

  private Pacing(Hamiltonian hamiltonian, int count, Runnable watch) {
    this.hamiltonian = hamiltonian;
    this.count = count;
    this.watch = watch;
  }

  /** The schedule that a method follows: itself, unless it has to be resolved. */
  static Schedule of(Schedule schedule, Potential potential, Method method, Deadline deadline) {
    if (!(schedule instanceof GapPaced paced)) {
      return schedule;
    }
    int d = potential.dimension();
    if (d > Grid.MAXIMUM_DIMENSION) {
      throw new IllegalArgumentException(
          "schedule gap-paced needs the spectrum of the potential, on a grid of at most "
              + Grid.MAXIMUM_DIMENSION
              + " dimensions, but the potential has "
              + d);
    }
    // Values are checked as those of the trial are, but not counted.
    Objective aside = new Objective(potential, Budget.UNLIMITED, new double[0]);
    GridSettings settings = method.spectralGrid();
    int count = LEVELS[d - 1];
    Grid grid =
        settings.isAutomatic()
            ? LevelSearch.of(aside, aside, settings, paced.end(), 1, count, deadline::check).grid()
            : settings.gridFor(aside);
    Hamiltonian hamiltonian = new Hamiltonian(grid, grid.values(aside));
    return paced.resolve(new Pacing(hamiltonian, count, deadline::check));
  }

  @Override
  public Excitation at(double diffusion) {
    Levels levels =
        new LevelSolver(hamiltonian, diffusion, 1, watch).solve(count, hints, LevelSolver.FINE);
    hints = levels.states();
    double ground = coupling(levels, 0, diffusion);
    double kinetic = Math.max(levels.energy(0) - ground * diffusion, 0) / diffusion;
    for (int k = 1; k < levels.count(); k++) {
      double gap = levels.energy(k) - levels.energy(0);
      double square = 0;
      // A multiplet shares the coupling in a way that rounding decides: its sum counts.
      for (int n = k;
          n < levels.count() && levels.energy(n) - levels.energy(k) <= 1e-8 * levels.range();
          n++) {
        double coupling = coupling(levels, n, diffusion);
        square = Math.fma(coupling, coupling, square);
      }
      if (Math.sqrt(square) > COUPLED * kinetic && gap > 1e-12 * levels.range()) {
        return new Excitation(gap, Math.sqrt(square));
      }
    }
    throw new IllegalArgumentException(
        "schedule gap-paced: at D = "
            + diffusion
            + " none of the lowest "
            + levels.count()
            + " levels couples to the ground state, so that no gap paces the schedule");
  }

  /** ⟨n|V|0⟩/D: for n ≠ 0 it is −⟨n|−∇²|0⟩, since D⟨n|−∇²|0⟩ + ⟨n|V|0⟩ = 0. */
  private double coupling(Levels levels, int n, double diffusion) {
    double[] v = hamiltonian.values();
    double low = n == 0 ? 0 : hamiltonian.minimum();
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      sum = Math.fma(levels.states()[n][i] * levels.states()[0][i], v[i] - low, sum);
    }
    return sum * hamiltonian.grid().cellVolume() / diffusion;
  }
}
