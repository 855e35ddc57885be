package io.wick.trial;

/**
 * One point of a trajectory: a row of {@code trajectories}. A method fills what it has; NaN (and
 * null arrays) mean "not defined for this method" and become nulls in the table.
 */
public final class Sample {
  /** Step number, 0 is the start. */
  public final long step;

  /** s in [0, 1]. */
  public double progress = Double.NaN;

  /** t or τ. */
  public double time = Double.NaN;

  /** D. */
  public double diffusion = Double.NaN;

  /** λ. */
  public double potentialScale = Double.NaN;

  /** Objective plus gradient evaluations so far. */
  public long evaluations;

  /** ⟨H⟩ in units of ζ. */
  public double energy = Double.NaN;

  /** D⟨−∇²⟩. */
  public double kineticEnergy = Double.NaN;

  /** ⟨ζ⟩ (without λ). */
  public double potentialEnergy = Double.NaN;

  /** Best ζ seen so far. */
  public double bestValue = Double.NaN;

  /** ⟨x_i⟩ per axis, of the density of the method (|ψ|² on a grid, walkers otherwise). */
  public double[] mean;

  /** Variance per axis, of the same density. */
  public double[] variance;

  /**
   * ‖ψ‖ as the equation has it since the start, before any renormalisation; in imaginary time it
   * may underflow where {@link #logNorm} does not.
   */
  public double norm = Double.NaN;

  /** ln ‖ψ‖ since the start. */
  public double logNorm = Double.NaN;

  /** −∂_τ ln |∫ψ| = Re ∫Hψ/∫ψ, the growth estimator of E_0 (imaginary time). */
  public double growthEnergy = Double.NaN;

  /** Effective number of walkers, (Σw)²/Σw². */
  public double population = Double.NaN;

  /** |⟨ψ_0|ψ⟩|² with the instantaneous ground state. */
  public double fidelity = Double.NaN;

  /** Mass within the success radius of a known minimiser. */
  public double successMass = Double.NaN;

  /** |⟨ψ(0)|ψ⟩|², of the normalised states in imaginary time. */
  public double autocorrelation = Double.NaN;

  /** Mass beyond the barrier, with what was absorbed there. */
  public double transmission = Double.NaN;

  /** Rung of the outer loop, from 0; NaN without one. */
  public double stage = Double.NaN;

  /** An empty sample of one step. */
  public Sample(long step) {
    this.step = step;
  }
}
