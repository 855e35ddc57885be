package io.wick.grid;

/** An approximate inverse of a shifted Hamiltonian: out ≈ (H − E)⁻¹ residual. */
interface Preconditioner {
  /** Writes into {@code out}; {@code residual} is not modified. */
  void apply(double[] residual, double[] out);
}
