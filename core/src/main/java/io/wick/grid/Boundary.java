package io.wick.grid;

/**
 * What happens to ψ at the edge of the box, and with it the basis in which −∇² is diagonal.
 * Absorbing edges are a further constant here and a mask in the propagators.
 */
public enum Boundary {
  /** ψ = 0 at both ends: sines sin(mπ(x − a)/L), m = 1 … points − 1. */
  HARD_WALL,
  /** The ends are joined, the box is a torus: plane waves e^{2πim(x − a)/L}. */
  PERIODIC
}
