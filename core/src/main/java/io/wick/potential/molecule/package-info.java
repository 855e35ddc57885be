/** Atoms and molecules: electrons in the Coulomb field of fixed nuclei. */
package io.wick.potential.molecule;
