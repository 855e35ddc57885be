package io.wick.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** Which lines are drawn. */
final class Lines {
  /** Lines of one figure; more cannot be told apart. */
  private static final int MOST_LINES = 8;

  /** Logarithmic axes have no zero. */
  static final double SMALLEST = 1e-16;

  private Lines() {}

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
