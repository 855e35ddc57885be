package io.wick.potential.density;

import io.wick.catalog.Extension;
import java.util.List;

/** The densities of probability. */
public final class Densities implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of(GaussianMixture.class);
  }
}
