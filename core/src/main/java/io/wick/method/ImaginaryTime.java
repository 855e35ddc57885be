package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.grid.GridSettings;
import io.wick.potential.Potential;
import io.wick.schedule.Adaptive;
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
 * @param tolerance of ‖ψ − ψ_exact‖ at the end, and ten times it on the way, as measured by
 *     refining the step; null is 1e−7
 * @param stop ends a run at constant D before its time, or a rung of schedule adaptive; null is the
 *     duration, or {@code energy-rate} with 1e−6 on a ladder
 * @param levels how many levels of the last H are compared with; 0 for none
 */
@Entry(
    name = "imaginary-time",
    summary = "imaginary-time evolution of a wave function on a grid",
    numerics = 4,
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
        int levels,
    @Parameter(
            value =
                "when the inner loop has converged, at constant D or on a rung of schedule"
                    + " adaptive: {type: energy-rate, below: 1e-9} or {type: gap-time, above: 8};"
                    + " unless given the whole duration, energy-rate 1e-6 on rungs",
            byDefault = Parameter.OPTIONAL)
        Stop stop)
    implements Method {
  /** Without a rule to stop. */
  public ImaginaryTime(
      GridSettings grid, Start start, int order, Integer steps, Double tolerance, int levels) {
    this(grid, start, order, steps, tolerance, levels, null);
  }

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
  public GridSettings spectralGrid() {
    return grid;
  }

  @Override
  public Status run(Objective objective, Schedule schedule, Context context) {
    StepSettings stepping = StepSettings.of(order, steps, tolerance);
    EvolutionSettings settings = new EvolutionSettings(grid, start, stepping, levels, true, null);
    if (schedule instanceof Adaptive || stop != null) {
      return ladder(settings, objective, schedule, context);
    }
    GridEvolution.Outcome outcome = new GridEvolution(settings, objective, schedule, context).run();
    reportRates(outcome.weights(), schedule.isConstant(), outcome.run().samples(), context);
    return Status.COMPLETED;
  }

  private Status ladder(
      EvolutionSettings settings, Objective objective, Schedule schedule, Context context) {
    if (steps != null) {
      throw new IllegalArgumentException(
          "imaginary-time chooses its steps where a rule stops it, but steps was "
              + steps
              + ". Maybe tolerance?");
    }
    double[] rungs;
    if (schedule instanceof Adaptive adaptive) {
      rungs = adaptive.ladder();
    } else if (schedule.isConstant() && schedule.diffusion(0) > 0) {
      rungs = new double[] {schedule.diffusion(0)};
    } else {
      throw new IllegalArgumentException(
          "stop holds for evolution at a fixed D: it needs schedule constant or adaptive");
    }
    LadderEvolution.Outcome outcome =
        new LadderEvolution(
                settings,
                stop == null ? new Stop.EnergyRate(1e-6) : stop,
                rungs,
                schedule instanceof Adaptive ? 1 : schedule.potentialScale(0),
                schedule.duration(),
                objective,
                context)
            .run();
    reportRates(outcome.weights(), rungs.length == 1, outcome.samples(), context);
    return outcome.status();
  }

  private static void reportRates(
      LevelWeights weights, boolean constant, List<Sample> samples, Context context) {
    if (weights != null) {
      context.report(Observable.PREDICTED_DECAY_RATE, weights.decayRate());
      if (constant) {
        context.report(Observable.FITTED_DECAY_RATE, fittedRate(samples, weights));
      }
    }
  }

  /**
   * Rate of E(τ) − E_0 from where it is a single exponential (to 1e−3, else as far as the run is)
   * to where it is rounding; NaN where the run ends before.
   */
  private static double fittedRate(List<Sample> samples, LevelWeights weights) {
    double ground = weights.levels().energy(0);
    double[] time = new double[samples.size()];
    double[] excess = new double[samples.size()];
    for (int i = 0; i < time.length; i++) {
      time[i] = samples.get(i).time;
      excess[i] = samples.get(i).energy - ground;
    }
    double floor = 1e-10 * weights.levels().range();
    for (double purity = 1e-3; purity < 0.1; purity *= 3) {
      DecayFit fit = DecayFit.of(weights.asymptoticFrom(purity), floor, time, excess);
      if (fit.rate() * (fit.to() - fit.from()) > 1) {
        return fit.rate();
      }
    }
    return Double.NaN;
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    return GridCost.ofEvolution(grid, potential, schedule, order == 4 ? 2 : 1, steps, levels);
  }
}
