package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
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
import io.wick.walker.AdjustedLangevinMotion;
import io.wick.walker.DividedLangevinMotion;
import io.wick.walker.Edge;
import io.wick.walker.Gradient;
import io.wick.walker.LangevinMotion;
import io.wick.walker.LengthScales;
import io.wick.walker.Population;
import io.wick.walker.ThermalMotion;

/**
 * Overdamped Langevin particles, the particle form of the Fokker-Planck equation: dx = −λ∇ζ dτ +
 * √(2D) dW by Euler and Maruyama, stationary density e^{−λζ/D}. D and λ are those of the middle of
 * each step.
 *
 * <p>time_step_error, on a constant schedule, is δλ²⟨|∇ζ|²⟩/(2dD) at the end, the relative error of
 * stationary variances in a parabola (kδ/2). A drift longer than the box is a step beyond the
 * stability limit 2/k: at a step that is given the trial has DIVERGED; without one, steps are made
 * in 2, 4, … equal parts from then on ({@link DividedLangevinMotion}).
 *
 * <p>Gradients do not see where ζ jumps, and particles would cross as if nothing were there. Moves
 * that are judged ({@code adjusted}, {@link AdjustedLangevinMotion}) have e^{−λζ/D} as their exact
 * stationary density at any step, with jumps or without, at one value and one gradient a move, as
 * without judgement, and one gradient more at the start. acceptance_rate near 1 says that the
 * motion in time is faithful, too; there is no time_step_error then.
 *
 * @param walkers number of independent particles
 * @param timeStep δ; null is 0.02 over the fastest rate where e^{−λζ/D} lives ({@link
 *     LengthScales}): a stiffness k, or |λ∇ζ|²/D of a slope; over the largest stiffness anywhere
 *     where no minimiser is known; in parts where that is too long
 * @param adjusted whether moves are accepted or rejected; null is true where ζ may jump ({@link
 *     Potential#mayJump})
 * @param gradient the potential's own, double sampling on every axis, on one random direction, or
 *     whichever there is
 * @param samplingDistance h of double sampling in box sides
 * @param boundary edges of the box: reflecting (no flux), periodic or open
 * @param start where the particles start
 */
@Entry(
    name = "langevin",
    summary = "overdamped Langevin particles: gradient descent with thermal noise",
    formula = "dx = -lambda grad zeta dt + sqrt(2 D) dW",
    source =
        "P. E. Kloeden and E. Platen, doi 10.1007/978-3-662-12616-5 (Euler-Maruyama); adjusted: G. O."
            + " Roberts and R. L. Tweedie, doi 10.2307/3318418",
    numerics = 4)
public record Langevin(
    @Parameter(value = "number of independent particles", byDefault = "100") int walkers,
    @Parameter(
            value =
                "time step; unless given 0.02 over the fastest rate where exp(-lambda zeta/D) lives: a"
                    + " stiffness, or |lambda grad zeta|^2/D of a slope; made in 2, 4, .. parts"
                    + " where a drift is longer than the box",
            unit = "time",
            byDefault = Parameter.OPTIONAL)
        Double timeStep,
    @Parameter(
            value =
                "accept or reject moves (Metropolis): exp(-lambda zeta/D) is exact at any step; true"
                    + " unless given where zeta may jump",
            byDefault = Parameter.OPTIONAL)
        Boolean adjusted,
    @Parameter(
            value =
                "analytic, double-sampling (2d evaluations), random-direction (2 evaluations), or"
                    + " available: analytic where the potential has it",
            byDefault = "available")
        GradientSource gradient,
    @Parameter(
            value = "distance h of double sampling (zeta(x+h) - zeta(x-h))/2h",
            unit = "box sides",
            byDefault = "1e-5")
        double samplingDistance,
    @Parameter(value = "edges of the box: reflecting, periodic or open", byDefault = "reflecting")
        Edge boundary,
    @Parameter(
            value = "where the particles start: gaussian, uniform or point",
            byDefault = "{type: uniform}")
        Start start)
    implements Method {
  public Langevin {
    Check.atLeast("walkers", 1, walkers);
    if (timeStep != null) {
      Check.positive("timeStep", timeStep);
    }
    Check.positive("samplingDistance", samplingDistance);
    if (boundary == Edge.HARD_WALL) {
      throw new IllegalArgumentException(
          "boundary must be reflecting, periodic or open for particles, but was hard-wall");
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
    ThermalMotion motion = motion(objective, context);
    Population population =
        StartingPopulation.of(start, objective.box(), walkers, context.random());
    WalkerCourse course = new WalkerCourse(objective, schedule, context, steps);
    population.evaluate(objective);
    course.record(0, population, Double.NaN, walkers);
    try {
      for (long step = 1; step <= steps; step++) {
        context.step();
        double s = course.middle(step);
        double lambda = schedule.potentialScale(s);
        double diffusion = schedule.diffusion(s);
        if (!motion.step(population, objective, step, diffusion, lambda, duration)) {
          throw diverged(motion, objective.mayJump(), step, duration);
        }
        course.record(step, population, Double.NaN, walkers);
        if (step == steps && schedule.isConstant() && diffusion > 0) {
          double error = motion.stepError(diffusion, lambda, duration);
          context.report(Observable.TIME_STEP_ERROR, error);
        }
      }
    } finally {
      context.report(Observable.FINAL_POTENTIAL_ENERGY, population.meanValue());
      context.report(Observable.ACCEPTANCE_RATE, motion.acceptanceRate());
    }
    return Status.COMPLETED;
  }

  private ThermalMotion motion(Objective objective, Context context) {
    boolean judged = adjusted == null ? objective.mayJump() : adjusted;
    boolean random = gradient == GradientSource.RANDOM_DIRECTION;
    if (judged && random) {
      throw new IllegalArgumentException(
          "gradient: random-direction is another one at every call, and moves that are judged"
              + (adjusted == null ? ", as where the potential may jump," : "")
              + " need one that is the same at the same place. Maybe double-sampling?");
    }
    Box box = objective.box();
    Gradient source = gradient.of(objective, samplingDistance, walkers, context.random());
    AdjustedLangevinMotion adjusting =
        new AdjustedLangevinMotion(context.random(), box, boundary, source, walkers);
    LangevinMotion free = new LangevinMotion(context.random(), box, boundary, source, walkers);
    if (judged) {
      return adjusting;
    }
    return timeStep == null && !random
        ? new DividedLangevinMotion(free, adjusting, context::checkDeadline)
        : free;
  }

  private static TrialStopped diverged(
      ThermalMotion motion, boolean jumps, long step, double duration) {
    String what =
        motion.isFinite()
            ? "timeStep " + duration + " is too large: the drift in step " + step
            : "the gradient in step " + step;
    String why = motion.isFinite() ? " is longer than the box" : " is not finite";
    String remedy =
        jumps
            ? ". The potential may jump, which no gradient shows: adjusted: true feels it"
            : ". Maybe leave timeStep out, or adjusted: true?";
    return new TrialStopped(Status.DIVERGED, what + why + remedy);
  }

  private long steps(Potential potential, Schedule schedule) {
    double step = timeStep == null ? SafeTimeStep.ofDrift(potential, schedule) : timeStep;
    return WalkerCourse.steps(schedule.duration(), step);
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    boolean sampled = gradient != GradientSource.RANDOM_DIRECTION && !gradient.isOwn(potential);
    double nanos = sampled ? 10 + 4.0 * potential.dimension() : 12;
    return WalkerCourse.cost(
        steps(potential, schedule), walkers, potential.dimension(), nanos, budget);
  }
}
