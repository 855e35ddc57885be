package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.grid.GridSettings;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Method;
import io.wick.trial.Objective;
import io.wick.trial.Start;
import io.wick.trial.Status;

/**
 * Real time on a grid: i∂ψ/∂t = −D(t)∇²ψ + λ(t)Vψ by operator splitting, of order 2 (Strang) or 4
 * (Suzuki), also where D and λ change.
 *
 * @param grid resolution, box and edges
 * @param start where ψ starts: gaussian, uniform or ground
 * @param order of the time step, 2 or 4
 * @param steps number of time steps; null lets the tolerance decide
 * @param tolerance of ‖ψ − ψ_exact‖ at the end as measured by refining the step; null is 1e−7
 * @param levels how many levels of the last H are compared with; 0 for none, and none with
 *     absorbing edges
 * @param barrier position on axis 0 beyond which mass, also what the edges absorb there, counts as
 *     transmitted; null for none
 */
@Entry(
    name = "schroedinger",
    summary = "real-time evolution of a wave function on a grid",
    formula = "i d psi/dt = -D(t) laplacian psi + lambda(t) V psi",
    source = "M. Suzuki, Phys. Lett. A 146 (1990) 319, doi 10.1016/0375-9601(90)90962-N",
    numerics = 3)
public record Schroedinger(
    @Parameter(value = "resolution, box and edges", byDefault = "{}") GridSettings grid,
    @Parameter(value = "gaussian, uniform or ground", byDefault = "{type: gaussian}") Start start,
    @Parameter(value = "order of the time step, 2 or 4", byDefault = "4") int order,
    @Parameter(
            value = "number of time steps; chosen by the tolerance unless given",
            byDefault = Parameter.OPTIONAL)
        Integer steps,
    @Parameter(
            value = "wanted norm of the error of the final state; 1e-7 unless given",
            byDefault = Parameter.OPTIONAL)
        Double tolerance,
    @Parameter(value = "levels of the last H to compare with, 0 for none", byDefault = "2")
        int levels,
    @Parameter(
            value =
                "position on the first axis beyond which mass counts as transmitted; none unless"
                    + " given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Double barrier)
    implements Method {
  /** Without a barrier. */
  public Schroedinger(
      GridSettings grid, Start start, int order, Integer steps, Double tolerance, int levels) {
    this(grid, start, order, steps, tolerance, levels, null);
  }

  public Schroedinger {
    StepSettings.of(order, steps, tolerance);
    Check.atLeast("levels", 0, levels);
    if (barrier != null) {
      Check.finite("barrier", barrier);
    }
    grid = grid == null ? GridSettings.AUTOMATIC : grid;
    start = start == null ? new Start.Gaussian(null, null, null) : start;
  }

  @Override
  public boolean stochastic() {
    return false;
  }

  @Override
  public boolean usesSchedule() {
    return true;
  }

  @Override
  public int maximumDimension() {
    return 3;
  }

  @Override
  public GridSettings spectralGrid() {
    return grid;
  }

  @Override
  public Status run(Objective objective, Schedule schedule, Context context) {
    StepSettings stepping = StepSettings.of(order, steps, tolerance);
    EvolutionSettings settings =
        new EvolutionSettings(grid, start, stepping, levels, false, barrier);
    new GridEvolution(settings, objective, schedule, context).run();
    return Status.COMPLETED;
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    return GridCost.ofEvolution(grid, potential, schedule, order == 4 ? 5 : 1, steps, levels);
  }
}
