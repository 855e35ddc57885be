/**
 * Partial differential equations on a mesh: grids in one to three dimensions, wave functions,
 * split-operator propagation in real and imaginary time, and spectra.
 */
package io.wick.grid;
