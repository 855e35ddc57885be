package io.wick.potential;

import io.wick.catalog.Extension;
import java.util.List;

/** The potentials of this room. */
public final class Potentials implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of();
  }
}
