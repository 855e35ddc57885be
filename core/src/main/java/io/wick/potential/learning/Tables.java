package io.wick.potential.learning;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Tables that were made already: a record has no room for them, and making one is pure. */
final class Tables {
  /** Beyond, a table is made again each time: a sweep over thousands of generated data sets. */
  private static final int REMEMBERED = 1000;

  private static final Map<Dataset, Table> MADE = new ConcurrentHashMap<>();

  private Tables() {}

  /** The table of a data set. */
  static <D extends Dataset> Table of(D dataset, Function<D, Table> maker) {
    Table table = MADE.get(dataset);
    if (table == null) {
      table = maker.apply(dataset);
      if (MADE.size() < REMEMBERED) {
        Table earlier = MADE.putIfAbsent(dataset, table);
        table = earlier == null ? table : earlier;
      }
    }
    return table;
  }
}
