package io.wick.trial;

import java.util.Locale;

/**
 * The scalar results a method may report: one nullable column of {@code trials} each, named in
 * snake case. A new observable is one line here. Best value, best point, evaluations, steps and
 * target hits are measured for every method by {@link Objective} and are not listed.
 */
public enum Observable {
  FINAL_ENERGY(
      "<H> (grid methods, at the end of the schedule, at the last D and lambda) in units of zeta"),
  FINAL_POTENTIAL_ENERGY(
      "<V> at the end, in units of zeta; minus the known minimum it is the residual energy"),
  ENERGY_ERROR("one standard error of final_energy (stochastic methods)"),
  GROUND_ENERGY("E0: lowest eigenvalue of H at the last D and lambda, from the spectrum"),
  GAP("lowest eigenvalue that couples minus E0"),
  PREDICTED_DECAY_RATE(
      "2 (E_k - E0), k the lowest excited level that the start overlaps (fokker-planck: E are the"
          + " relaxation rates)"),
  FITTED_DECAY_RATE(
      "decay rate of E(tau) - E0 fitted to the trajectory (fokker-planck: of the relative entropy to"
          + " the stationary density)"),
  GROWTH_ENERGY("DMC growth estimator of E0, population bias corrected"),
  GROWTH_ENERGY_ERROR("one standard error of growth_energy, by blocking"),
  MIXED_ENERGY("DMC mixed estimator of E0"),
  MIXED_ENERGY_ERROR("one standard error of mixed_energy, by blocking"),
  POPULATION_BIAS(
      "correction that was applied for population control, growth_energy minus the uncorrected value"),
  SUCCESS_PROBABILITY("|psi|^2 mass within record.successRadius of a known minimiser at the end"),
  FIDELITY("|<psi_0|psi>|^2 with the ground state of the last H"),
  NORM_DRIFT("largest deviation of the norm from 1 (real time), of the mass (fokker-planck)"),
  EDGE_PROBABILITY(
      "|psi|^2 mass in the outermost layer of nodes, largest over the axes: a box too small shows"
          + " here. Imaginary time and quantum-hamiltonian-descent: at the end; spectrum: largest"
          + " over the levels; real time: largest over the recorded samples, less what the start has"
          + " there up to the layer's share of the box (all of a uniform start)"),
  NYQUIST_RATIO(
      "(pi/h)^2, the largest k^2 of the grid, over that of the state, smallest over the axes; near"
          + " or below 1 the grid is too coarse. Evolutions: k^2 below which all but 1e-9 of the"
          + " momentum density lies, whatever D is; imaginary time: at the end; real time: smallest"
          + " over the recorded samples, and of (E - lambda min V)/D at the start; spectrum: of"
          + " (E - min V)/D of the highest level"),
  TIME_STEP_ERROR(
      "estimate of the time-step error: of the final wave function by step halving (norm of the"
          + " difference) on grids, relative for energies (walkers: as the method says) elsewhere"),
  GRID_ERROR(
      "largest change of the levels (relative to their range) or of the final state's energy, mean"
          + " and spread at the last refinement of a grid that was chosen, not given"),
  ACCEPTANCE_RATE("accepted over proposed moves"),
  MEAN_POPULATION(
      "mean effective number of walkers, (sum w)^2 / sum w^2; far below walkers the weights collapse"),
  GRADIENT_NORM("Euclidean norm of the last gradient");

  private final String comment;

  Observable(String comment) {
    this.comment = comment;
  }

  /** Column name. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Meaning and unit, one sentence. */
  public String comment() {
    return comment;
  }
}
