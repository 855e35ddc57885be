package io.wick.method;

import io.wick.grid.CellSettings;
import io.wick.grid.DensityStep;
import io.wick.grid.DriftDiffusion;
import io.wick.grid.FokkerPlanckStep;
import io.wick.grid.LateDriftStep;
import io.wick.grid.SemiLagrangianStep;
import io.wick.schedule.Schedule;

/** How a density is advanced. */
enum DensityScheme {
  /** Positive rates between neighbours, whose stationary density is exact. */
  RATES,
  /** Drift along characteristics, for D that goes to 0. */
  DRIFT,
  /** Rates, and drift in the last interval, which is divided for it. */
  LATE_DRIFT;

  /** Steps where one step is exact: they only say where samples can be. */
  static final int EXACT_STEPS = 256;

  /** The propagator. */
  DensityStep step(DriftDiffusion generator, DensityProblem problem) {
    Schedule schedule = problem.schedule();
    return switch (this) {
      case RATES -> new FokkerPlanckStep(generator, schedule);
      case DRIFT -> new SemiLagrangianStep(generator, problem.objective(), schedule);
      case LATE_DRIFT ->
          new LateDriftStep(
              generator,
              problem.objective(),
              schedule,
              schedule.duration() * (1 - 1.0 / problem.intervals()));
    };
  }

  /** True if it can be used at all. */
  boolean suits(DensityProblem problem, CellSettings settings) {
    return this == RATES
        || (this == DRIFT || problem.endsCold())
            && SemiLagrangianStep.suits(
                problem.objective(), settings.boundary(), problem.schedule());
  }

  /** True if its steps are exact in time. */
  boolean isExact(DensityProblem problem) {
    return this == RATES && problem.schedule().isConstant() && problem.objective().dimension() == 1;
  }
}
