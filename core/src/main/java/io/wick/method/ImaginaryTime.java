package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.grid.GridSettings;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.statistics.DecayFit;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Method;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import java.util.List;

/**
 * The Wick rotation: ∂ψ/∂τ = D(τ)∇²ψ − λ(τ)Vψ on a grid, normalised after every step; a low-pass
 * filter on energy. Order 2 (Strang) or 4 (Chin, forward steps only), also where D and λ change.
 *
 * @param grid resolution, box and edges
 * @param start where ψ starts: gaussian, uniform or ground
 * @param order of the time step, 2 or 4
 * @param steps number of time steps; null lets the tolerance decide
 * @param tolerance of ‖ψ − ψ_exact‖ at the end as measured by refining the step; null is 1e−7
 * @param levels how many levels of the last H are compared with; 0 for none
 */
@Entry(
    name = "imaginary-time",
    summary = "imaginary-time evolution of a wave function on a grid",
    formula = "d psi/d tau = D(tau) laplacian psi - lambda(tau) V psi, normalised",
    source = "S. A. Chin, Phys. Lett. A 226 (1997) 344, doi 10.1016/S0375-9601(97)00003-0")
public record ImaginaryTime(
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
    @Parameter(value = "levels of the last H to compare with, 0 for none", byDefault = "6")
        int levels)
    implements Method {
  public ImaginaryTime {
    StepSettings.of(order, steps, tolerance);
    Check.atLeast("levels", 0, levels);
    grid = grid == null ? GridSettings.AUTOMATIC : grid.requireClosed();
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
    StepSettings stepping = StepSettings.of(order, steps, tolerance);
    EvolutionSettings settings = new EvolutionSettings(grid, start, stepping, levels, true, null);
    GridEvolution.Outcome outcome = new GridEvolution(settings, objective, schedule, context).run();
    LevelWeights weights = outcome.weights();
    if (weights != null) {
      context.report(Observable.PREDICTED_DECAY_RATE, weights.decayRate());
      if (schedule.isConstant()) {
        double ground = weights.levels().energy(0);
        double scale = weights.levels().range();
        context.report(
            Observable.FITTED_DECAY_RATE, fittedRate(outcome.run().samples(), ground, scale));
      }
    }
    return Status.COMPLETED;
  }

  /** Rate of E(τ) − E_0 over the trajectory, as far as it is above rounding. */
  private static double fittedRate(List<Sample> samples, double ground, double scale) {
    double[] time = new double[samples.size()];
    double[] excess = new double[samples.size()];
    for (int i = 0; i < time.length; i++) {
      time[i] = samples.get(i).time;
      double above = samples.get(i).energy - ground;
      excess[i] = above > 1e-11 * scale ? above : Double.NaN;
    }
    return DecayFit.of(time, excess).rate();
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    return GridCost.ofEvolution(grid, potential, schedule, order == 4 ? 2 : 1, steps, levels);
  }
}
