package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.RandomStream;
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
import io.wick.walker.Edge;
import io.wick.walker.Gradient;
import io.wick.walker.LangevinMotion;
import io.wick.walker.LengthScales;
import io.wick.walker.Population;

/**
 * Overdamped Langevin particles, the particle form of the Fokker-Planck equation: dx = −λ∇ζ dτ +
 * √(2D) dW by Euler and Maruyama, stationary density e^{−λζ/D}. D and λ are those of the middle of
 * each step.
 *
 * <p>time_step_error, on a constant schedule, is δλ²⟨|∇ζ|²⟩/(2dD) at the end, the relative error of
 * stationary variances in a parabola (kδ/2). A drift longer than the box is a step beyond the
 * stability limit 2/k: the trial has DIVERGED.
 *
 * @param walkers number of independent particles
 * @param timeStep δ; null is 0.02 over the fastest rate where e^{−λζ/D} lives ({@link
 *     LengthScales}): a stiffness k, or |λ∇ζ|²/D of a slope; over the largest stiffness anywhere
 *     where no minimiser is known
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
    source = "P. E. Kloeden and E. Platen, doi 10.1007/978-3-662-12616-5 (Euler-Maruyama)",
    numerics = 3)
public record Langevin(
    @Parameter(value = "number of independent particles", byDefault = "100") int walkers,
    @Parameter(
            value =
                "time step; unless given 0.02 over the fastest rate where exp(-lambda zeta/D) lives: a"
                    + " stiffness, or |lambda grad zeta|^2/D of a slope",
            unit = "time",
            byDefault = Parameter.OPTIONAL)
        Double timeStep,
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
  private static final double STEP_IN_RELAXATION_TIMES = 0.02;

  /** A drift is at most half the way to the minimiser. */
  private static final double REACH = 2;

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

  /** Where gradients come from. */
  public enum GradientSource {
    /** The potential's own where it has one, else double sampling. */
    AVAILABLE,
    /** The potential's own; an error where it has none. */
    ANALYTIC,
    /** Central differences on every axis: 2d evaluations. */
    DOUBLE_SAMPLING,
    /** Central difference along one random direction: 2 evaluations. */
    RANDOM_DIRECTION;

    Gradient of(Potential potential, double distance, int walkers, RandomStream random) {
      if (this == ANALYTIC && !potential.hasGradient()) {
        throw new IllegalArgumentException(
            "gradient: analytic needs a potential with a gradient. Maybe double-sampling?");
      }
      if (this == RANDOM_DIRECTION) {
        return Gradient.randomDirection(random, potential.box(), distance, walkers);
      }
      return isOwn(potential)
          ? Gradient.analytic()
          : Gradient.doubleSampling(potential.box(), distance, walkers);
    }

    private boolean isOwn(Potential potential) {
      return (this == ANALYTIC || this == AVAILABLE) && potential.hasGradient();
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
    Box box = objective.box();
    Gradient source = gradient.of(objective, samplingDistance, walkers, context.random());
    LangevinMotion motion = new LangevinMotion(context.random(), box, boundary, source, walkers);
    Population population = StartingPopulation.of(start, box, walkers, context.random());
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
          throw new TrialStopped(
              Status.DIVERGED,
              "timeStep "
                  + duration
                  + " is too large: the drift in step "
                  + step
                  + " is longer than the box");
        }
        population.evaluate(objective);
        course.record(step, population, Double.NaN, walkers);
        reportStepError(
            context,
            motion,
            step == steps && schedule.isConstant(),
            duration * lambda * lambda,
            diffusion);
      }
    } finally {
      context.report(Observable.FINAL_POTENTIAL_ENERGY, population.meanValue());
    }
    return Status.COMPLETED;
  }

  private static void reportStepError(
      Context context, LangevinMotion motion, boolean settled, double scale, double diffusion) {
    if (settled && diffusion > 0) {
      context.report(
          Observable.TIME_STEP_ERROR,
          0.5 * scale * motion.meanSquaredGradient() / (motion.dimension() * diffusion));
    }
  }

  private long steps(Potential potential, Schedule schedule) {
    double step = timeStep == null ? safeStep(potential, schedule) : timeStep;
    return WalkerCourse.steps(schedule.duration(), step);
  }

  /** Fastest rates along the schedule: of ζ's known bound, of the thermal motion, or anywhere. */
  private static double safeStep(Potential potential, Schedule schedule) {
    boolean thermal =
        Double.isNaN(potential.curvatureBound())
            && potential.knownMinimum().filter(m -> !m.minimisers().isEmpty()).isPresent();
    LengthScales scales = thermal ? new LengthScales(potential) : null;
    double stiffness = Descent.stiffness(potential);
    double fastest = 0;
    int points = schedule.isConstant() ? 1 : 33;
    for (int i = 0; i < points; i++) {
      double s = (i + 0.5) / points;
      double lambda = schedule.potentialScale(s);
      double diffusion = schedule.diffusion(s);
      fastest =
          Math.max(
              fastest,
              thermal && diffusion > 0
                  ? scales.thermalRate(diffusion, lambda, REACH * STEP_IN_RELAXATION_TIMES)
                  : lambda * stiffness);
    }
    return Math.min(schedule.duration() / 100, STEP_IN_RELAXATION_TIMES / fastest);
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    boolean sampled = gradient != GradientSource.RANDOM_DIRECTION && !gradient.isOwn(potential);
    double nanos = sampled ? 10 + 4.0 * potential.dimension() : 12;
    return WalkerCourse.cost(
        steps(potential, schedule), walkers, potential.dimension(), nanos, budget);
  }
}
