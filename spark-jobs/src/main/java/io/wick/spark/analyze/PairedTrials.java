package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log10;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import io.wick.statistics.MeanInterval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Trials with their levels of the swept parameters, to be paired with those that differ in one or
 * two of them and agree in everything else, replicate included.
 */
final class PairedTrials {
  /** Trials are paired within these. */
  static final List<String> KEYS = List.of("potential", "dimension", "method", "schedule");

  /** Columns of a member; the levels are in the order of the axes, null where there is none. */
  static final List<String> MEASURED =
      List.of("trial_index", "rest", "levels", "log10_residual", "success");

  /** What effects are effects on. */
  static final List<String> QUANTITIES = List.of("log10_residual", "success");

  /** Below this, a residual is rounding. */
  private static final double SMALLEST_RESIDUAL = 1e-16;

  private PairedTrials() {}

  /** All trials. */
  static Dataset<Row> of(Evidence evidence) {
    List<Column> columns = new ArrayList<>(List.of(Evidence.columns(KEYS)));
    columns.add(col("trial_index"));
    columns.add(concat_ws("|", text("budget_parameters"), text("replicate")).as("rest"));
    List<Column> levels = evidence.axes().stream().map(a -> col(a).cast("string")).toList();
    columns.add(array(levels.toArray(Column[]::new)).cast("array<string>").as("levels"));
    Column achieved = Standings.achieved();
    columns.add(
        when(
                col("known_minimum").isNotNull().and(achieved.lt(Double.POSITIVE_INFINITY)),
                log10(greatest(achieved, lit(SMALLEST_RESIDUAL))))
            .as("log10_residual"));
    columns.add(
        when(not(col("sampler")), col("success_probability"))
            .when(
                size(col("targets")).gt(0),
                when(element_at(col("hits"), -1).isNotNull(), 1.0).otherwise(0.0))
            .as("success"));
    return evidence.trials().select(columns.toArray(Column[]::new));
  }

  private static Column text(String name) {
    return coalesce(col(name).cast("string"), lit("-"));
  }

  /** In the order of the sweep; two sweeps that were merged may have used an index twice. */
  static List<Row> inOrderOfSweep(List<Row> members) {
    return members.stream()
        .sorted(
            Comparator.comparing((Row row) -> row.<Long>getAs("trial_index"))
                .thenComparing(row -> row.getList(row.fieldIndex("levels")).toString()))
        .toList();
  }

  /** The level of an axis; null if it is not this trial's. */
  static String level(Row row, int axis) {
    return row.<String>getList(row.fieldIndex("levels")).get(axis);
  }

  /** All that two trials share that differ at most in these axes. */
  static List<String> others(Row row, int... axes) {
    List<String> others = new ArrayList<>(row.getList(row.fieldIndex("levels")));
    for (int axis : axes) {
      others.set(axis, null);
    }
    others.add(row.getAs("rest"));
    return others;
  }

  /** Mean, lower and upper end, and number of differences, as columns of a table. */
  static Object[] interval(List<Double> differences) {
    // In a fixed order: the last bits of a sum depend on it.
    double[] sorted = differences.stream().mapToDouble(d -> d).sorted().toArray();
    MeanInterval mean = MeanInterval.of(sorted, Cell.CONFIDENCE);
    return new Object[] {
      mean.mean(), Grouped.finite(mean.lower()), Grouped.finite(mean.upper()), (long) mean.count()
    };
  }
}
