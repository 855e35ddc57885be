package io.wick.potential;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;

/**
 * A potential ζ = −ln p of a normalised density p on R^d that can be drawn from, and whose smoothed
 * forms p_σ = p ∗ N(0, σ²I) are known: what a diffusion model learns from data. p itself is the
 * Boltzmann density of ζ at D = λ = 1; p_σ is what free diffusion makes of it in the time τ with
 * 2Dτ = σ².
 */
public interface SmoothableDensity extends Potential {
  /**
   * The score of the smoothed density: out[axis][i] = ∂ ln p_σ/∂x_axis at point i; −∇ζ at σ = 0.
   *
   * @param sigma standard deviation σ ≥ 0 of the added noise, unit length
   */
  void scores(double[][] x, int count, double sigma, double[][] out);

  /**
   * Independent draws of p. Draw i is a function of the stream, purpose, step and i only.
   *
   * @param out out[axis][i], at least {@code count} elements per axis
   */
  void draw(RandomStream random, Purpose purpose, long step, int count, double[][] out);

  /** The weight of each mode in p; they sum to 1. */
  double[] modeWeights();

  /**
   * The probability that a point belongs to each mode: out[mode][i], summing to 1 over the modes.
   * Its mean over p is the weight of the mode, however much modes overlap.
   */
  void memberships(double[][] x, int count, double[][] out);
}
