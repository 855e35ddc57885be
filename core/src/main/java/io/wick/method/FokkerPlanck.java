package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.grid.CellSettings;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Method;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import io.wick.trial.Start;
import io.wick.trial.Status;

/**
 * The Fokker-Planck equation on a mesh of cells: ∂p/∂τ = D(τ)∇²p + λ(τ)∇·(p∇ζ), the density of
 * {@code langevin} particles. Fluxes of Scharfetter and Gummel: positive, conservative, and
 * e^{−λζ/D} in the cells exactly stationary. Each step is an exact exponential per axis at the
 * midpoint's D and λ: no time-step error on one axis with a constant schedule, order 2 otherwise.
 * Where the mesh is free and D ends near 0, a semi-Lagrangian drift takes their place, at least in
 * the end, and the last steps are short (it needs a gradient, reflecting edges and constant λ).
 *
 * <p>The scheme is of second order in h. Unless {@code grid.points} is given, coarse runs learn
 * where the density goes and how narrow it becomes, cells are graded accordingly (beyond one axis,
 * where D ends near 0, again each time that the density has narrowed), meshes and steps are refined
 * together, and means, variances, ⟨ζ⟩, rates and success masses extrapolated to h = 0; grid_error
 * is the estimate of what is left, relative to spreads and heights (of the levels, if that is more,
 * relative to the highest), and includes the time steps unless {@code steps} is given. On a mesh
 * that is given grid_error is that of the mesh, by comparison with half the cells per axis, and
 * nothing is extrapolated. time_step_error, in the same scales, is that of the observables at the
 * end by comparison with half the steps; where steps are refined with the mesh the two share a
 * series, and it is grid_error.
 *
 * <p>Levels are the relaxation rates at the last D and λ: energies of the partner Schroedinger
 * problem, ground_energy 0, gap the slowest rate. predicted_decay_rate is 2μ_k, k the lowest that
 * the start overlaps, which is how the relative entropy to the stationary density falls in the end;
 * fitted_decay_rate is that of the trajectory (constant schedules) from when that mode is alone;
 * null if the run ends before.
 *
 * @param grid resolution, box and edges
 * @param start where p starts; std is that of p; ground is the stationary density of the first D
 * @param steps number of time steps; null lets the tolerance decide
 * @param tolerance of the error of the density (given mesh) or of the observables (free mesh); null
 *     is 1e−7, beyond one axis 1e−6
 * @param levels how many relaxation rates are computed; 0 for none
 */
@Entry(
    name = "fokker-planck",
    summary = "evolution of a probability density with drift and diffusion on a grid",
    formula = "dp/d tau = D(tau) laplacian p + lambda(tau) div(p grad zeta), no flux at the edges",
    source = "D. L. Scharfetter and H. K. Gummel, doi 10.1109/T-ED.1969.16566",
    numerics = 3)
public record FokkerPlanck(
    @Parameter(value = "resolution, box and edges", byDefault = "{}") CellSettings grid,
    @Parameter(
            value = "gaussian (std is that of p), uniform, point, or ground: stationary at first D",
            byDefault = "{type: gaussian}")
        Start start,
    @Parameter(
            value = "number of time steps; chosen by the tolerance unless given",
            byDefault = Parameter.OPTIONAL)
        Integer steps,
    @Parameter(
            value =
                "wanted error of the density on a given mesh, of the observables on a free one;"
                    + " 1e-7 unless given, 1e-6 beyond one axis",
            byDefault = Parameter.OPTIONAL)
        Double tolerance,
    @Parameter(value = "relaxation rates to compute at the last D, 0 for none", byDefault = "6")
        int levels)
    implements Method {
  /** One axis, and more. */
  private static final double[] TOLERANCE = {1e-7, 1e-6};

  /** Eight complex tridiagonal systems per cell, axis and step: a line alone, lines in lockstep. */
  private static final double[] SECONDS_PER_CELL = {2e-7, 8e-8};

  public FokkerPlanck {
    StepSettings.of(2, steps, tolerance);
    Check.atLeast("levels", 0, levels);
    grid = grid == null ? CellSettings.AUTOMATIC : grid;
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
  public Status run(Objective objective, Schedule schedule, Context context) {
    double wanted = tolerance == null ? TOLERANCE[objective.dimension() == 1 ? 0 : 1] : tolerance;
    DensityProblem problem = new DensityProblem(objective, schedule, start, context);
    DensityEvolution evolution = new DensityEvolution(grid, steps, wanted, problem);
    DensityRun run = evolution.run();
    if (levels > 0 && schedule.diffusion(1) > 0) {
      double error = new RelaxationRates(problem, grid, levels).report(run);
      if (error > evolution.gridError()) {
        context.report(Observable.GRID_ERROR, error);
      }
    }
    return Status.COMPLETED;
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    int d = potential.dimension();
    boolean exact = schedule.isConstant() && d == 1;
    double cells = d == 1 ? 1024 : d == 2 ? 128 * 128 : 32 * 32 * 32;
    if (!grid.isAutomatic()) {
      cells = 1;
      for (int axis = 0; axis < d; axis++) {
        cells *= grid.points().get(grid.points().size() == 1 ? 0 : axis % grid.points().size());
      }
    }
    double count = steps != null ? steps : exact ? 256 : grid.isAutomatic() ? 256 : 2000;
    double work = 2 * count * (2 * d - 1) * cells * SECONDS_PER_CELL[d == 1 ? 0 : 1];
    double band = d == 1 || levels == 0 ? 0 : cells * StrictMath.pow(cells, (d - 1.0) / d);
    return new Cost(1e-2 + work + 40e-9 * band, (long) (16 * cells * (d + 8) + 8 * band));
  }
}
