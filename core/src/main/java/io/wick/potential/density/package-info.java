/** Probability densities read as potentials, ζ = −ln p, whose smoothed forms are known exactly. */
package io.wick.potential.density;
