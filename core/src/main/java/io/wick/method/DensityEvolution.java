package io.wick.method;

import io.wick.grid.AxisMap;
import io.wick.grid.CellGrid;
import io.wick.grid.CellSettings;
import io.wick.trial.Context;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs a start through a schedule on meshes of cells. On a mesh that is given: with as many steps
 * as are given, or as the tolerance needs. Otherwise a few coarse runs learn where cells are
 * needed, and meshes graded so are refined, with the scheme that does best.
 */
final class DensityEvolution {
  /** Steps of the first run on a given mesh. */
  private static final int[] FIRST_STEPS = {32, 16, 16};

  /** Less of an error that makes a later candidate the better one: coarse estimates are rough. */
  private static final double CLEARLY = 0.7;

  /** Shortest length in boxes below which there are too few uniform cells beyond one axis. */
  private static final double NARROW = 1e-2;

  private static final DensityScheme[] FOR_COLD = {
    DensityScheme.DRIFT, DensityScheme.LATE_DRIFT, DensityScheme.RATES
  };
  private static final DensityScheme[] FOR_WARM = {DensityScheme.RATES, DensityScheme.DRIFT};

  private final CellSettings settings;
  private final Integer steps;
  private final double tolerance;
  private final DensityProblem problem;
  private final Context context;
  private double gridError = Double.NaN;

  DensityEvolution(CellSettings settings, Integer steps, double tolerance, DensityProblem problem) {
    this.settings = settings;
    this.steps = steps;
    this.tolerance = tolerance;
    this.problem = problem;
    this.context = problem.context();
  }

  /** The finest run, its samples extrapolated where the mesh was free; kept and reported. */
  DensityRun run() {
    DensityRun run = settings.isAutomatic() ? refined() : given();
    for (Sample sample : run.course().samples()) {
      context.recorder().add(sample);
    }
    report(Observable.GRID_ERROR, gridError);
    Sample last = run.course().last();
    context.report(Observable.FINAL_POTENTIAL_ENERGY, last.potentialEnergy);
    context.report(Observable.SUCCESS_PROBABILITY, last.successMass);
    context.report(Observable.NORM_DRIFT, run.massDrift());
    context.report(Observable.EDGE_PROBABILITY, run.grid().edgeProbability(run.density()));
    return run;
  }

  /** Estimate of the error of the observables in their scales. */
  double gridError() {
    return gridError;
  }

  private DensityRun on(DensityScheme scheme, CellSettings mesh, int count) {
    CellGrid grid = mesh.gridFor(problem.objective());
    DensityMeshes meshes = DensityMeshes.of(problem.objective(), grid);
    return new DensityRun(scheme, meshes, problem, TimeSlices.equal(count), 1);
  }

  private DensityRun given() {
    DensityRun run;
    if (steps == null && !DensityScheme.RATES.isExact(problem)) {
      run = toTolerance();
    } else {
      int count = steps == null ? DensityScheme.EXACT_STEPS : steps;
      run = on(DensityScheme.RATES, settings, count).run(context::step);
      report(Observable.TIME_STEP_ERROR, run.stepError());
    }
    gridError = meshError(run);
    return run;
  }

  private void report(Observable observable, double value) {
    if (value >= 0) {
      context.report(observable, value);
    }
  }

  /** Error of the observables in their scales, by comparison with half or twice the cells. */
  private double meshError(DensityRun run) {
    boolean halved = settings.canBeHalved();
    CellSettings other = halved ? settings.halved() : settings.doubled();
    DensityRun aside = on(DensityScheme.RATES, other, run.steps());
    aside.run(context::checkDeadline);
    double[] here = run.course().observables();
    double[] there = aside.course().observables();
    double[] scales = run.course().scales();
    double error = 0;
    for (int i = 0; i < here.length; i++) {
      double difference = Math.abs(here[i] - there[i]) / scales[i];
      error = !(difference <= error) ? difference : error;
    }
    // Second order: a third of the difference to a mesh twice as coarse, 4/3 of that to a finer.
    return error * (halved ? 1 : 4) / 3;
  }

  private DensityRun toTolerance() {
    StepSearch search = new StepSearch(2, tolerance, false);
    int first = FIRST_STEPS[problem.objective().dimension() - 1];
    DensityRun run = on(DensityScheme.RATES, settings, first).run(context::step);
    int finer = search.first(run.steps());
    while (finer > run.steps()) {
      DensityRun previous = run;
      run = previous.again(TimeSlices.equal(finer), 1).run(context::step);
      finer = search.next(run.steps(), run.distance(previous));
      context.report(Observable.TIME_STEP_ERROR, run.stepError(previous));
    }
    Accuracy.require(
        context,
        Observable.TIME_STEP_ERROR,
        search.error(),
        tolerance,
        "number of steps",
        "the time step does not converge on this potential");
    return run;
  }

  private DensityRun refined() {
    DensityRefinement best = null;
    for (DensityRefinement candidate : candidates()) {
      candidate.probe(tolerance);
      best = best == null || candidate.error() < CLEARLY * best.error() ? candidate : best;
      if (best.error() <= tolerance) {
        break;
      }
    }
    best.refine(tolerance);
    gridError = best.error();
    Accuracy.require(
        context,
        Observable.GRID_ERROR,
        gridError >= 0 ? gridError : Double.POSITIVE_INFINITY,
        tolerance,
        "grid",
        "the density is too narrow for the box, or the potential has jumps. A smaller grid.box"
            + " helps");
    report(Observable.TIME_STEP_ERROR, best.stepError());
    return best.finest();
  }

  /**
   * Graded meshes, unless the box is a torus, with every scheme there is, the likeliest first; then
   * uniform ones, whose faces meet kinks of the potential again and again, if they can resolve the
   * density at all.
   */
  private List<DensityRefinement> candidates() {
    List<DensityRefinement> candidates = new ArrayList<>();
    boolean even = true;
    if (settings.boundary() == CellGrid.Edge.REFLECTING) {
      DensityScheme[] schemes = problem.endsCold() ? FOR_COLD : FOR_WARM;
      DensityScheme[] suitable =
          Arrays.stream(schemes)
              .filter(scheme -> scheme.suits(problem, settings))
              .toArray(DensityScheme[]::new);
      MeshExploration exploration = MeshExploration.of(suitable[0], settings, problem);
      for (DensityScheme scheme : suitable) {
        candidates.add(on(scheme, exploration.gradings()));
      }
      even = problem.objective().dimension() == 1 || exploration.finest() > NARROW;
    }
    if (even) {
      AxisMap[] maps = CellGrid.uniform(settings.boxFor(problem.objective()));
      candidates.add(on(DensityScheme.RATES, new DensityMeshes.Grading(0, maps)));
    }
    return candidates;
  }

  private DensityRefinement on(DensityScheme scheme, DensityMeshes.Grading... gradings) {
    return new DensityRefinement(scheme, gradings, settings, problem, steps);
  }
}
