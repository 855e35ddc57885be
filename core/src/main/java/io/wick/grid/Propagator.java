package io.wick.grid;

/**
 * Advances a wave function by one time step of H(t) = −D(t)∇² + λ(t)V. Keeps its phase or decay
 * tables between steps and allocates nothing per step.
 */
public interface Propagator {
  /**
   * One step, in place.
   *
   * @param psi normalised on entry; an imaginary-time step leaves it normalised
   * @param time t or τ at the start of the step
   * @param step δ; may be negative in real time only
   * @return ‖ψ‖ after the step, before any renormalisation
   */
  double step(WaveFunction psi, double time, double step);

  /** 2 or 4. */
  int order();
}
