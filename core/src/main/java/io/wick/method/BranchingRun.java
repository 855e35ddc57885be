package io.wick.method;

import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.GuidingFunction;
import io.wick.schedule.Schedule;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;
import io.wick.walker.BranchingDiffusion;
import io.wick.walker.BranchingWalk;
import io.wick.walker.Guide;
import io.wick.walker.GuidedDiffusion;
import io.wick.walker.Population;

/**
 * One run of {@link DiffusionMonteCarlo}, with a second one beside it where D and λ are constant.
 */
final class BranchingRun {
  /** Below this share of accepted moves walkers hardly move, and averages say nothing. */
  private static final double FEWEST_ACCEPTED = 0.1;

  private static final long FIRST_JUDGED = 1000;

  private final DiffusionMonteCarlo method;
  private final Objective objective;
  private final Schedule schedule;
  private final Context context;
  private final long steps;
  private final double duration;
  private final BranchingWalk walk;
  private final EnergyAverages averages;
  private final StepComparison comparison;

  /** A run of {@code steps} equal steps; evaluates the starts. */
  BranchingRun(
      DiffusionMonteCarlo method,
      Objective objective,
      Schedule schedule,
      Context context,
      long steps) {
    this.method = method;
    this.objective = objective;
    this.schedule = schedule;
    this.context = context;
    this.steps = steps;
    this.duration = schedule.duration() / steps;
    this.walk = walk(context.random());
    this.averages = averages();
    this.comparison =
        schedule.isConstant()
            ? new StepComparison(walk(context.random().comparison()), averages(), duration)
            : null;
  }

  private EnergyAverages averages() {
    Double window = method.correctionTime();
    return new EnergyAverages(window == null ? Double.NaN : window);
  }

  private BranchingWalk walk(RandomStream random) {
    Box box = objective.box();
    Population population = StartingPopulation.of(method.start(), box, method.walkers(), random);
    population.evaluate(objective);
    if (method.guide() instanceof Guide.None) {
      return new BranchingDiffusion(
          population, random, box, method.boundary(), method.branchBelow());
    }
    GuidingFunction function =
        method.guide().of(objective.potential(), schedule.diffusion(0), schedule.potentialScale(0));
    return GuidedDiffusion.of(
        population, function, random, box, method.boundary(), method.branchBelow());
  }

  Status run() {
    WalkerCourse course = new WalkerCourse(objective, schedule, context, steps);
    course.record(0, walk.population(), Double.NaN, method.walkers());
    try {
      for (long step = 1; step <= steps; step++) {
        context.step();
        double s = course.middle(step);
        boolean settled = s >= method.equilibration();
        advance(step, s);
        if (settled) {
          averages.add(walk);
        }
        if (comparison != null) {
          comparison.follow(step, objective, schedule, settled);
        }
        course.record(step, walk.population(), walk.mixedEnergy(), walk.effectiveCount());
        walk.branch(step);
      }
    } finally {
      context.report(Observable.FINAL_POTENTIAL_ENERGY, walk.population().meanValue());
      averages.report(context, schedule, duration, method.walkers(), method.branchBelow());
      if (comparison != null) {
        comparison.report(context, averages);
      }
    }
    return Status.COMPLETED;
  }

  private void advance(long step, double s) {
    if (!walk.step(objective, step, schedule.diffusion(s), schedule.potentialScale(s), duration)) {
      throw new TrialStopped(
          Status.DIVERGED, "the population died out in step " + step + ": every walker met a wall");
    }
    if (step >= FIRST_JUDGED && !(walk.acceptance() >= FEWEST_ACCEPTED)) {
      throw new TrialStopped(
          Status.DIVERGED,
          "only "
              + walk.acceptance()
              + " of the moves are accepted in step "
              + step
              + ": timeStep "
              + duration
              + " is too large for the guide");
    }
  }
}
