package io.wick.sweep;

import io.wick.catalog.Parameter;

/** A query with a name, which the queries of figures and claims may use like a table. */
public record View(
    @Parameter("name, as a table") String name,
    @Parameter("SQL over the tables and the views before it") String query) {
  public View {
    if (!name.matches("[a-z][a-z0-9_]{0,60}")) {
      throw new IllegalArgumentException(
          "name must be small letters, digits and underscores, but was '" + name + "'");
    }
  }
}
