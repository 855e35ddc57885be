package io.wick.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import io.wick.spark.analyze.AnalyzedTrials;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** The stored analysis tables, cut down to what a page can show. */
final class Findings {
  /** Lines of one figure; more cannot be told apart. */
  private static final int MOST_LINES = 8;

  /** Logarithmic axes have no zero. */
  private static final double SMALLEST = 1e-16;

  private final AnalyzedTrials analyzed;

  Findings(AnalyzedTrials analyzed) {
    this.analyzed = analyzed;
  }

  Dataset<Row> table(String name) {
    return analyzed.table(name);
  }

  /** E.g. {@code rastrigin, d = 2, tilt=0.1}. */
  private static Column problem(Dataset<Row> table) {
    List<Column> parts = new ArrayList<>();
    parts.add(col("potential"));
    parts.add(functions.concat(lit("d = "), col("dimension").cast("string")));
    for (String column : table.columns()) {
      if (column.startsWith("p_potential_") && !column.equals("p_potential_dimension")) {
        parts.add(named(column, "p_potential_"));
      }
    }
    return concat_ws(", ", parts.toArray(Column[]::new));
  }

  private static Column named(String column, String prefix) {
    return when(
        col(column).isNotNull(),
        functions.concat(lit(column.substring(prefix.length()) + "="), col(column).cast("string")));
  }

  /** Method, schedule and what was swept of them, without the duration. */
  private static Column line(Dataset<Row> table) {
    List<Column> parts = new ArrayList<>(List.of(col("method"), col("schedule")));
    for (String column : table.columns()) {
      for (String prefix : List.of("p_method_", "p_schedule_", "p_budget_")) {
        if (column.startsWith(prefix) && !column.equals("p_schedule_duration")) {
          parts.add(named(column, prefix));
        }
      }
    }
    return concat_ws(", ", parts.toArray(Column[]::new));
  }

  /** The best lines of each problem. */
  private static Dataset<Row> best(Dataset<Row> rows, Column merit) {
    Dataset<Row> places =
        rows.groupBy("problem", "configuration")
            .agg(functions.min(merit).as("merit"))
            .withColumn(
                "place",
                row_number()
                    .over(
                        Window.partitionBy("problem")
                            .orderBy(col("merit").asc_nulls_last(), col("configuration"))))
            .where(col("place").leq(MOST_LINES))
            .drop("merit", "place");
    return rows.join(places, new String[] {"problem", "configuration"}, "left_semi");
  }

  Extract convergence() {
    Dataset<Row> table = table("fixed_budget");
    Dataset<Row> rows =
        table
            .withColumn("problem", problem(table))
            .select(
                col("problem"),
                col("configuration"),
                col("budget"),
                positive("residual_q25"),
                positive("residual_median"),
                positive("residual_q75"),
                col("trials"));
    return Extract.of(
        best(rows, col("residual_median")).orderBy("problem", "configuration", "budget"));
  }

  private static Column positive(String name) {
    return greatest(col(name), lit(SMALLEST)).as(name);
  }

  /** ⟨V⟩ − min along the longest run of each configuration, wave functions and densities. */
  Extract evolution(Dataset<Row> trials, Dataset<Row> trajectories) {
    Dataset<Row> longest =
        trials
            .where(functions.not(col("sampler")).and(col("known_minimum").isNotNull()))
            .select(
                problem(trials).as("problem"),
                line(trials).as("configuration"),
                col("duration"),
                col("trial_key"),
                col("known_minimum"))
            .withColumn(
                "place",
                row_number()
                    .over(
                        Window.partitionBy("problem", "configuration")
                            .orderBy(col("duration").desc_nulls_last(), col("trial_key"))))
            .where(col("place").equalTo(1))
            .select("trial_key", "problem", "configuration", "known_minimum");
    Dataset<Row> course =
        longest
            .join(
                trajectories
                    .where(col("time").gt(0).and(col("potential_energy").isNotNull()))
                    .select("trial_key", "time", "potential_energy"),
                "trial_key")
            .select(
                col("problem"),
                col("configuration"),
                col("time"),
                greatest(col("potential_energy").minus(col("known_minimum")), lit(SMALLEST))
                    .as("residual"));
    return Extract.of(best(course, col("residual")).orderBy("problem", "configuration", "time"));
  }

  Extract profiles() {
    Dataset<Row> rows =
        table("profiles")
            .withColumn(
                "problem",
                functions.concat(col("potentials"), lit(", d = "), col("dimension").cast("string")))
            .select("problem", "configuration", "budget", "share", "pairs");
    Dataset<Row> chosen =
        best(
            rows,
            when(col("configuration").equalTo("virtual best"), lit(-2.0))
                .otherwise(functions.negate(col("share"))));
    // A profile stays where it is once it ends; all of a problem are drawn to the same budget.
    Dataset<Row> ends =
        chosen
            .groupBy("problem", "configuration")
            .agg(functions.max("share").as("share"), functions.max("pairs").as("pairs"))
            .join(chosen.groupBy("problem").agg(functions.max("budget").as("budget")), "problem")
            .select("problem", "configuration", "budget", "share", "pairs");
    return Extract.of(
        chosen
            .union(ends)
            .distinct()
            .orderBy(
                when(col("problem").startsWith("all "), 0).otherwise(1),
                col("problem"),
                col("configuration"),
                col("budget")));
  }

  /** Medians over replicates against the duration, with the fitted law. */
  Extract scaling(Dataset<Row> trials) {
    Dataset<Row> fits = table("scaling").where(col("range").equalTo("all"));
    Dataset<Row> laws =
        fits.select(
            problem(fits).as("problem"),
            line(fits).as("configuration"),
            col("exponent"),
            col("exponent_error"),
            col("prefactor"));
    Dataset<Row> points =
        trials
            .where(
                col("final_potential_energy")
                    .isNotNull()
                    .and(col("known_minimum").isNotNull())
                    .and(col("duration").isNotNull()))
            .select(
                problem(trials).as("problem"),
                line(trials).as("configuration"),
                col("duration"),
                col("final_potential_energy").minus(col("known_minimum")).as("residual"))
            .groupBy("problem", "configuration", "duration")
            .agg(functions.percentile_approx(col("residual"), lit(0.5), lit(10_000)).as("energy"));
    Dataset<Row> joined =
        points
            .join(laws, new String[] {"problem", "configuration"})
            .withColumn("energy", positive("energy"))
            .withColumn(
                "fit", col("prefactor").multiply(functions.pow(col("duration"), col("exponent"))))
            .withColumn(
                "exponent",
                functions.format_string(
                    "%.3f ± %.3f",
                    col("exponent"), functions.coalesce(col("exponent_error"), lit(0.0))))
            .select("problem", "configuration", "duration", "energy", "fit", "exponent");
    return Extract.of(best(joined, col("energy")).orderBy("problem", "configuration", "duration"));
  }

  Extract exponents() {
    Dataset<Row> fits = table("scaling");
    return Extract.of(
        fits.select(
                problem(fits).as("problem"),
                line(fits).as("configuration"),
                col("range"),
                col("exponent"),
                col("exponent_error"),
                col("from_duration"),
                col("to_duration"),
                col("durations"))
            .orderBy("problem", "configuration", "range")
            .limit(60));
  }

  Extract decay() {
    return Extract.of(
        table("decay")
            .select(
                col("potential"),
                col("predicted_decay_rate").as("predicted"),
                col("fitted_decay_rate").as("fitted"),
                col("relative_difference").as("difference"))
            .where(col("predicted").gt(0).and(col("fitted").gt(0)))
            .orderBy("potential", "predicted"));
  }

  /** The median residual over the two swept numbers with the most values. */
  Extract heatMap(Dataset<Row> trials, List<String> axes) {
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
                concat_ws(", ", problem(trials), col("method"), col("schedule")).as("problem"),
                col(axes.get(0)).as("x"),
                col(axes.get(1)).as("y"),
                achieved.as("achieved"))
            .groupBy("problem", "x", "y")
            .agg(
                functions
                    .log10(
                        greatest(
                            functions.percentile_approx(col("achieved"), lit(0.5), lit(10_000)),
                            lit(SMALLEST)))
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
