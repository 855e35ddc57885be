package io.wick.potential;

/**
 * A potential that is a mean over samples, ζ(x) = (1/n) Σ_i ζ_i(x), such as the loss of a network
 * over its training data: its gradient can be estimated from a few of them, a mini-batch. What does
 * not depend on the samples (a penalty) is part of every ζ_i.
 */
public interface Sampled extends Potential {
  /** n, the number of samples. */
  int samples();

  /**
   * The gradient of the mean over a mini-batch at one point: out[axis] = (1/count) Σ_k
   * ∂ζ_{batch[k]}/∂x_axis. All samples in ascending order give the bits of {@link #gradient}.
   *
   * @param x the point, length d; not modified
   * @param batch sample numbers from 0; repeated ones count twice
   * @param count how many of {@code batch} are used, at least 1
   * @param out at least d elements
   */
  void sampleGradient(double[] x, int[] batch, int count, double[] out);
}
