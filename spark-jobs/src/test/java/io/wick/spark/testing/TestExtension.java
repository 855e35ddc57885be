package io.wick.spark.testing;

import io.wick.catalog.Extension;
import java.util.List;

/** Registers the types that only tests of the engine use. */
public final class TestExtension implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of(Bowl.class, RandomSearch.class, Trouble.class);
  }
}
