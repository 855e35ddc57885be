package io.wick.potential.physics;

import io.wick.math.Elementary;
import io.wick.potential.GuidingFunction;

/**
 * ψ_T = r e^{−κr} on r &gt; 0, 0 elsewhere, κ = λq/(2D): of a radial equation with a pole −q/r. The
 * poles of its local energy −Dκ² + 2Dκ/r + λζ cancel, so that it is bounded; for ζ = −q/r it is the
 * ground state itself. Kato's cusp, doi 10.1002/cpa.3160100201.
 */
final class PoleGuide implements GuidingFunction {
  private final double kappa;
  private final double frequency;

  /**
   * A guide.
   *
   * @param residue q &gt; 0
   */
  PoleGuide(double residue, double diffusion, double potentialScale) {
    this.kappa = 0.5 * potentialScale * residue / diffusion;
    this.frequency = 2 * diffusion * kappa * kappa;
  }

  @Override
  public void evaluate(
      double[][] x, int count, double[] logarithm, double[][] slopes, double[] curvature) {
    double[] r = x[0];
    for (int i = 0; i < count; i++) {
      boolean outside = r[i] <= 0;
      double inverse = outside ? 0 : 1 / r[i];
      logarithm[i] =
          outside ? Double.NEGATIVE_INFINITY : Math.fma(-kappa, r[i], Elementary.log(r[i]));
      slopes[0][i] = outside ? 0 : inverse - kappa;
      curvature[i] = outside ? 0 : kappa * (kappa - 2 * inverse);
    }
  }

  @Override
  public double frequency() {
    return frequency;
  }

  @Override
  public boolean vanishesAt(int axis, double wall) {
    return wall <= 0;
  }
}
