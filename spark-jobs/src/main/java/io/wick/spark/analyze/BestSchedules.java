package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The best schedule of every problem and method at every target: highest success, then lowest
 * expected running time, then lowest median value, which is the lowest residual where a minimum is
 * known. Where nothing was reached nothing is best. The columns are those of {@code convergence},
 * so that the interval tells how sure that is. A method without a schedule has its best parameters
 * there.
 */
final class BestSchedules implements Analysis {
  private static final List<String> PROBLEM =
      List.of("potential", "potential_parameters", "dimension", "method", "target");

  @Override
  public String name() {
    return "best_schedules";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) {
    List<Column> order =
        new ArrayList<>(
            List.of(
                col("success").desc_nulls_last(),
                col("ert").asc_nulls_last(),
                col("median_value").asc_nulls_last(),
                // A fixed winner among equals.
                col("schedule_parameters"),
                col("method_parameters")));
    Dataset<Row> table =
        evidence
            .convergence()
            .where(col("success").isNotNull().or(col("median_value").isNotNull()));
    return table
        .withColumn(
            "place",
            row_number()
                .over(
                    Window.partitionBy(Evidence.columns(PROBLEM))
                        .orderBy(order.toArray(Column[]::new))))
        .where(col("place").equalTo(1))
        .drop("place");
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    return SortKey.ascending(PROBLEM);
  }
}
