package io.wick.schedule;

/**
 * The noise levels σ_1 &gt; … &gt; σ_L of a diffusion model as a schedule. Its link to D is the
 * spread of free diffusion in one unit of inner time, σ² = 2Dτ with τ = 1: D(s) = σ_i²/2 on the
 * i-th of L equal parts of the run. So any method can follow a ladder, and {@code
 * annealed-langevin} can follow any schedule, with σ = √(2D).
 *
 * <p>Levels are those of the variance-exploding form y = x + σz. The variance-preserving form is
 * the same process in other units: x_VP = a y with the signal scale a = √ᾱ = 1/√(1 + σ²).
 */
public interface NoiseLadder extends Schedule {
  /** L. */
  int levels();

  /**
   * σ of a level, falling with it.
   *
   * @param level 0 … L − 1
   */
  double noise(int level);

  /** √ᾱ = 1/√(1 + σ²): what is left of the signal in the variance-preserving form. */
  default double signalScale(int level) {
    double sigma = noise(level);
    return 1 / Math.sqrt(Math.fma(sigma, sigma, 1.0));
  }

  @Override
  default double diffusion(double s) {
    double sigma = noise(Math.max(0, Math.min(levels() - 1, (int) (s * levels()))));
    return 0.5 * sigma * sigma;
  }
}
