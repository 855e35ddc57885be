package io.wick.grid;

import io.wick.potential.Potential;

/**
 * Levels of a potential on a grid that is given, its error by {@link CoarserGrids}, or chosen: then
 * the cells are doubled (times 4/3 and 3/2 in turn beyond one dimension) until no wanted level
 * moves by more than a relative 3e−10 of the energy range, so that spectral convergence leaves the
 * last grid far more accurate.
 */
public final class LevelSearch {
  private static final double TOLERANCE = 3e-10;
  private static final int[][] LADDERS = {
    {256, 512, 1024, 2048, 4096, 8192},
    {48, 64, 96, 128, 192, 256, 384, 512},
    {24, 32, 48, 64, 96}
  };

  private LevelSearch() {}

  /**
   * The lowest levels of −D∇² + λV.
   *
   * @param potential evaluated once per grid
   * @param aside the same, evaluated to judge a grid that is given
   * @param diffusion D &gt; 0
   * @param lambda λ
   * @param count how many
   * @param watch called in every iteration; may end the search by an exception, e.g. at a deadline
   */
  public static Levels of(
      Potential potential,
      Potential aside,
      GridSettings settings,
      double diffusion,
      double lambda,
      int count,
      Runnable watch) {
    if (!settings.isAutomatic()) {
      return given(potential, aside, settings, diffusion, lambda, count, watch);
    }
    int d = settings.boxFor(potential).dimension();
    Levels coarse = null;
    for (int cells : LADDERS[d - 1]) {
      Grid grid = CoarserGrids.given(aside, settings.withPoints(cells));
      boolean last = cells == LADDERS[d - 1][LADDERS[d - 1].length - 1];
      if (coarse != null && !last && nyquist(grid, diffusion) < 4 * coarse.range()) {
        continue;
      }
      double[] values = grid.values(potential);
      boolean spare = cells < LADDERS[d - 1][LADDERS[d - 1].length - 3];
      if (coarse == null
          && spare
          && nyquist(grid, diffusion) < 4 * zeroPoint(grid, values, diffusion, lambda)) {
        continue;
      }
      Hamiltonian hamiltonian = new Hamiltonian(grid, values);
      LevelSolver solver = new LevelSolver(hamiltonian, diffusion, lambda, watch);
      double[][] hints = hints(coarse, grid);
      Levels fine = solver.solve(count, hints, LevelSolver.COARSE);
      fine = coarse == null ? fine : fine.withChange(change(coarse, fine));
      boolean agrees = fine.change() <= TOLERANCE * fine.range();
      if (last || agrees) {
        double ratio = coarse == null ? 2 : (double) grid.cells(0) / coarse.grid().cells(0);
        double change = agrees ? fine.change() : CoarserGrids.slow(fine.change(), ratio);
        return solver.solve(count, fine.states(), LevelSolver.FINE).withChange(change);
      }
      coarse = fine;
    }
    throw new IllegalStateException("the ladder of resolutions is empty");
  }

  /** On the grid that is named, its error by coarser ones. */
  private static Levels given(
      Potential potential,
      Potential aside,
      GridSettings settings,
      double diffusion,
      double lambda,
      int count,
      Runnable watch) {
    double[] changes = new double[2];
    Levels levels = null;
    GridSettings[] grids = {
      settings, CoarserGrids.of(settings).get(0), CoarserGrids.of(settings).get(1)
    };
    for (int k = 0; k < grids.length; k++) {
      Potential evaluated = k == 0 ? potential : aside;
      Grid grid = CoarserGrids.given(aside, grids[k]);
      Hamiltonian hamiltonian = new Hamiltonian(grid, grid.values(evaluated));
      LevelSolver solver = new LevelSolver(hamiltonian, diffusion, lambda, watch);
      double accuracy = k == 0 ? LevelSolver.FINE : LevelSolver.COARSE;
      Levels found = solver.solve(count, new double[0][], accuracy);
      levels = k == 0 ? found : levels;
      if (k > 0) {
        changes[k - 1] = change(found, levels);
      }
    }
    return levels.withChange(CoarserGrids.error(changes[0], changes[1]));
  }

  /**
   * Σ √(Dλκ/2) of the deepest node, κ the curvatures there by differences; 0 next to edges and
   * walls. Grids that do not resolve it only mislead the ones after them.
   */
  private static double zeroPoint(Grid grid, double[] v, double diffusion, double lambda) {
    int lowest = 0;
    for (int i = 1; i < v.length; i++) {
      lowest = v[i] < v[lowest] ? i : lowest;
    }
    double sum = 0;
    for (int axis = 0; axis < grid.dimension(); axis++) {
      int inner = grid.inner(axis);
      int j = lowest / inner % grid.shape(axis);
      if (j == 0 || j == grid.shape(axis) - 1) {
        continue;
      }
      double h = grid.spacing(axis);
      double rise = v[lowest + inner] + v[lowest - inner] - 2 * v[lowest];
      if (rise > 0 && rise < Double.POSITIVE_INFINITY) {
        sum += Math.sqrt(0.5 * diffusion * lambda * rise) / h;
      }
    }
    return sum;
  }

  private static double nyquist(Grid grid, double diffusion) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int axis = 0; axis < grid.dimension(); axis++) {
      smallest = Math.min(smallest, diffusion * grid.nyquist(axis));
    }
    return smallest;
  }

  private static double change(Levels coarse, Levels fine) {
    double largest = 0;
    for (int k = 0; k < Math.min(coarse.count(), fine.count()); k++) {
      largest = Math.max(largest, Math.abs(coarse.energy(k) - fine.energy(k)));
    }
    return largest;
  }

  private static double[][] hints(Levels coarse, Grid grid) {
    if (coarse == null || grid.dimension() == 1) {
      return new double[0][];
    }
    Interpolation interpolation = new Interpolation(coarse.grid(), grid);
    double[][] hints = new double[coarse.count()][];
    for (int k = 0; k < hints.length; k++) {
      hints[k] = interpolation.apply(coarse.states()[k]);
    }
    return hints;
  }
}
