package io.wick.config;

import io.wick.catalog.Catalogue;
import io.wick.method.Stop;
import io.wick.potential.Potential;
import io.wick.potential.learning.Dataset;
import io.wick.schedule.Schedule;
import io.wick.trial.Method;
import io.wick.trial.Start;
import io.wick.walker.Guide;
import java.util.SortedMap;

/** The kinds of types that a sweep file can name. */
enum Kind {
  POTENTIALS(Potential.class),
  SCHEDULES(Schedule.class),
  METHODS(Method.class),
  STARTS(Start.class),
  GUIDES(Guide.class),
  STOPS(Stop.class),
  DATASETS(Dataset.class);

  private final Class<?> type;

  Kind(Class<?> type) {
    this.type = type;
  }

  /** The interface of its types. */
  Class<?> type() {
    return type;
  }

  /** As commands and lists write it, e.g. {@code potentials}. */
  String plural() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** One of it, e.g. {@code potential}. */
  String singular() {
    return plural().substring(0, plural().length() - 1);
  }

  SortedMap<String, Class<? extends Record>> types(Catalogue catalogue) {
    return catalogue.types(type);
  }
}
