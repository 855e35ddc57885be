package io.wick.potential;

/** A potential that knows a function near its own ground state. */
public interface Guided extends Potential {
  /**
   * A fresh guiding function of −D∇² + λζ.
   *
   * @param diffusion D &gt; 0
   * @param potentialScale λ &gt; 0
   */
  GuidingFunction guidingFunction(double diffusion, double potentialScale);
}
