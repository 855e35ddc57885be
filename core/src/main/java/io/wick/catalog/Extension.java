package io.wick.catalog;

import java.util.List;

/**
 * Registers configurable types. Found by {@link java.util.ServiceLoader} on the context class
 * loader; the built-in potentials, schedules and methods are registered in exactly this way, one
 * extension per room.
 */
public interface Extension {
  /**
   * Records annotated with {@link Entry}, each a potential, schedule, method, start or data set.
   */
  List<Class<? extends Record>> types();
}
