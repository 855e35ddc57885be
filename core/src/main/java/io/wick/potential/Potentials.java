package io.wick.potential;

import io.wick.catalog.Extension;
import java.util.List;

/** The potentials of this room itself; each family in a package below has a list of its own. */
public final class Potentials implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of(ExpressionPotential.class, Normalised.class, Rotated.class, Shifted.class);
  }
}
