package io.wick.config;

import io.wick.sweep.Notation;

/**
 * A bound record as one compact line of JSON, the form in which tables keep parameters: the type
 * first, then every component in order, defaults included, numbers in full precision and with the
 * same characters on every JDK.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  /** The record as JSON, e.g. {@code {"type":"rastrigin","dimension":2}}; "null" for null. */
  public static String of(Record record) {
    return Notation.json(record);
  }

  /** A single value as JSON. */
  static String text(Object value) {
    return Notation.json(value);
  }
}
