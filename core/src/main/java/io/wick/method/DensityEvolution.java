package io.wick.method;

import io.wick.grid.CellSettings;
import io.wick.grid.FokkerPlanckStep;
import io.wick.grid.SemiLagrangianStep;
import io.wick.math.Extrapolation;
import io.wick.schedule.Schedule;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;

/**
 * Runs a start through a schedule on meshes of cells. On a mesh that is given: with as many steps
 * as are given, or as the tolerance needs. Otherwise meshes and steps are halved together, so that
 * all errors are one series in h², and the observables are extrapolated to h = 0; the densities
 * themselves are never mixed and stay positive.
 */
final class DensityEvolution {
  /** Steps where one step is exact: they only say where samples can be. */
  private static final int EXACT_STEPS = 256;

  /** Observables whose error is this large, in their scales, are not a result. */
  private static final double UNUSABLE = 1e-2;

  /** Cells per axis of the coarsest mesh, steps there, and how often both are doubled. */
  private static final int[][] LADDERS = {{64, 32, 6}, {16, 16, 4}, {8, 16, 3}};

  /** D at the end over D at the start below which the drift will be left alone. */
  private static final double COLD = 1e-2;

  /** Tolerances that an error may be, before another scheme is tried. */
  private static final double ENOUGH = 10;

  private static final DensityRun.Scheme RATES =
      (generator, potential, schedule, step) -> new FokkerPlanckStep(generator, schedule);

  private static final DensityRun.Scheme DRIFT = SemiLagrangianStep::new;

  private final CellSettings settings;
  private final Start start;
  private final Integer steps;
  private final double tolerance;
  private final Objective objective;
  private final Schedule schedule;
  private final Context context;

  DensityEvolution(
      CellSettings settings,
      Start start,
      Integer steps,
      double tolerance,
      Objective objective,
      Schedule schedule,
      Context context) {
    this.settings = settings;
    this.start = start;
    this.steps = steps;
    this.tolerance = tolerance;
    this.objective = objective;
    this.schedule = schedule;
    this.context = context;
  }

  /** The finest run, its samples extrapolated where the mesh was free; kept and reported. */
  DensityRun run() {
    boolean exact = schedule.isConstant() && objective.dimension() == 1;
    Integer given = steps == null && exact ? Integer.valueOf(EXACT_STEPS) : steps;
    DensityRun run;
    if (settings.isAutomatic()) {
      run = refined(given);
    } else if (given == null) {
      run = toTolerance();
    } else {
      run = fixed(given);
    }
    for (Sample sample : run.samples()) {
      context.recorder().add(sample);
    }
    Sample last = run.last();
    context.report(Observable.FINAL_POTENTIAL_ENERGY, last.potentialEnergy);
    context.report(Observable.SUCCESS_PROBABILITY, last.successMass);
    context.report(Observable.NORM_DRIFT, run.massDrift());
    context.report(Observable.EDGE_PROBABILITY, run.grid().edgeProbability(run.density()));
    return run;
  }

  private DensityRun on(DensityRun.Scheme scheme, CellSettings mesh, int count) {
    return new DensityRun(
        scheme, mesh.gridFor(objective), objective, schedule, start, context, count);
  }

  private DensityRun fixed(int count) {
    DensityRun run = on(RATES, settings, count).run(context::step, 1);
    if (count > 1) {
      reportStepError(run, count / 2, 1);
    }
    return run;
  }

  /** Error of the density by comparison with fewer steps, ∫|Δp|, times a factor. */
  private void reportStepError(DensityRun run, int fewer, double factor) {
    DensityRun aside = run.again(start, fewer).run(context::checkDeadline, fewer);
    double ratio = (double) run.steps() / fewer;
    double error = run.distance(aside) / (ratio * ratio - 1);
    context.report(Observable.TIME_STEP_ERROR, factor * error);
  }

  private DensityRun toTolerance() {
    StepSearch search = new StepSearch(2, tolerance, false);
    int first = LADDERS[objective.dimension() - 1][1];
    DensityRun run = on(RATES, settings, first).run(context::step, 1);
    int finer = search.first(run.steps());
    while (finer > run.steps()) {
      DensityRun previous = run;
      run = previous.again(start, finer).run(context::step, 1);
      finer = search.next(run.steps(), run.distance(previous));
      context.report(Observable.TIME_STEP_ERROR, search.error());
    }
    if (search.error() > Math.max(UNUSABLE, tolerance)) {
      throw new TrialStopped(
          Status.DIVERGED, "no number of steps brings the error below " + search.error());
    }
    return run;
  }

  /**
   * Positive rates between neighbours; where they do not converge, and first where D ends near 0,
   * the semi-Lagrangian scheme.
   */
  private DensityRun refined(Integer given) {
    boolean both = SemiLagrangianStep.suits(objective, settings.boundary(), schedule);
    boolean cold = both && schedule.diffusion(1) < COLD * schedule.diffusion(0);
    Refinement refinement = new Refinement(cold ? DRIFT : RATES, given);
    // A second ladder is cheap on one axis only, and hardly better than the drift's where D is 0.
    boolean patient = cold || objective.dimension() > 1;
    double enough = patient ? 0.1 * UNUSABLE : ENOUGH * tolerance;
    if (both && !(refinement.error() <= Math.max(enough, tolerance))) {
      Refinement other = new Refinement(cold ? RATES : DRIFT, given);
      refinement = other.error() < refinement.error() ? other : refinement;
    }
    context.report(Observable.GRID_ERROR, refinement.error());
    if (!(refinement.error() <= Math.max(UNUSABLE, tolerance))) {
      throw new TrialStopped(
          Status.DIVERGED,
          "no grid brings the error below "
              + refinement.error()
              + ": the density is too narrow for the box, or the potential has jumps. A smaller"
              + " grid.box helps");
    }
    return refinement.finish();
  }

  /** Meshes finer and finer, until the extrapolated observables stand. */
  private final class Refinement {
    private final Extrapolation extrapolation = new Extrapolation();
    private DensityRun run;
    private DensityRun coarse;

    Refinement(DensityRun.Scheme scheme, Integer given) {
      int[] ladder = LADDERS[settings.boxFor(objective).dimension() - 1];
      for (int level = 0; level <= ladder[2]; level++) {
        int stride = given == null ? 1 << level : 1;
        int count = given == null ? ladder[1] << level : given;
        coarse = run;
        run = on(scheme, settings.withPoints(ladder[0] << level), count);
        run.run(context::step, stride);
        extrapolation.add(1.0 / (1 << level), run.observables(), run.scales());
        if (extrapolation.error() <= tolerance) {
          break;
        }
      }
    }

    double error() {
      return extrapolation.error();
    }

    DensityRun finish() {
      if (coarse.steps() > 1) {
        double finer = (double) coarse.steps() / run.steps();
        reportStepError(coarse, coarse.steps() / 2, finer * finer);
      }
      run.replace(extrapolation.values());
      return run;
    }
  }
}
