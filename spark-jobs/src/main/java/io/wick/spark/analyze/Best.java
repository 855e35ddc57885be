package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The best cell among several: that of the highest success; among those whose success cannot be
 * told from the highest, the first in another order. The success of samplers is a share of runs,
 * and equal only to itself. That of a wave function is a number with an error, {@code
 * success_error}: as annealing becomes slow it tends to 1 until its digits are rounding, while ⟨V⟩
 * − min goes on falling. Two that differ by no more than the sum of their errors are equal.
 */
final class Best {
  private Best() {}

  /**
   * One row per group: the best.
   *
   * @param cells with columns {@code success} and {@code success_error}, both may be null
   * @param then the order among equals, which has to be total for a fixed winner
   */
  static Dataset<Row> of(Dataset<Row> cells, List<String> group, List<Column> then) {
    Column error = coalesce(col("success_error"), lit(0.0));
    Column highest = col("highest.success");
    Column equal = col("success").geq(highest.minus(col("highest.error")).minus(error));
    List<Column> order = new ArrayList<>();
    order.add(when(equal, highest).otherwise(col("success")).desc_nulls_last());
    order.addAll(then);
    return cells
        .withColumn(
            "highest",
            max(struct(col("success"), error.as("error")))
                .over(Window.partitionBy(Evidence.columns(group))))
        .withColumn(
            "place",
            row_number()
                .over(
                    Window.partitionBy(Evidence.columns(group))
                        .orderBy(order.toArray(Column[]::new))))
        .where(col("place").equalTo(1))
        .drop("place", "highest");
  }
}
