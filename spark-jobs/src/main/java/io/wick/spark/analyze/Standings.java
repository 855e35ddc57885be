package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.wick.statistics.Quantiles;
import io.wick.trial.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a trial has reached, lower is better: a method that samples points its best value, a method
 * on a grid ⟨V⟩ at the end, for the best of its nodes says how fine the grid is, not what the
 * method did. Over the known minimum that is the residual.
 *
 * <p>Configurations are ranked by the residual or, where no minimum is known, by the value itself:
 * on one problem the order is the same. A trial that failed and found nothing has +∞, and is worse
 * than all that did. Not ranked is what has nothing to be ranked by: a method that reaches no
 * value, as {@code spectrum}, and everything on a potential without a known minimum and without a
 * lower bound ({@link Unbounded}). There the lowest value is how near some point came to a pole,
 * and nobody looks for it: atoms and molecules are run for their ground energy, whose estimates
 * ({@code growth_energy}, {@code mixed_energy}) are better when they are nearer to it, not lower.
 */
final class Standings {
  private static final Object[] WITHOUT_RESULT = names(s -> !s.isResult());
  private static final Object[] UNSUCCESSFUL = names(s -> !s.isSuccess());

  private Standings() {}

  private static Object[] names(Predicate<Status> which) {
    return Arrays.stream(Status.values()).filter(which).map(Status::name).toArray();
  }

  /**
   * Column {@code achieved} of all trials that can be ranked, beside these; instances of a function
   * that are its repetitions are one problem ({@link Instances}).
   */
  static Dataset<Row> of(Evidence evidence, List<String> columns) {
    List<Column> selected = new ArrayList<>(List.of(Evidence.columns(columns)));
    selected.add(achieved().as("achieved"));
    return Instances.pooled(evidence)
        .select(selected.toArray(Column[]::new))
        .where(col("achieved").isNotNull());
  }

  /**
   * What a trial is ranked by: its residual, or its value; +∞ if it failed and found nothing, null
   * if there is nothing that it could be ranked by.
   */
  static Column achieved() {
    return when(
        hasOrder(),
        coalesce(
            residual(), value(), when(col("status").isin(UNSUCCESSFUL), Double.POSITIVE_INFINITY)));
  }

  /** The value that was reached; null where none was, or where lower is not better. */
  static Column value() {
    return when(
        hasOrder().and(not(col("status").isin(WITHOUT_RESULT))),
        when(col("sampler"), col("best_value")).otherwise(col("final_potential_energy")));
  }

  private static Column hasOrder() {
    return col("known_minimum").isNotNull().or(not(Unbounded.isUnbounded()));
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

  /** True if no run found anything. */
  static boolean isEmpty(double[] values) {
    return Arrays.stream(values).allMatch(v -> v == Double.POSITIVE_INFINITY);
  }

  /** Median that may be +∞. */
  static double median(double[] values) {
    double median = Quantiles.median(values);
    return Double.isNaN(median) ? Double.POSITIVE_INFINITY : median;
  }
}
