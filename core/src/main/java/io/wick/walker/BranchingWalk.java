package io.wick.walker;

import io.wick.potential.Potential;

/**
 * Imaginary time by walkers whose weights grow and shrink, ∂ψ/∂τ = (D∇² − λV)ψ. The growth of the
 * total weight before scaling is kept, so that the norm of ψ is never lost.
 */
public interface BranchingWalk {
  /** The population. */
  Population population();

  /**
   * One step of length δ = {@code duration}.
   *
   * @return false if no walker is left: the population died out, and with it ψ
   */
  boolean step(
      Potential potential,
      long step,
      double diffusionScale,
      double potentialScale,
      double duration);

  /** Branches if the weights have spread too far. To be called after every step. */
  void branch(long step);

  /** ln of the factor by which the last step changed the norm; −growth/δ is the growth energy. */
  double growth();

  /** The mixed energy after the last step: mean local energy plus the rate of absorption. */
  double mixedEnergy();

  /** Standard deviation of the local energy over the walkers after the last step. */
  double localSpread();

  /** Effective number of walkers after the last step, before branching. */
  double effectiveCount();

  /** Accepted over proposed moves, of late; 1 where every move is accepted. */
  double acceptance();

  /** Order of the energies' error in δ. */
  int order();

  /** Time that a step really takes over δ: mean square of accepted over proposed moves, of late. */
  double effectiveShare();
}
