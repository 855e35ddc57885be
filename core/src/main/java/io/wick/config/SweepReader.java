package io.wick.config;

import io.wick.catalog.Catalogue;
import io.wick.sweep.Sweep;
import java.util.List;

/** Reads sweep files, YAML or JSON, strictly. */
public final class SweepReader {
  private final Catalogue catalogue;

  /** A reader that knows the types of {@code catalogue}. */
  public SweepReader(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Reads and checks a sweep.
   *
   * @param text the document
   * @param source its name in messages, e.g. {@code configs/a.yaml}
   * @param overrides assignments {@code path=value} as given by {@code --set}
   * @throws ConfigException if anything is wrong
   */
  public Sweep read(String text, String source, List<String> overrides) {
    throw new UnsupportedOperationException("reading needs " + catalogue);
  }
}
