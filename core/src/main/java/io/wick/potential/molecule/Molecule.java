package io.wick.potential.molecule;

import io.wick.potential.Guided;
import io.wick.potential.GuidingFunction;

/** A named atom or molecule: a {@link Coulomb} potential with few parameters. */
interface Molecule extends Guided {
  /** What it is a name for. */
  Coulomb coulomb();

  @Override
  default int dimension() {
    return coulomb().dimension();
  }

  @Override
  default void values(double[][] x, int count, double[] out) {
    coulomb().values(x, count, out);
  }

  @Override
  default boolean hasGradient() {
    return true;
  }

  @Override
  default void gradients(double[][] x, int count, double[][] out) {
    coulomb().gradients(x, count, out);
  }

  @Override
  default GuidingFunction guidingFunction(double diffusion, double potentialScale) {
    return coulomb().guidingFunction(diffusion, potentialScale);
  }
}
