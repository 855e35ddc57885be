package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.grid.FoundLevels;
import io.wick.grid.GridSettings;
import io.wick.grid.Spectra;
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
 * jumps and states; so, too, along each axis where V is a sum over the axes. Elsewhere: sine or
 * Fourier basis, block Davidson iteration.
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
    numerics = 4)
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
    FoundLevels found =
        Spectra.of(objective, objective.aside(), grid, D, levels, context::checkDeadline);
    for (int n = 0; n < found.count(); n++) {
      context.report(
          new SpectrumRow(
              D,
              1,
              n,
              found.energies()[n],
              found.residuals()[n],
              Double.NaN,
              Double.NaN,
              Double.NaN));
    }
    context.report(Observable.GROUND_ENERGY, found.energies()[0]);
    context.report(Observable.GAP, found.gap());
    context.report(Observable.EDGE_PROBABILITY, found.edgeProbability());
    context.report(Observable.WALL_SHIFT, found.wallShift());
    context.report(Observable.BOX_LOWER, found.box().lower(0));
    context.report(Observable.BOX_UPPER, found.box().upper(0));
    context.report(Observable.NYQUIST_RATIO, found.nyquistRatio());
    context.report(Observable.GRID_ERROR, found.error());
    if (grid.isAutomatic()) {
      Accuracy.require(
          context,
          Observable.GRID_ERROR,
          found.error(),
          0,
          "grid",
          "the potential has jumps, poles or structure too fine for its box. A smaller grid.box"
              + " helps");
    }
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
    boolean byAxes = grid.isAutomatic() && potential.isSeparable();
    double points = byAxes ? 512.0 * potential.dimension() : GridCost.points(grid, potential);
    // About forty applications of H per level, sixty beyond one dimension.
    double applications = (byAxes || potential.dimension() == 1 ? 40.0 : 120.0) * levels;
    return new Cost(
        1e-3 + applications * points * GridCost.SECONDS_PER_POINT,
        (long) (points * 8 * (12 * (levels + 4.0) + 20)));
  }
}
