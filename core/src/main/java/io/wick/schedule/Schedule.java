package io.wick.schedule;

/**
 * The outer loop: maps progress s ∈ [0, 1] of a run to the kinetic scale D and the potential scale
 * λ. A schedule owns the duration T; physical time is t = sT. Both functions are pure.
 * Implementations are immutable records.
 */
public interface Schedule {
  /**
   * T &gt; 0: the physical time of the whole run (real time t or imaginary time τ, as the method
   * reads it).
   */
  double duration();

  /** D(s) ≥ 0 at progress s ∈ [0, 1]; 0 at most at s = 1. Unit: length²·ζ (H = −D∇² + λV). */
  double diffusion(double s);

  /** λ(s) ≥ 0 at progress s ∈ [0, 1]; 1 unless the schedule says otherwise. */
  default double potentialScale(double s) {
    return 1.0;
  }

  /** True if neither D nor λ depends on s. */
  default boolean isConstant() {
    return false;
  }
}
