package io.wick.method;

import io.wick.grid.CellSettings;
import io.wick.grid.DensityStep;
import io.wick.grid.DriftDiffusion;
import io.wick.grid.FokkerPlanckStep;
import io.wick.grid.SemiLagrangianStep;

/** How a density is advanced. */
enum DensityScheme {
  /** Positive rates between neighbours, whose stationary density is exact. */
  RATES,
  /** Drift along characteristics, for D that goes to 0. */
  DRIFT;

  /** Steps where one step is exact: they only say where samples can be. */
  static final int EXACT_STEPS = 256;

  /** The propagator for steps of one length. */
  DensityStep step(DriftDiffusion generator, DensityProblem problem, double length) {
    return this == RATES
        ? new FokkerPlanckStep(generator, problem.schedule())
        : new SemiLagrangianStep(generator, problem.objective(), problem.schedule(), length);
  }

  /** True if it can be used at all. */
  boolean suits(DensityProblem problem, CellSettings settings) {
    return this == RATES
        || SemiLagrangianStep.suits(problem.objective(), settings.boundary(), problem.schedule());
  }

  /** True if its steps are exact in time. */
  boolean isExact(DensityProblem problem) {
    return this == RATES && problem.schedule().isConstant() && problem.objective().dimension() == 1;
  }
}
