package io.wick.method;

import io.wick.grid.AxisMap;
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

  /** Cells per axis and steps of the coarsest mesh, levels until schemes are compared, levels. */
  private static final int[][] LADDERS = {{64, 32, 6, 11}, {16, 16, 4, 7}, {8, 8, 3, 5}};

  private final DensityScheme scheme;
  private final AxisMap[] maps;
  private final CellSettings settings;
  private final DensityProblem problem;
  private final Integer steps;
  private final int[] ladder;
  private final Extrapolation extrapolation = new Extrapolation();
  private DensityRun run;
  private DensityRun coarse;
  private int level;

  /**
   * Nothing run yet.
   *
   * @param given number of steps at all levels; null lets it grow with the cells
   */
  DensityRefinement(
      DensityScheme scheme,
      AxisMap[] maps,
      CellSettings settings,
      DensityProblem problem,
      Integer given) {
    this.scheme = scheme;
    this.maps = maps;
    this.settings = settings;
    this.problem = problem;
    boolean exact = given == null && scheme.isExact(problem);
    this.steps = exact ? Integer.valueOf(DensityScheme.EXACT_STEPS) : given;
    this.ladder = LADDERS[maps.length - 1];
  }

  /** Refines until the error is within the tolerance, to the level where schemes are compared. */
  DensityRefinement probe(double tolerance) {
    return refine(tolerance, ladder[2]);
  }

  /** Refines until the error is within the tolerance, or to the finest mesh. */
  DensityRefinement refine(double tolerance) {
    return refine(tolerance, ladder[3]);
  }

  private DensityRefinement refine(double tolerance, int levels) {
    while (level < levels && !(extrapolation.error() <= tolerance)) {
      int factor = FACTORS[level++];
      int stride = steps == null ? factor : 1;
      int count = steps == null ? ladder[1] * factor : steps;
      coarse = run;
      CellSettings mesh = settings.withPoints(ladder[0] * factor);
      run = new DensityRun(scheme, mesh.gridFor(problem.objective(), maps), problem, count);
      run.run(problem.context()::step, stride);
      extrapolation.add(1.0 / factor, run.course().observables(), run.course().scales());
    }
    return this;
  }

  /** Estimate of the error of the extrapolated observables. */
  double error() {
    return extrapolation.error();
  }

  /** Error of the finest density by its time steps, from that of the mesh before. */
  double stepError() {
    double finer = (double) coarse.steps() / run.steps();
    return coarse.stepError() * finer * finer;
  }

  /** The finest run, its observables extrapolated. */
  DensityRun finest() {
    run.course().replace(extrapolation.values());
    return run;
  }
}
