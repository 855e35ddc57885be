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
  /** Random orthogonal matrices. */
  ROTATION(20),
  /** Resampling in a bootstrap. */
  BOOTSTRAP(6),
  /** Choice of mini-batches. */
  MINI_BATCH(23),
  /** Noise added to a gradient. */
  GRADIENT_NOISE(21),
  /** The random numbers of an optimiser of Commons Math, one after another. */
  OPTIMISER(22),
  /** Data drawn from a known density to learn from. */
  DATA(41),
  /** Perfect samples and fixed directions that results are compared with. */
  REFERENCE(42),
  /** Mini-batches and noise of a training. */
  TRAINING(43),
  /** First weights of a network. */
  INITIAL_WEIGHTS(44),
  /** The key of a second run beside the first. */
  COMPARISON(61),
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
