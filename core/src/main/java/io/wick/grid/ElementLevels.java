package io.wick.grid;

import java.util.Arrays;

/**
 * Levels on one axis, on a mesh of elements that was fitted to them.
 *
 * @param levels energies, residuals and states, with the change by a higher degree
 * @param nyquistRatio smallest kinetic energy that an element does not resolve over the highest one
 *     in it, the smallest over the elements
 * @param shifts what the hard walls of the box do to each level, at most: D ψ'² min(1/2κ, L) at the
 *     wall, κ = √((V − E)/D) the decay there
 */
public record ElementLevels(Levels levels, double nyquistRatio, double[] shifts) {
  /** The largest shift over the range of the levels. */
  public double wallShift() {
    return Arrays.stream(shifts).max().orElseThrow() / levels.range();
  }
}
