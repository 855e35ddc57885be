package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Guided;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Method;
import io.wick.trial.Objective;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.walker.Edge;
import io.wick.walker.Guide;

/**
 * Imaginary time by branching walkers, in any dimension: ∂ψ/∂τ = (D∇² − λV)ψ, walkers sample ψ.
 * Each step is e^{−δλV/2} G_D(δ) e^{−δλV/2}, so that on kx²/2 the growth energy is asinh(ωδ/2)/δ
 * and the mixed energy (ω/2)/√(1 + (ωδ/2)²) per axis, ω = √(2Dk); both are E_0 to O(δ²).
 *
 * <p>On a constant schedule the energies are averages over the time after equilibration, population
 * bias corrected, with errors that widen where the run is short. On other schedules D and λ are
 * those of the middle of each step and only the course is reported. Edges: hard walls (ψ = 0), a
 * torus, or none.
 *
 * <p>The mixed energy is ∫Hψ/∫ψ: ⟨λV⟩ plus the rate at which walls absorb. mean_population is the
 * effective number of walkers (Σw)²/Σw²: near 1, the step is too large or the walkers are too few;
 * energies have no errors where steps leave half of them or less.
 *
 * <p>On a constant schedule a second run at twice the step says what the step costs, at half as
 * many evaluations again ({@link StepComparison}): growth_time_step_error and mixed_time_step_error
 * are half of the difference of the two runs' energies (the error of a parabola times 1.5 at small
 * steps, times 1.0 at δ = 0.8/ω), and time_step_error is the larger one over the energy. They
 * contain statistical noise of about one error.
 *
 * <p>The population bias grows exponentially with the square of the spread of V, that is with the
 * number of axes. Where the walkers are too few for it to be corrected, energies are reported
 * without errors and are too high: a parabola with 1000 walkers gave 5.01 ± 0.05 of 5 in 10 axes,
 * but 61 of 50 in 100 and 160 of 100 in 200. Guided by a Gaussian a tenth too wide these are 50.02
 * ± 0.01 and 99.98 ± 0.05: many axes need a guide.
 *
 * <p>A potential without a lower bound, −1/r, needs a guide with its cusp ({@code own}): near the
 * pole e^{−δλV} has no mean, whatever the step, and such a run is refused.
 *
 * <p>With a guide walkers sample ψψ_T, the mixed energy is that of E_L = −D∇²ψ_T/ψ_T + λV, and
 * errors shrink with local_energy_spread. Guided by a Gaussian the energies are right to O(δ²), too
 * (an exact propagator). Other guides accept or reject moves ({@link GuidedDiffusion}): energies
 * are then off by a term of first order in δ, and the time-step error is the whole difference. For
 * the own guides of atoms and molecules it was measured to be +0.05 δ (H₃⁺), 0.03 δ (He), 0.01 δ
 * (H₂, H₂⁺) hartrees: extrapolate over timeStep.
 *
 * @param walkers number of walkers, at least 2
 * @param timeStep δ; null is 0.1/ω with ω the largest ground-state frequency along the schedule,
 *     0.1 ω/γ² with a narrower Gaussian guide of frequency γ
 * @param equilibration share of the duration before averages begin, in [0, 1)
 * @param branchBelow effective share of the walkers below which the population branches, in (0, 1]
 * @param correctionTime memory of the population bias correction; null is five correlation times
 * @param boundary edges of the box
 * @param start where the walkers start
 * @param guide where the guiding function comes from
 */
@Entry(
    name = "diffusion-monte-carlo",
    summary = "imaginary time by branching walkers; ground-state energy in any dimension",
    formula = "psi <- exp(-dt lambda V/2) G_D(dt) exp(-dt lambda V/2) psi",
    symbols =
        "growth_time_step_error, mixed_time_step_error: from a second run at twice the step, half of"
            + " the difference of the two energies (all of it with a guide that accepts or rejects"
            + " moves), in units of the potential; time_step_error: the larger of both over"
            + " |growth_energy|; constant schedules only",
    source = "J. B. Anderson, doi 10.1063/1.431514; C. J. Umrigar et al., doi 10.1063/1.465195",
    numerics = 4)
public record DiffusionMonteCarlo(
    @Parameter(value = "number of walkers", byDefault = "1000") int walkers,
    @Parameter(
            value =
                "time step; unless given 0.1 over the largest ground-state frequency omega of the"
                    + " potential, 0.1 omega/gamma^2 with a gaussian guide of larger frequency"
                    + " gamma = D/std^2",
            unit = "time",
            byDefault = Parameter.OPTIONAL)
        Double timeStep,
    @Parameter(value = "share of the duration before averages begin", byDefault = "0.25")
        double equilibration,
    @Parameter(
            value = "effective share of the walkers below which the population branches",
            byDefault = "0.8")
        double branchBelow,
    @Parameter(
            value = "memory of the population bias correction; five correlation times unless given",
            unit = "time",
            byDefault = Parameter.OPTIONAL)
        Double correctionTime,
    @Parameter(value = "edges of the box: hard-wall, periodic or open", byDefault = "hard-wall")
        Edge boundary,
    @Parameter(
            value = "where the walkers start: gaussian, uniform or point",
            byDefault = "{type: uniform}")
        Start start,
    @Parameter(
            value = "guiding function of importance sampling: none, gaussian or own",
            byDefault = "{type: none}")
        Guide guide)
    implements Method {
  public DiffusionMonteCarlo {
    Check.atLeast("walkers", 2, walkers);
    if (timeStep != null) {
      Check.positive("timeStep", timeStep);
    }
    if (!(equilibration >= 0 && equilibration < 1)) {
      throw new IllegalArgumentException(
          "equilibration must lie in [0, 1), but was " + equilibration);
    }
    if (!(branchBelow > 0 && branchBelow <= 1)) {
      throw new IllegalArgumentException("branchBelow must lie in (0, 1], but was " + branchBelow);
    }
    if (correctionTime != null) {
      Check.nonNegative("correctionTime", correctionTime);
    }
    if (boundary == Edge.REFLECTING) {
      throw new IllegalArgumentException(
          "boundary must be hard-wall, periodic or open for a wave function, but was reflecting");
    }
    if (boundary == Edge.PERIODIC && !(guide instanceof Guide.None)) {
      throw new IllegalArgumentException(
          "boundary must be hard-wall or open with a guide, but was periodic");
    }
  }

  @Override
  public boolean stochastic() {
    return true;
  }

  @Override
  public boolean usesSchedule() {
    return true;
  }

  @Override
  public Status run(Objective objective, Schedule schedule, Context context) {
    if (!(guide instanceof Guide.None) && !schedule.isConstant()) {
      throw new IllegalArgumentException(
          "guide belongs to one D and lambda and needs a constant schedule. Maybe {type: none}?");
    }
    if (!objective.isBoundedBelow() && !(guide instanceof Guide.Own)) {
      throw new IllegalArgumentException(
          "the potential has no lower bound on its box: where walkers come near the pole, their"
              + " weights e^(-timeStep lambda V) have no mean, and no step is short enough. Maybe"
              + (objective.potential() instanceof Guided ? " guide: {type: own}, or" : "")
              + " a box that begins above the pole?");
    }
    long steps = steps(objective.potential(), schedule);
    return new BranchingRun(this, objective, schedule, context, steps).run();
  }

  private long steps(Potential potential, Schedule schedule) {
    double step = timeStep == null ? SafeTimeStep.of(potential, schedule, guide) : timeStep;
    return WalkerCourse.steps(schedule.duration(), step);
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    // The second run makes half as many steps.
    int together = schedule.isConstant() ? walkers + walkers / 2 : walkers;
    return WalkerCourse.cost(
        steps(potential, schedule), together, potential.dimension(), 10, budget);
  }
}
