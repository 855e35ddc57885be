package io.wick.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** Names of problems and of the lines drawn for each, and which lines are drawn. */
final class Lines {
  /** Lines of one figure; more cannot be told apart. */
  private static final int MOST_LINES = 8;

  /** Logarithmic axes have no zero. */
  static final double SMALLEST = 1e-16;

  private Lines() {}

  /** E.g. {@code rastrigin, d = 2, tilt=0.1}. */
  static Column problem(Dataset<Row> table) {
    List<Column> parts = new ArrayList<>();
    parts.add(col("potential"));
    parts.add(functions.concat(lit("d = "), col("dimension").cast("string")));
    for (String column : table.columns()) {
      if (column.startsWith("p_potential_") && !column.equals("p_potential_dimension")) {
        parts.add(named(column, "p_potential_"));
      }
    }
    return concat_ws(", ", parts.toArray(Column[]::new));
  }

  private static Column named(String column, String prefix) {
    return when(
        col(column).isNotNull(),
        functions.concat(lit(column.substring(prefix.length()) + "="), col(column).cast("string")));
  }

  /** Method, schedule and what was swept of them, without the duration. */
  static Column line(Dataset<Row> table) {
    List<Column> parts = new ArrayList<>(List.of(col("method"), col("schedule")));
    for (String column : table.columns()) {
      for (String prefix : List.of("p_method_", "p_schedule_", "p_budget_")) {
        if (column.startsWith(prefix) && !column.equals("p_schedule_duration")) {
          parts.add(named(column, prefix));
        }
      }
    }
    return concat_ws(", ", parts.toArray(Column[]::new));
  }

  /** The best lines of each problem. */
  static Dataset<Row> best(Dataset<Row> rows, Column merit) {
    Dataset<Row> places =
        rows.groupBy("problem", "configuration")
            .agg(functions.min(merit).as("merit"))
            .withColumn(
                "place",
                row_number()
                    .over(
                        Window.partitionBy("problem")
                            .orderBy(col("merit").asc_nulls_last(), col("configuration"))))
            .where(col("place").leq(MOST_LINES))
            .drop("merit", "place");
    return rows.join(places, new String[] {"problem", "configuration"}, "left_semi");
  }

  /** A column for a logarithmic axis. */
  static Column positive(String name) {
    return greatest(col(name), lit(SMALLEST)).as(name);
  }
}
