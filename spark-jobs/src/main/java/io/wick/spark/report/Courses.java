package io.wick.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import io.wick.spark.analyze.Problems;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** How residuals fall along the runs. */
final class Courses {
  private Courses() {}

  /** The best values so far, by evaluations. */
  static Extract convergence(Problems problems, Dataset<Row> table) {
    Dataset<Row> rows =
        table
            .withColumn("problem", problems.name(table))
            .select(
                col("problem"),
                col("configuration"),
                col("budget"),
                Lines.positive("residual_q25"),
                Lines.positive("residual_median"),
                Lines.positive("residual_q75"),
                col("trials"));
    return Extract.of(
        Lines.best(rows, col("residual_median")).orderBy("problem", "configuration", "budget"));
  }

  /** ⟨V⟩ − min along the longest run of each configuration, wave functions and densities. */
  static Extract evolution(Problems problems, Dataset<Row> trials, Dataset<Row> trajectories) {
    Dataset<Row> longest =
        trials
            .where(functions.not(col("sampler")).and(col("known_minimum").isNotNull()))
            .select(
                problems.name(trials).as("problem"),
                problems.configuration(trials).as("configuration"),
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
                greatest(col("potential_energy").minus(col("known_minimum")), lit(Lines.SMALLEST))
                    .as("residual"));
    return Extract.of(
        Lines.best(course, col("residual")).orderBy("problem", "configuration", "time"));
  }
}
