package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * A column that a stored table is sorted by, so that it reads well. Null counts as the least value,
 * as in Spark.
 */
record SortKey(String column, boolean descending) {
  static SortKey ascending(String column) {
    return new SortKey(column, false);
  }

  static SortKey descending(String column) {
    return new SortKey(column, true);
  }

  static List<SortKey> ascending(List<String> columns) {
    return columns.stream().map(SortKey::ascending).toList();
  }

  /** The order for Spark. */
  static Column[] columns(List<SortKey> keys) {
    return keys.stream()
        .map(key -> key.descending() ? col(key.column()).desc() : col(key.column()).asc())
        .toArray(Column[]::new);
  }

  /** The same order for rows that are here. */
  static Comparator<Row> comparator(List<SortKey> keys) {
    Comparator<Row> order = (a, b) -> 0;
    for (SortKey key : keys) {
      Comparator<Row> one =
          Comparator.comparing(
              row -> row.getAs(key.column()), Comparator.nullsFirst(SortKey::compare));
      order = order.thenComparing(key.descending() ? one.reversed() : one);
    }
    return order;
  }

  private static int compare(Object a, Object b) {
    if (a instanceof String s && b instanceof String t) {
      return Arrays.compareUnsigned(
          s.getBytes(StandardCharsets.UTF_8), t.getBytes(StandardCharsets.UTF_8));
    }
    if (a instanceof Double x && b instanceof Double y) {
      // Zero has no sign here.
      return Double.compare(x + 0.0, y + 0.0);
    }
    if (a instanceof Number x && b instanceof Number y) {
      return Long.compare(x.longValue(), y.longValue());
    }
    return Boolean.compare((Boolean) a, (Boolean) b);
  }
}
