package io.wick.potential;

/**
 * A positive function ψ_T near the ground state of −D∇² + λV, for importance sampling. It belongs
 * to one potential at one D and λ and to one thread: it may hold scratch memory.
 */
public interface GuidingFunction {
  /**
   * Evaluates a batch: logarithm[i] = ln ψ_T up to a constant, slopes[axis][i] = ∂ ln ψ_T/∂x_axis,
   * curvature[i] = ∇²ψ_T/ψ_T, so that the local energy is E_L = −D·curvature + λV. Structures of
   * arrays as in {@link Potential#values}.
   */
  void evaluate(double[][] x, int count, double[] logarithm, double[][] slopes, double[] curvature);

  /**
   * The largest frequency of ψ_T, 2D times the largest inverse square of its lengths; a safe time
   * step is a fraction of its inverse. Unit: 1/time.
   */
  double frequency();

  /**
   * True if ψ_T vanishes at a wall of the box, as ψ does: its drift keeps walkers away, and no
   * absorption is left.
   */
  default boolean vanishesAt(int axis, double wall) {
    return false;
  }
}
