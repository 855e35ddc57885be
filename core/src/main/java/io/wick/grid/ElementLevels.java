package io.wick.grid;

/**
 * Levels on one axis, on a mesh of elements that was fitted to them.
 *
 * @param levels energies, residuals and states, with the change by a higher degree
 * @param nyquistRatio smallest kinetic energy that an element does not resolve over the highest one
 *     in it, the smallest over the elements
 * @param wallShift what the hard walls of the box do to a level, at most: D ψ'² min(1/2κ, L) at the
 *     wall, κ = √((V − E)/D) the decay there, over the range of the levels
 */
public record ElementLevels(Levels levels, double nyquistRatio, double wallShift) {}
