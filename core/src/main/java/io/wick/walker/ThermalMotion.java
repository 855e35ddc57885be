package io.wick.walker;

import io.wick.potential.Potential;

/** Particles that drift down λζ and diffuse with D: their density settles at e^{−λζ/D}. */
public interface ThermalMotion {
  /**
   * One step of length δ = {@code duration}; values are known after it.
   *
   * @param population its values known
   * @param step names the random numbers
   * @return false if the step is too long for the scheme; then no walker has moved, and the
   *     gradients at hand serve the next try
   */
  boolean step(
      Population population,
      Potential potential,
      long step,
      double diffusion,
      double potentialScale,
      double duration);

  /** False if a gradient that is at hand is NaN or infinite. */
  boolean isFinite();

  /** Estimate of the relative error of stationary variances by the step; NaN if there is none. */
  double stepError(double diffusion, double potentialScale, double duration);

  /** Accepted over proposed moves so far; NaN where moves are not judged. */
  double acceptanceRate();
}
