package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.rank;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * What a sweep found: of every problem and method the best configuration ({@link BestSchedules}) at
 * the tightest target, with names. Methods of one problem are placed by success, then by expected
 * running time, then by median value, which is the order of the residuals where a minimum is known.
 */
final class Findings {
  private static final Column[] OF_A_PROBLEM = {
    col("success").desc_nulls_last(),
    col("ert").asc_nulls_last(),
    col("median_value").asc_nulls_last()
  };

  private Findings() {}

  /**
   * The rows of {@code best_schedules} at the smallest target, with {@code problem}, {@code
   * configuration} and {@code configured_method} as names, and {@code place}, 1 for the best method
   * of a problem; in order of potential, dimension, problem and place.
   */
  static Dataset<Row> of(Evidence evidence, Problems problems) {
    Dataset<Row> best = evidence.table("best_schedules");
    Configurations names = evidence.configurations();
    Column[] pair = Evidence.columns(List.of("potential_parameters", "method"));
    return best.withColumn("problem", problems.name(best))
        .withColumn("configuration", names.label(best))
        .withColumn("configured_method", names.method(best))
        .withColumn("least", min("target").over(Window.partitionBy(pair)))
        .where(col("target").eqNullSafe(col("least")))
        .withColumn(
            "place", rank().over(Window.partitionBy("potential_parameters").orderBy(OF_A_PROBLEM)))
        .orderBy("potential", "dimension", "potential_parameters", "place", "method")
        .drop("least");
  }
}
