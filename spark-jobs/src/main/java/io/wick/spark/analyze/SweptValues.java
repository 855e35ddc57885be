package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where the axes of a sweep are swept, and which of them follow from the dimension. */
final class SweptValues {
  private static final String SEPARATOR = ", ";

  private static final List<String> GROUP = List.of("potential", "method", "schedule", "dimension");

  private final List<Row> groups;

  private SweptValues(List<Row> groups) {
    this.groups = groups;
  }

  static SweptValues of(Dataset<Row> trials, List<String> axes) {
    if (axes.isEmpty()) {
      return new SweptValues(List.of());
    }
    List<Column> found = new ArrayList<>();
    for (String axis : axes) {
      found.add(count(col(axis)).as(axis + " count"));
      found.add(min(col(axis)).as(axis + " min"));
      found.add(max(col(axis)).as(axis + " max"));
    }
    return new SweptValues(
        trials
            .groupBy(Evidence.columns(GROUP))
            .agg(count(lit(1)).as("rows"), found.toArray(Column[]::new))
            .collectAsList());
  }

  /**
   * The types of the room whose trials the axis tells apart; limits have one type, for all.
   *
   * @param besideDimension true to leave out those where the dimension tells the value
   */
  Set<String> types(String axis, String room, boolean besideDimension) {
    Map<String, Map<Integer, Set<Object>>> values = new HashMap<>();
    Set<String> partly = new HashSet<>();
    for (Row row : groups) {
      String type = type(row, room);
      long swept = row.<Long>getAs(axis + " count");
      if (swept < row.<Long>getAs("rows")) {
        partly.add(type);
      }
      if (swept > 0) {
        Set<Object> ofDimension =
            values
                .computeIfAbsent(type, t -> new HashMap<>())
                .computeIfAbsent(row.getAs("dimension"), d -> new HashSet<>());
        ofDimension.add(row.getAs(axis + " min"));
        ofDimension.add(row.getAs(axis + " max"));
      }
    }
    Set<String> types = new TreeSet<>();
    values.forEach(
        (type, byDimension) -> {
          boolean follows = !partly.contains(type) && follows(byDimension);
          if (!(besideDimension && follows)) {
            types.add(type);
          }
        });
    return types;
  }

  private static String type(Row row, String room) {
    // A schedule is swept for the method that follows it.
    return switch (room) {
      case "potential", "method" -> row.getAs(room);
      case "schedule" -> row.getAs("method") + SEPARATOR + row.getAs("schedule");
      default -> room;
    };
  }

  /** The type of a row as {@link #types} has it. */
  static Column type(String room) {
    return switch (room) {
      case "potential", "method" -> col(room);
      case "schedule" -> concat_ws(SEPARATOR, col("method"), col("schedule"));
      default -> lit(room);
    };
  }

  /** True if every dimension has one value, and not all the same. */
  private static boolean follows(Map<Integer, Set<Object>> byDimension) {
    Set<Object> all = new HashSet<>();
    byDimension.values().forEach(all::addAll);
    return all.size() > 1 && byDimension.values().stream().allMatch(one -> one.size() == 1);
  }
}
