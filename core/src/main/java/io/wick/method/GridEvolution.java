package io.wick.method;

import io.wick.grid.Absorber;
import io.wick.grid.LevelSolver;
import io.wick.grid.Levels;
import io.wick.schedule.Schedule;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import io.wick.trial.Sample;

/**
 * Runs a start through a schedule on a grid: chooses the grid where it is not given, the number of
 * steps where only a tolerance is, measures the error of both, and reports.
 */
final class GridEvolution {
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
    Absorber absorber = settings.grid().absorber(closed.hamiltonian().grid());
    // Bound levels are no property of an open box.
    LevelWeights weights = absorber == null ? weights(closed) : null;
    StepRefinement refinement =
        new StepRefinement(closed, settings.stepping(), weights, objective, context);
    GridProblem problem = absorber == null ? closed : closed.open(absorber);
    GridRun run = absorber == null ? refinement.run() : refinement.runOpen(problem);
    context.report(Observable.TIME_STEP_ERROR, refinement.error());
    context.report(Observable.GRID_ERROR, resolution.error());
    report(problem, run);
    report(run, weights);
    return new Outcome(problem, run, weights);
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
    context.report(Observable.EDGE_PROBABILITY, run.edgeProbability());
    context.report(Observable.NYQUIST_RATIO, run.nyquistRatio());
    if (!settings.imaginary()) {
      context.report(Observable.NORM_DRIFT, run.normDrift());
    }
    double whole = 1;
    if (problem.absorber() != null) {
      double survival = run.psi().squaredNorm();
      whole = survival + problem.absorber().absorbed();
      context.report(Observable.SURVIVAL_PROBABILITY, survival);
      context.report(
          Observable.ABSORBER_REFLECTION,
          problem.absorber().reflection(problem.hamiltonian(), problem.initial()));
    }
    if (settings.barrier() != null) {
      context.report(Observable.TRANSMISSION_PROBABILITY, last.transmission);
      context.report(Observable.REFLECTION_PROBABILITY, whole - last.transmission);
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
