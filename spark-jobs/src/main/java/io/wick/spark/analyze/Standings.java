package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;

import io.wick.statistics.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What configurations are ranked by: the residual of every trial, best value minus known minimum,
 * +∞ for a trial that found nothing; grid methods by ⟨V⟩ − min at the end. Lower is better.
 */
final class Standings {
  private Standings() {}

  /** Residuals of the trials whose problem has a known minimum. */
  static Dataset<Row> of(Evidence evidence) {
    return evidence
        .trials()
        .withColumn(
            "achieved",
            org.apache.spark.sql.functions.coalesce(
                org.apache
                    .spark
                    .sql
                    .functions
                    .when(col("sampler"), col("residual"))
                    .otherwise(col("final_potential_energy").minus(col("known_minimum"))),
                org.apache.spark.sql.functions.lit(Double.POSITIVE_INFINITY)));
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
