package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.grid.ElementLevels;
import io.wick.grid.ElementSearch;
import io.wick.grid.GridSettings;
import io.wick.grid.LevelSearch;
import io.wick.grid.Levels;
import io.wick.grid.WaveFunction;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Method;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import io.wick.trial.SpectrumRow;
import io.wick.trial.Status;

/**
 * Lowest levels of −D∇² + V in one to three dimensions, each with its residual ‖Hψ − Eψ‖. On one
 * axis between walls with a grid that is chosen: finite elements of high degree fitted to poles,
 * jumps and states. Elsewhere: sine or Fourier basis, block Davidson iteration.
 *
 * @param D kinetic scale, positive
 * @param levels how many
 * @param grid resolution, box and edges
 */
@Entry(
    name = "spectrum",
    summary = "lowest energy levels and gap, with residuals",
    formula = "-D laplacian psi_n + V psi_n = E_n psi_n",
    source = "E. R. Davidson, J. Comput. Phys. 17 (1975) 87, doi 10.1016/0021-9991(75)90065-0",
    numerics = 3)
public record Spectrum(
    @Parameter(value = "kinetic scale", unit = "length^2 * potential", byDefault = "1.0") double D,
    @Parameter(value = "number of levels", byDefault = "6") int levels,
    @Parameter(value = "resolution, box and edges", byDefault = "{}") GridSettings grid)
    implements Method {
  public Spectrum {
    Check.positive("D", D);
    Check.atLeast("levels", 1, levels);
    grid = grid == null ? GridSettings.AUTOMATIC : grid.requireClosed();
  }

  @Override
  public boolean stochastic() {
    return false;
  }

  @Override
  public boolean usesSchedule() {
    return false;
  }

  @Override
  public int maximumDimension() {
    return 3;
  }

  @Override
  public Status run(Objective objective, Schedule schedule, Context context) {
    context.step();
    Levels found;
    double nyquist;
    if (ElementSearch.serves(objective, grid)) {
      ElementLevels fitted =
          ElementSearch.of(objective, grid, D, 1, levels, context::checkDeadline);
      found = fitted.levels();
      nyquist = fitted.nyquistRatio();
      context.report(Observable.WALL_SHIFT, fitted.wallShift());
    } else {
      found = LevelSearch.of(objective, grid, D, 1, levels, context::checkDeadline);
      nyquist = found.nyquistRatio(D);
    }
    double edge = 0;
    WaveFunction psi = new WaveFunction(found.grid());
    for (int n = 0; n < found.count(); n++) {
      context.report(
          new SpectrumRow(
              D, 1, n, found.energy(n), found.residuals()[n], Double.NaN, Double.NaN, Double.NaN));
      System.arraycopy(found.states()[n], 0, psi.re(), 0, psi.re().length);
      edge = Math.max(edge, psi.edgeProbability());
    }
    context.report(Observable.GROUND_ENERGY, found.energy(0));
    context.report(Observable.GAP, found.gap());
    context.report(Observable.EDGE_PROBABILITY, edge);
    context.report(Observable.NYQUIST_RATIO, nyquist);
    context.report(Observable.GRID_ERROR, found.change() / found.range());
    if (found.count() < levels) {
      throw new IllegalArgumentException(
          "levels is "
              + levels
              + ", but the grid has only "
              + found.count()
              + ". Give it more points");
    }
    return Status.COMPLETED;
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    double points = GridCost.points(grid, potential);
    // About forty applications of H per level, sixty beyond one dimension.
    double applications = (potential.dimension() == 1 ? 40.0 : 120.0) * levels;
    return new Cost(
        1e-3 + applications * points * GridCost.SECONDS_PER_POINT,
        (long) (points * 8 * (12 * (levels + 4.0) + 20)));
  }
}
