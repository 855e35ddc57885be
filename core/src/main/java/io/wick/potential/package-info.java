/**
 * Objectives ζ(x) read as potential energy: the interface, the catalogue of built-in potentials,
 * and potentials written as formulas. A new one is one record here, one line in {@code Potentials},
 * and one line in the contract test.
 */
package io.wick.potential;
