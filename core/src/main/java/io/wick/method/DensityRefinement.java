package io.wick.method;

import io.wick.grid.CellSettings;
import io.wick.math.Extrapolation;

/**
 * A density on finer and finer meshes that are graded alike: cells per axis and steps grow
 * together, so that all errors are one series in h², and the observables are extrapolated to h = 0;
 * the densities themselves are never mixed and stay positive.
 */
final class DensityRefinement {
  /** Refinements of the coarsest mesh, after Bulirsch and Stoer. */
  private static final int[] FACTORS = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48};

  /**
   * Cells per axis of the coarsest mesh, levels to compare schemes after, levels at most, and where
   * more than a digit is missing then.
   */
  private static final int[][] LADDERS = {{64, 6, 11, 11}, {16, 4, 7, 8}, {8, 3, 5, 5}};

  /** The order of estimates that do not fall. */
  private static final double SLOWEST = 0.5;

  private final DensityScheme scheme;
  private final DensityMeshes.Grading[] gradings;
  private final CellSettings settings;
  private final DensityProblem problem;
  private final TimeSlices slices;
  private final boolean free;
  private final int[] ladder;
  private final Extrapolation extrapolation = new Extrapolation();
  private DensityRun run;
  private DensityRun coarse;
  private int level;
  private double error = Double.NaN;

  /**
   * Nothing run yet.
   *
   * @param gradings how cells are graded from when on
   * @param given number of steps at all levels; null lets it grow with the cells
   */
  DensityRefinement(
      DensityScheme scheme,
      DensityMeshes.Grading[] gradings,
      CellSettings settings,
      DensityProblem problem,
      Integer given) {
    this.scheme = scheme;
    this.gradings = gradings;
    this.settings = settings;
    this.problem = problem;
    this.ladder = LADDERS[problem.objective().dimension() - 1];
    this.free = given == null && !scheme.isExact(problem);
    this.slices =
        free
            ? problem.slices()
            : TimeSlices.equal(given == null ? DensityScheme.EXACT_STEPS : given);
  }

  /** Refines until the error is within the tolerance, to the level where schemes are compared. */
  DensityRefinement probe(double tolerance) {
    return refine(tolerance, ladder[1]);
  }

  /** Refines until the error is within the tolerance, or to the finest mesh. */
  DensityRefinement refine(double tolerance) {
    return refine(tolerance, ladder[2]).refine(10 * tolerance, ladder[3]);
  }

  private DensityRefinement refine(double tolerance, int levels) {
    while (level < levels && !(error <= tolerance)) {
      int factor = FACTORS[level++];
      coarse = run;
      CellSettings mesh = settings.withPoints(ladder[0] * factor);
      DensityMeshes meshes = DensityMeshes.of(problem.objective(), mesh, gradings);
      run = new DensityRun(scheme, meshes, problem, slices, free ? factor : 1);
      run.run(problem.context()::step);
      double before = extrapolation.error();
      extrapolation.add(1.0 / factor, run.course().observables(), run.course().scales());
      error = cautious(before, extrapolation.error());
    }
    return this;
  }

  /**
   * The estimate takes it that errors fall at least as h². Where estimates themselves fall slower,
   * as at kinks, it is raised to what that slower order leaves.
   */
  private double cautious(double before, double estimate) {
    if (!(before > 0 && estimate > 0)) {
      return estimate;
    }
    double ratio = (double) FACTORS[level - 1] / FACTORS[level - 2];
    double order = StrictMath.log(before / estimate) / StrictMath.log(ratio);
    double slow = StrictMath.pow(ratio, Math.max(SLOWEST, Math.min(2, order)));
    return estimate * (ratio * ratio - 1) / (slow - 1);
  }

  /** Estimate of the error of the extrapolated observables. */
  double error() {
    return error;
  }

  /**
   * Error of the observables at the end by the time steps. Steps that grow with the cells share
   * their series: what is left of both is one estimate. Others are compared on the mesh before.
   */
  double stepError() {
    return free ? error : coarse.stepError();
  }

  /** The finest run, its observables extrapolated. */
  DensityRun finest() {
    run.course().replace(extrapolation.values());
    return run;
  }
}
