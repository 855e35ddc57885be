package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.wick.statistics.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a trial has reached, lower is better: a method that samples points its best value, a method
 * on a grid ⟨V⟩ at the end, for the best of its nodes says how fine the grid is, not what the
 * method did. Over the known minimum that is the residual. Configurations are ranked by it, with +∞
 * for a trial that found nothing.
 */
final class Standings {
  private Standings() {}

  /** Column {@code achieved} of all trials, beside these. */
  static Dataset<Row> of(Evidence evidence, List<String> columns) {
    List<Column> selected = new ArrayList<>(List.of(Evidence.columns(columns)));
    selected.add(achieved().as("achieved"));
    return evidence.trials().select(selected.toArray(Column[]::new));
  }

  /** What a trial has achieved; +∞ where there is nothing to hold it against. */
  static Column achieved() {
    return coalesce(residual(), lit(Double.POSITIVE_INFINITY));
  }

  /** The value that was reached; null where none was. */
  static Column value() {
    return when(col("sampler"), col("best_value")).otherwise(col("final_potential_energy"));
  }

  /** The same over the known minimum; null without one. */
  static Column residual() {
    return when(col("sampler"), col("residual"))
        .otherwise(col("final_potential_energy").minus(col("known_minimum")));
  }

  /** From the best point to the nearest known minimiser; null on a grid, where it is a node's. */
  static Column distance() {
    return when(col("sampler"), col("distance"));
  }

  /** Values by configuration, in order of name. */
  static Map<String, double[]> byConfiguration(List<Row> members) {
    Map<String, List<Double>> lists = new TreeMap<>();
    for (Row row : members) {
      lists
          .computeIfAbsent(row.getAs("configuration"), c -> new ArrayList<>())
          .add(row.getAs("achieved"));
    }
    Map<String, double[]> values = new TreeMap<>();
    lists.forEach((c, list) -> values.put(c, list.stream().mapToDouble(v -> v).toArray()));
    return values;
  }

  /** Median that may be +∞. */
  static double median(double[] values) {
    double median = Quantiles.median(values);
    return Double.isNaN(median) ? Double.POSITIVE_INFINITY : median;
  }
}
