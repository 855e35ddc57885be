package io.wick.potential.learning;

import io.wick.catalog.ContentAddressed;

/** Labelled points to learn from: a record that says how to get a {@link Table}. */
public interface Dataset extends ContentAddressed {
  /** The data; the same object each time. */
  Table table();

  @Override
  default String contentHash() {
    return table().hash();
  }
}
