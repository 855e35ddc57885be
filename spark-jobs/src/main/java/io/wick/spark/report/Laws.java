package io.wick.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.wick.spark.analyze.Problems;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Fitted laws: power laws of the annealing time, and decay rates. */
final class Laws {
  private Laws() {}

  /** Medians over replicates against the duration, with the fitted law. */
  static Extract scaling(Problems problems, Dataset<Row> scaling, Dataset<Row> allTrials) {
    // The table of laws has no limits: named by what both have, they meet.
    Dataset<Row> trials = allTrials.drop("budget_parameters");
    Dataset<Row> fits = scaling.where(col("range").equalTo("all"));
    Dataset<Row> laws =
        fits.select(
            problems.name(fits).as("problem"),
            problems.configuration(fits).as("configuration"),
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
                problems.name(trials).as("problem"),
                problems.configuration(trials).as("configuration"),
                col("duration"),
                col("final_potential_energy").minus(col("known_minimum")).as("residual"))
            .groupBy("problem", "configuration", "duration")
            .agg(functions.percentile_approx(col("residual"), lit(0.5), lit(10_000)).as("energy"));
    Dataset<Row> joined =
        points
            .join(laws, new String[] {"problem", "configuration"})
            .withColumn("energy", Lines.positive("energy"))
            .withColumn(
                "fit", col("prefactor").multiply(functions.pow(col("duration"), col("exponent"))))
            .withColumn(
                "exponent",
                functions.format_string(
                    "%.3f ± %.3f",
                    col("exponent"), functions.coalesce(col("exponent_error"), lit(0.0))))
            .select("problem", "configuration", "duration", "energy", "fit", "exponent");
    return Extract.of(
        Lines.best(joined, col("energy")).orderBy("problem", "configuration", "duration"));
  }

  /** The fitted exponents. */
  static Extract exponents(Problems problems, Dataset<Row> fits) {
    return Extract.of(
        fits.select(
                problems.name(fits).as("problem"),
                problems.configuration(fits).as("configuration"),
                col("range"),
                col("exponent"),
                col("exponent_error"),
                col("from_duration"),
                col("to_duration"),
                col("durations"))
            .orderBy("problem", "configuration", "range"));
  }

  /** Fitted against predicted decay rates. */
  static Extract decay(Dataset<Row> decay) {
    return Extract.of(
        decay
            .select(
                col("potential"),
                col("predicted_decay_rate").as("predicted"),
                col("fitted_decay_rate").as("fitted"),
                col("relative_difference").as("difference"))
            .where(col("predicted").gt(0).and(col("fitted").gt(0)))
            .orderBy("potential", "predicted"));
  }
}
