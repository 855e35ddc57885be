package io.wick.config;

import io.wick.catalog.Catalogue;

/** Renders the catalogue. */
public final class CatalogueText {
  private CatalogueText() {}

  /** The plural of the kind of a type, e.g. {@code potentials}. */
  static String kindOf(Catalogue catalogue, Class<? extends Record> type) {
    for (Kind kind : Kind.values()) {
      if (kind.type().isAssignableFrom(type)) {
        return kind.plural();
      }
    }
    return "";
  }
}
