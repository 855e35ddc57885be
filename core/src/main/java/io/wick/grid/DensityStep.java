package io.wick.grid;

/** Advances a density on a mesh of cells; positive, conservative, in place. */
public interface DensityStep {
  /**
   * One step.
   *
   * @param p not negative
   * @param time τ at the start of the step
   * @param step δ &gt; 0
   * @return false if the rates are such that no step gives a density (ζ not finite, say)
   */
  boolean step(double[] p, double time, double step);

  /** Largest relative change of the mass of a line that rounding made and that was undone. */
  double correction();
}
