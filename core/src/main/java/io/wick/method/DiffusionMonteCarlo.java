package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
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
import io.wick.trial.TrialStopped;
import io.wick.walker.BranchingDiffusion;
import io.wick.walker.Edge;
import io.wick.walker.GrowthEstimate;
import io.wick.walker.GrowthSeries;
import io.wick.walker.LengthScales;
import io.wick.walker.Population;

/**
 * Imaginary time by branching walkers, in any dimension: ∂ψ/∂τ = (D∇² − λV)ψ, walkers sample ψ.
 * Each step is e^{−δλV/2} G_D(δ) e^{−δλV/2}, so that on kx²/2 the growth energy is asinh(ωδ/2)/δ
 * and the mixed energy (ω/2)/√(1 + (ωδ/2)²) per axis, ω = √(2Dk); both are E_0 to O(δ²).
 *
 * <p>On a constant schedule the energies are averages over the time after equilibration, population
 * bias corrected, with blocking errors; an error that the run is too short to know is not reported.
 * On other schedules D and λ are those of the middle of each step and only the course is reported.
 * Edges: hard walls (ψ = 0), a torus, or none.
 *
 * <p>The mixed energy is ∫Hψ/∫ψ: ⟨λV⟩ plus the rate at which walls absorb. time_step_error is the
 * relative difference of the two energies, which vanishes as δ² and is twice the growth energy's
 * own error on a parabola; it contains statistical noise. mean_population is the effective number
 * of walkers (Σw)²/Σw²: near 1, the step is too large or the walkers are too few.
 *
 * @param walkers number of walkers, at least 2
 * @param timeStep δ; null is 0.1/ω with ω the largest ground-state frequency along the schedule
 * @param equilibration share of the duration before averages begin, in [0, 1)
 * @param branchBelow effective share of the walkers below which the population branches, in (0, 1]
 * @param correctionTime memory of the population bias correction; null is five correlation times
 * @param boundary edges of the box
 * @param start where the walkers start
 */
@Entry(
    name = "diffusion-monte-carlo",
    summary = "imaginary time by branching walkers; ground-state energy in any dimension",
    formula = "psi <- exp(-dt lambda V/2) G_D(dt) exp(-dt lambda V/2) psi",
    source = "J. B. Anderson, doi 10.1063/1.431514; C. J. Umrigar et al., doi 10.1063/1.465195")
public record DiffusionMonteCarlo(
    @Parameter(value = "number of walkers", byDefault = "1000") int walkers,
    @Parameter(
            value =
                "time step; 0.1 over the largest ground-state frequency of the potential unless"
                    + " given",
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
        Start start)
    implements Method {
  private static final double STEP_IN_PERIODS = 0.1;

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
    long steps = steps(objective.potential(), schedule);
    double duration = schedule.duration() / steps;
    Population population =
        StartingPopulation.of(start, objective.box(), walkers, context.random());
    WalkerCourse course = new WalkerCourse(objective, schedule, context, steps);
    population.evaluate(objective);
    BranchingDiffusion walk =
        new BranchingDiffusion(
            population, context.random(), objective.box(), boundary, branchBelow);
    Averages averages = new Averages();
    course.record(0, population, Double.NaN, walkers);
    try {
      for (long step = 1; step <= steps; step++) {
        context.step();
        double s = course.middle(step);
        double lambda = schedule.potentialScale(s);
        if (!walk.step(objective, step, schedule.diffusion(s), lambda, duration)) {
          throw new TrialStopped(
              Status.DIVERGED,
              "the population died out in step " + step + ": every walker met a wall");
        }
        double energy = mixedEnergy(walk, lambda, duration);
        if (s >= equilibration) {
          averages.add(walk, energy);
        }
        course.record(step, population, energy, walk.effectiveCount());
        walk.branch(step);
      }
    } finally {
      context.report(Observable.FINAL_POTENTIAL_ENERGY, population.meanValue());
      averages.report(context, schedule, duration);
    }
    return Status.COMPLETED;
  }

  /** ∫Hψ/∫ψ: ⟨λV⟩ plus the rate at which hard walls absorb. */
  private static double mixedEnergy(BranchingDiffusion walk, double lambda, double duration) {
    double absorbed = walk.survival() == 1 ? 0 : -StrictMath.log(walk.survival()) / duration;
    return Math.fma(lambda, walk.population().meanValue(), absorbed);
  }

  /** What is averaged after equilibration. */
  private final class Averages {
    private final GrowthSeries series = new GrowthSeries();
    private double populationSum;
    private long count;

    void add(BranchingDiffusion walk, double energy) {
      series.add(walk.growth(), energy);
      populationSum += walk.effectiveCount();
      count++;
    }

    void report(Context context, Schedule schedule, double duration) {
      if (count > 0) {
        context.report(Observable.MEAN_POPULATION, populationSum / count);
      }
      double window = correctionTime == null ? Double.NaN : correctionTime;
      GrowthEstimate estimate =
          schedule.isConstant() ? GrowthEstimate.of(series, duration, window) : null;
      if (estimate == null) {
        return;
      }
      context.report(Observable.GROWTH_ENERGY, estimate.growthEnergy());
      context.report(Observable.MIXED_ENERGY, estimate.mixedEnergy());
      context.report(Observable.POPULATION_BIAS, estimate.populationBias());
      context.report(
          Observable.TIME_STEP_ERROR,
          Math.abs((estimate.mixedEnergy() - estimate.growthEnergy()) / estimate.growthEnergy()));
      if (estimate.converged()) {
        context.report(Observable.GROWTH_ENERGY_ERROR, estimate.growthError());
        context.report(Observable.MIXED_ENERGY_ERROR, estimate.mixedError());
      }
    }
  }

  private long steps(Potential potential, Schedule schedule) {
    double step = timeStep == null ? safeStep(potential, schedule) : timeStep;
    return WalkerCourse.steps(schedule.duration(), step);
  }

  /** 0.1/ω: the growth energy of a parabola is then 0.04 % low. */
  private static double safeStep(Potential potential, Schedule schedule) {
    LengthScales scales = new LengthScales(potential);
    double frequency = 0;
    int points = schedule.isConstant() ? 1 : 33;
    for (int i = 0; i < points; i++) {
      double s = (i + 0.5) / points;
      frequency =
          Math.max(frequency, scales.frequency(schedule.diffusion(s), schedule.potentialScale(s)));
    }
    return Math.min(schedule.duration() / 100, STEP_IN_PERIODS / frequency);
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    return WalkerCourse.cost(
        steps(potential, schedule), walkers, potential.dimension(), 10, budget);
  }
}
