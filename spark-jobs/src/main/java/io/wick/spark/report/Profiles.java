package io.wick.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Runtime profiles of the best configurations. */
final class Profiles {
  private Profiles() {}

  static Extract of(Dataset<Row> profiles) {
    Dataset<Row> rows =
        profiles
            .withColumn(
                "problem",
                functions.concat(col("potentials"), lit(", d = "), col("dimension").cast("string")))
            .select("problem", "configuration", "budget", "share", "pairs");
    Dataset<Row> chosen =
        Lines.best(
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
}
