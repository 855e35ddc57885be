package io.wick.math;

/**
 * What random numbers are drawn for. Two purposes never share a number; the codes are part of the
 * numerics and never change.
 */
public enum Purpose {
  /** Starting points. */
  START(1),
  /** Diffusive moves. */
  DIFFUSION(2),
  /** Reconfiguration of a population. */
  BRANCHING(3),
  /** Proposed moves of a Markov chain. */
  PROPOSAL(4),
  /** Acceptance of proposed moves. */
  ACCEPTANCE(5),
  /** Resampling in a bootstrap. */
  BOOTSTRAP(6),
  /** Directions in which gradients are sampled. */
  DIRECTION(7);

  private final long code;

  Purpose(long code) {
    this.code = code;
  }

  /** The fourth word of the counter. */
  long code() {
    return code;
  }
}
