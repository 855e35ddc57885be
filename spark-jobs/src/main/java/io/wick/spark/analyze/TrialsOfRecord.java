package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/**
 * The trials that statistics speak of: those with a result, and the last failed attempt (timed out
 * or lost) of those that have none. A trial that failed is a trial. What a failed attempt did not
 * live to write is inherited: the known minimum from the trials on the same potential, the targets
 * from those of its cell (from the potential's where all of the cell failed), so that it counts as
 * a miss among the runs that it belongs to.
 */
final class TrialsOfRecord {
  private static final List<String> POTENTIAL = List.of("potential_parameters");
  private static final List<String> CELL =
      List.of(
          "potential_parameters", "schedule_parameters", "method_parameters", "budget_parameters");

  private TrialsOfRecord() {}

  /**
   * Every trial that was run, once; columns of {@code trials}, null where an attempt has none and
   * inherits none.
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
    return trials
        .union(last.select(columns))
        .withColumn(
            "known_minimum",
            coalesce(col("known_minimum"), ofOthers(max("known_minimum"), POTENTIAL)))
        .withColumn(
            "targets",
            coalesce(
                col("targets"),
                ofOthers(max("targets"), CELL),
                ofOthers(max("targets"), POTENTIAL)));
  }

  private static Column ofOthers(Column largest, List<String> shared) {
    return largest.over(Window.partitionBy(Evidence.columns(shared)));
  }
}
