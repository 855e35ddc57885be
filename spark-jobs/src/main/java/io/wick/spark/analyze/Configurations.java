package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.wick.spark.table.TableSchema;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** What is compared: method and schedule with their swept parameters, as a label. */
public final class Configurations {
  private Configurations() {}

  /** Columns of swept axes. Seeds are replicates of a cell, not cells. */
  public static List<String> axes(TableSchema trials) {
    return trials.columns().stream()
        .map(c -> c.name())
        .filter(name -> name.startsWith("p_") && !name.equals("p_seed"))
        .toList();
  }

  /** E.g. {@code langevin, linear, walkers=20, duration=10}. */
  public static Column label(List<String> axes) {
    List<Column> parts = new ArrayList<>();
    parts.add(col("method"));
    parts.add(col("schedule"));
    for (String axis : axes) {
      for (String room : List.of("p_method_", "p_schedule_", "p_budget_")) {
        if (axis.startsWith(room)) {
          String name = axis.substring(room.length()) + "=";
          // Null where the axis is not this configuration's: concat_ws leaves it out.
          parts.add(
              when(col(axis).isNotNull(), functions.concat(lit(name), col(axis).cast("string"))));
        }
      }
    }
    return concat_ws(", ", parts.toArray(Column[]::new));
  }
}
