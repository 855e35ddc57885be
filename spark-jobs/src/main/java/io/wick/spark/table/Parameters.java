package io.wick.spark.table;

import io.wick.config.CanonicalJson;

/** Parameters of potentials, schedules and methods as cells. */
final class Parameters {
  private Parameters() {}

  /** The record as JSON; null, not "null", where there is none. */
  static String json(Object value) {
    return value == null ? null : CanonicalJson.of((Record) value);
  }
}
