package io.wick.trial;

import java.util.Locale;

/**
 * The scalar results a method may report: one nullable column of {@code trials} each, named in
 * snake case. A new observable is one line here. Best value, best point, evaluations, steps and
 * target hits are measured for every method by {@link Objective} and are not listed.
 */
public enum Observable {
  FIRST_VALUE("zeta at evaluation number 1; null if that was a gradient or not finite"),
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
      "decay rate of E(tau) - E0 fitted to the trajectory from where the slowest coupled level is"
          + " alone (to 0.1%, a few % in short runs) down to rounding; null if the run ends before"
          + " (fokker-planck: of the relative entropy to the stationary density)"),
  GROWTH_ENERGY("DMC growth estimator of E0, population bias corrected"),
  GROWTH_ENERGY_ERROR(
      "one standard error of growth_energy; none where the walkers are too few for the spread of their"
          + " local energy"),
  MIXED_ENERGY("DMC mixed estimator of E0"),
  MIXED_ENERGY_ERROR(
      "one standard error of mixed_energy; none where the walkers are too few for the spread of their"
          + " local energy"),
  GROWTH_TIME_STEP_ERROR(
      "estimate of the time-step error of growth_energy, in units of zeta: from a second run at twice"
          + " the step"),
  MIXED_TIME_STEP_ERROR("the same of mixed_energy"),
  POPULATION_BIAS(
      "correction that was applied for population control, growth_energy minus the uncorrected value"),
  SUCCESS_PROBABILITY("|psi|^2 mass within record.successRadius of a known minimiser at the end"),
  FIDELITY("|<psi_0|psi>|^2 with the ground state of the last H"),
  NORM_DRIFT(
      "largest deviation of the norm from 1 (real time; with absorbing edges of norm and absorbed"
          + " mass together), of the mass (fokker-planck)"),
  ENERGY_DRIFT(
      "largest change of <H> over the recorded samples, over its height above the bottom (real time,"
          + " constant D and lambda, edges that do not absorb)"),
  SURVIVAL_PROBABILITY("|psi|^2 mass left at the end (real time, absorbing edges)"),
  TRANSMISSION_PROBABILITY(
      "|psi|^2 mass beyond the barrier position at the end, with what was absorbed there"),
  REFLECTION_PROBABILITY(
      "|psi|^2 mass before the barrier position at the end, with what was absorbed there"),
  AUTOCORRELATION("|<psi(0)|psi(T)>|^2, of the state that is left; normalised in imaginary time"),
  ABSORBER_REFLECTION(
      "share of the start that the absorbing layers would send back, had it kept its momentum"
          + " distribution: largest over the axes; none where less than 1e-6 of it came to them"),
  ABSORBER_START("|psi|^2 mass that starts inside the absorbing layers and is lost at once"),
  EDGE_PROBABILITY(
      "|psi|^2 mass in the outermost layer of nodes, largest over the axes: a box too small shows"
          + " here. Imaginary time: at the end; spectrum: largest over the levels; real time: largest over the recorded samples, less what the start has"
          + " there up to the layer's share of the box (all of a uniform start)"),
  WALL_SHIFT(
      "what the hard walls of the box do to a level, at most: D psi'^2 min(1/(2 kappa), L) at the"
          + " wall, kappa = sqrt((V - E)/D) the decay there, over the range of the levels (spectrum)."
          + " Near 1 where a wall is part of the problem or a level is not bound, small where the"
          + " box is wide enough"),
  BOX_LOWER(
      "lower end of the box on the first axis (spectrum, schroedinger, imaginary-time): a default box grows where the levels"
          + " that were asked for feel its walls (spectrum)"),
  BOX_UPPER("upper end of the box on the first axis"),
  NYQUIST_RATIO(
      "(pi/h)^2, the largest k^2 of the grid, over that of the state, smallest over the axes; near"
          + " or below 1 the grid is too coarse. Evolutions: k^2 below which all but 1e-9 of the"
          + " momentum density lies, whatever D is; imaginary time: at the end; real time: smallest"
          + " over the recorded samples, and of (E - lambda min V)/D at the start; spectrum: of"
          + " (E - min V)/D of the highest level"),
  TIME_STEP_ERROR(
      "estimate of the time-step error. Wave functions on grids: of the final one, by step halving"
          + " (norm of the difference). diffusion-monte-carlo: the larger of growth_time_step_error and"
          + " mixed_time_step_error, relative to |growth_energy|. langevin: of stationary variances,"
          + " relative. path-integral-annealing: of thermal_energy, relative. fokker-planck: of the"
          + " observables, in the scales of grid_error"),
  GRID_ERROR(
      "estimate of the error by the grid, of the levels (relative to their range) or of the final"
          + " state's energy, mean and spread: their largest change at the last refinement of a grid"
          + " that was chosen, by runs on 2/3 and 1/2 of the points of one that was given"),
  ACCEPTANCE_RATE("accepted over proposed moves"),
  MEAN_POPULATION(
      "mean effective number of walkers, (sum w)^2 / sum w^2; far below walkers the weights collapse"),
  RING_ACCEPTANCE_RATE("accepted over proposed moves of whole rings of replicas"),
  THERMAL_ENERGY(
      "<H> at the temperature of the rings of replicas, thermodynamic estimator, averaged after"
          + " equilibration"),
  THERMAL_ENERGY_ERROR("one standard error of thermal_energy, by blocking"),
  THERMAL_POTENTIAL_ENERGY("<V> at that temperature (without lambda), averaged likewise"),
  THERMAL_POTENTIAL_ENERGY_ERROR("one standard error of thermal_potential_energy, by blocking"),
  VIRIAL_ENERGY("<H> at that temperature, centroid virial estimator, averaged likewise"),
  VIRIAL_ENERGY_ERROR("one standard error of virial_energy, by blocking"),
  LOCAL_ENERGY_SPREAD(
      "mean standard deviation of the local energy over the walkers: lambda V without a guide, 0 with"
          + " the ground state itself as guide"),
  EFFECTIVE_TIME_STEP(
      "time step times the mean square of the accepted over that of the proposed diffusive moves"),
  GRADIENT_NORM(
      "Euclidean norm of the projected gradient at the point of final_potential_energy, of all data;"
          + " not counted as an evaluation"),
  TRAIN_ACCURACY("share of the training points that the best point classifies rightly"),
  TEST_ACCURACY("share of the held-back points that the best point classifies rightly"),
  MODE_WEIGHT_ERROR(
      "total variation between the weights of the modes among the walkers (mean membership) and"
          + " the true ones"),
  MODE_WEIGHT_FLOOR(
      "what mode_weight_error is for perfect samples of the same size: root mean square of 16"),
  KL_DIVERGENCE(
      "Kullback-Leibler divergence of the walkers from the known density in nats, by the distances"
          + " of the 4th nearest neighbours, less the mean of the same for 16 perfect samples; of at"
          + " most 4096 walkers; may come out below 0 by some kl_floor; none"
          + " where five walkers coincide, which has no density"),
  KL_FLOOR("standard error of kl_divergence for a perfect sample, from 16 of the same size"),
  WASSERSTEIN(
      "W_2 between at most 4096 walkers and a perfect sample 8 times as large, one dimension"),
  SLICED_WASSERSTEIN(
      "the same in more dimensions: root mean square of W_2 over 64 fixed directions"),
  WASSERSTEIN_FLOOR(
      "what wasserstein or sliced_wasserstein is for perfect samples of the same size: root mean"
          + " square of 16"),
  TRAINING_LOSS(
      "loss of a learned denoiser over the last tenth of its training, in units of the variance"
          + " of its target"),
  SCORE_ERROR(
      "mean of sigma^2 |learned - exact score|^2 / d over fresh noisy data and the noise levels;"
          + " of a score of 0 it is at most 1"),
  NETWORK_EVALUATIONS(
      "points through the network: those of the training three times (forward, two backward),"
          + " those of the sampling once");

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
