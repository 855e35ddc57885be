package io.wick.trial;

import io.wick.catalog.Extension;
import java.util.List;

/** Registers the starts. */
public final class Starts implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of(
        Start.Gaussian.class, Start.Uniform.class, Start.Ground.class, Start.Point.class);
  }
}
