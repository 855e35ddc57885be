package io.wick.walker;

import io.wick.catalog.Extension;
import java.util.List;

/** Registers the guides. */
public final class Guides implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of(Guide.None.class, Guide.Gaussian.class, Guide.Own.class);
  }
}
