package io.wick.method;

import io.wick.grid.Absorber;
import io.wick.grid.LevelSolver;
import io.wick.grid.Levels;
import io.wick.potential.Box;
import io.wick.schedule.Schedule;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;

/**
 * Runs a start through a schedule on a grid: chooses the grid where it is not given, the number of
 * steps where only a tolerance is, measures the error of both, and reports.
 */
final class GridEvolution {
  /** Probability of a start inside absorbing layers: what a result may be wrong by. */
  private static final double MOST_INSIDE = 1e-6;

  /** Probability that comes back from the layers: a layer as long as a wavelength, five times. */
  private static final double MOST_REFLECTED = 0.05;

  private final EvolutionSettings settings;
  private final Objective objective;
  private final Schedule schedule;
  private final Context context;

  GridEvolution(
      EvolutionSettings settings, Objective objective, Schedule schedule, Context context) {
    this.settings = settings;
    this.objective = objective;
    this.schedule = schedule;
    this.context = context;
  }

  /**
   * What was found; everything that does not depend on the method is already reported.
   *
   * @param weights null where no levels were asked for
   */
  record Outcome(GridProblem problem, GridRun run, LevelWeights weights) {}

  Outcome run() {
    ResolutionSearch resolution = new ResolutionSearch(settings, objective, schedule, context);
    GridProblem closed = resolution.problem();
    Box box = closed.hamiltonian().grid().box();
    context.report(Observable.BOX_LOWER, box.lower(0));
    context.report(Observable.BOX_UPPER, box.upper(0));
    Absorber absorber = settings.grid().absorber(closed.hamiltonian().grid());
    if (absorber != null) {
      requireClear(absorber, closed);
    }
    resolution.requireGood();
    // Bound levels are no property of an open box.
    LevelWeights weights = absorber == null ? weights(closed) : null;
    StepRefinement refinement =
        new StepRefinement(closed, settings.stepping(), weights, objective, context);
    GridProblem problem = absorber == null ? closed : closed.open(absorber);
    GridRun run = absorber == null ? refinement.run() : refinement.runOpen(problem);
    context.report(Observable.TIME_STEP_ERROR, refinement.error());
    resolution.judge(run);
    report(problem, run);
    report(run, weights);
    return new Outcome(problem, run, weights);
  }

  /** Refuses a start that the edges take away before it has moved. */
  private void requireClear(Absorber absorber, GridProblem closed) {
    double inside = absorber.mass(closed.initial());
    context.report(Observable.ABSORBER_START, inside);
    if (!(inside <= MOST_INSIDE)) {
      throw new IllegalArgumentException(
          "absorbing edges need a start that begins outside of their layers, but "
              + inside
              + " of its probability is inside them and would be lost at once. Maybe a wider"
              + " grid.box, a smaller grid.layer, or a narrower start?");
    }
  }

  private static void requireAbsorbing(double reflection, double absorbed) {
    if (reflection * absorbed > MOST_REFLECTED) {
      throw new TrialStopped(
          Status.DIVERGED,
          "the absorbing layers take up "
              + absorbed
              + " but send back a share of "
              + reflection
              + " of waves as slow as those of the start, so that nothing is absorbed cleanly."
              + " Layers must be longer than a wavelength: maybe a larger grid.layer and grid.box?");
    }
  }

  private LevelWeights weights(GridProblem problem) {
    double diffusion = schedule.diffusion(1);
    double lambda = schedule.potentialScale(1);
    if (settings.levels() == 0 || !(diffusion > 0)) {
      return null;
    }
    Levels levels =
        new LevelSolver(problem.hamiltonian(), diffusion, lambda, context::checkDeadline)
            .solve(settings.levels(), new double[0][], LevelSolver.FINE);
    return new LevelWeights(levels, diffusion, lambda, problem.initial());
  }

  private void report(GridProblem problem, GridRun run) {
    Sample last = run.last();
    context.report(Observable.FINAL_ENERGY, last.energy);
    context.report(Observable.FINAL_POTENTIAL_ENERGY, last.potentialEnergy);
    context.report(Observable.SUCCESS_PROBABILITY, last.successMass);
    context.report(Observable.AUTOCORRELATION, last.autocorrelation);
    context.report(Observable.EDGE_PROBABILITY, run.health().edgeProbability());
    context.report(Observable.NYQUIST_RATIO, run.health().nyquistRatio());
    if (!settings.imaginary()) {
      context.report(Observable.NORM_DRIFT, run.normDrift());
      reportDrift(run.health().energyDrift());
    }
    double whole = 1;
    if (problem.absorber() != null) {
      double survival = run.psi().squaredNorm();
      whole = survival + problem.absorber().absorbed();
      context.report(Observable.SURVIVAL_PROBABILITY, survival);
      double absorbed = problem.absorber().absorbed();
      if (absorbed + run.health().inLayers() > MOST_INSIDE) {
        double reflection = problem.absorber().reflection(problem.hamiltonian(), problem.initial());
        context.report(Observable.ABSORBER_REFLECTION, reflection);
        requireAbsorbing(reflection, absorbed);
      }
    }
    if (settings.barrier() != null) {
      context.report(Observable.TRANSMISSION_PROBABILITY, last.transmission);
      context.report(Observable.REFLECTION_PROBABILITY, whole - last.transmission);
    }
  }

  private void reportDrift(double drift) {
    context.report(Observable.ENERGY_DRIFT, drift);
    if (settings.stepping().steps() == null) {
      Accuracy.require(
          context,
          Observable.ENERGY_DRIFT,
          drift,
          settings.stepping().tolerance(),
          "number of steps",
          "by so much of its height drifts an energy that is conserved");
    }
  }

  private void report(GridRun run, LevelWeights weights) {
    if (weights == null) {
      return;
    }
    context.report(Observable.GROUND_ENERGY, weights.levels().energy(0));
    context.report(Observable.GAP, weights.levels().gap());
    context.report(Observable.FIDELITY, weights.groundShare(run.psi()));
    weights.report(context, settings.imaginary() ? schedule.duration() : Double.NaN);
  }
}
