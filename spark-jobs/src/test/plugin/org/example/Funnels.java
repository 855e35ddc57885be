package org.example;

import io.wick.catalog.Extension;
import java.util.List;

/** What the jar adds; named in its META-INF/services/io.wick.catalog.Extension. */
public final class Funnels implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of(Funnel.class);
  }
}
