package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/**
 * The trials that statistics speak of: those with a result, and the last failed attempt (timed out
 * or lost) of those that have none. A trial that failed is a trial.
 */
final class TrialsOfRecord {
  private TrialsOfRecord() {}

  /**
   * Every trial that was run, once; columns of {@code trials}, null where an attempt has none.
   *
   * @param failures all attempts that failed
   */
  static Dataset<Row> of(Dataset<Row> trials, Dataset<Row> failures) {
    Dataset<Row> last =
        failures
            .join(trials.select("trial_key"), new String[] {"trial_key"}, "left_anti")
            .withColumn(
                "recent",
                functions
                    .row_number()
                    .over(Window.partitionBy("trial_key").orderBy(col("finished_at").desc())))
            .where(col("recent").equalTo(1));
    Column[] columns =
        Arrays.stream(trials.schema().fields())
            .map(
                field ->
                    (Arrays.asList(last.columns()).contains(field.name())
                            ? col(field.name())
                            : lit(null))
                        .cast(field.dataType())
                        .as(field.name()))
            .toArray(Column[]::new);
    return trials.union(last.select(columns));
  }
}
