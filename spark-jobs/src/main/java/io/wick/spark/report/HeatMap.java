package io.wick.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.wick.spark.analyze.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The residual over two swept parameters. */
final class HeatMap {
  private HeatMap() {}

  /** The median residual over the two swept numbers with the most values. */
  static Extract of(Dataset<Row> trials, Problems problems, List<String> axes) {
    Column achieved =
        when(col("sampler"), col("residual"))
            .otherwise(col("final_potential_energy").minus(col("known_minimum")));
    return Extract.of(
        trials
            .where(
                col(axes.get(0))
                    .isNotNull()
                    .and(col(axes.get(1)).isNotNull())
                    .and(achieved.isNotNull()))
            .select(
                concat_ws(", ", problems.name(trials), col("method"), col("schedule"))
                    .as("problem"),
                col(axes.get(0)).as("x"),
                col(axes.get(1)).as("y"),
                achieved.as("achieved"))
            .groupBy("problem", "x", "y")
            .agg(
                functions
                    .log10(
                        greatest(
                            functions.percentile_approx(col("achieved"), lit(0.5), lit(10_000)),
                            lit(Lines.SMALLEST)))
                    .as("value"),
                functions.count(lit(1)).as("trials"))
            .orderBy("problem", "x", "y"));
  }

  /** The two axes with the most values that were swept together; empty if there are none. */
  static List<String> busiestAxes(Dataset<Row> trials, List<String> axes) {
    List<String> numeric =
        axes.stream()
            .filter(a -> a.startsWith("p_method_") || a.startsWith("p_schedule_"))
            .filter(a -> Arrays.asList("double", "bigint").contains(type(trials, a)))
            .toList();
    if (numeric.size() < 2) {
      return List.of();
    }
    Column[] counts =
        numeric.stream().map(a -> functions.countDistinct(col(a)).as(a)).toArray(Column[]::new);
    Row row = trials.agg(counts[0], Arrays.copyOfRange(counts, 1, counts.length)).first();
    List<String> sorted = new ArrayList<>(numeric);
    sorted.sort((a, b) -> Long.compare(row.<Long>getAs(b), row.<Long>getAs(a)));
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        List<String> pair = List.of(sorted.get(i), sorted.get(j));
        boolean several = row.<Long>getAs(pair.get(0)) > 1 && row.<Long>getAs(pair.get(1)) > 1;
        boolean together =
            several
                && !trials
                    .where(col(pair.get(0)).isNotNull().and(col(pair.get(1)).isNotNull()))
                    .isEmpty();
        if (together) {
          return pair;
        }
      }
    }
    return List.of();
  }

  private static String type(Dataset<Row> trials, String column) {
    return trials.schema().fields()[trials.schema().fieldIndex(column)].dataType().simpleString();
  }
}
