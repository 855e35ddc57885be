package io.wick.grid;

/** What happens to ψ at the edge of the box, and with it the basis in which −∇² is diagonal. */
public enum Boundary {
  /** ψ = 0 at both ends: sines sin(mπ(x − a)/L), m = 1 … points − 1. */
  HARD_WALL,
  /** The ends are joined, the box is a torus: plane waves e^{2πim(x − a)/L}. */
  PERIODIC,
  /**
   * Waves that reach the ends leave: an absorbing layer inside each end ({@link Absorber}), real
   * time only. The basis is that of hard walls behind the layers.
   */
  ABSORBING;

  /** True if ψ = 0 at the ends and the basis is one of sines. */
  public boolean hasWalls() {
    return this != PERIODIC;
  }
}
