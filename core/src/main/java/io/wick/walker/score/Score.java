package io.wick.walker.score;

/** The score ∇ln p_σ of a density smoothed with N(0, σ²I): exact, or learned. */
public interface Score {
  /**
   * out[axis][i] = ∂ ln p_σ/∂x_axis at point i.
   *
   * @param x one array per axis, not modified
   * @param sigma noise level σ &gt; 0, unit length
   */
  void evaluate(double[][] x, int count, double sigma, double[][] out);
}
