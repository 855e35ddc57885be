package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Instances of one function: potentials that differ in their parameter {@code instance} only, the
 * same landscape moved, turned and lifted at random. Where every configuration ran once on each of
 * them, they are its repetitions on one problem, the function, as in COCO (arXiv 1603.08785): their
 * residuals are draws from one distribution. Where an instance has several runs, those are the
 * repetitions and the instance is the problem, for two runs on one instance are no two draws of the
 * function. Values that are no residuals differ from instance to instance and are not put together.
 */
final class Instances {
  private static final String PARAMETER = ",?\"instance\":[^,}]*";

  private Instances() {}

  /** The trials; {@code potential_parameters} without the instance where it is a repetition. */
  static Dataset<Row> pooled(Evidence evidence) {
    Dataset<Row> trials = evidence.trials();
    if (evidence.axes().stream().noneMatch(Instances::isInstance)) {
      return trials;
    }
    Column[] run = Evidence.columns(List.of("potential_parameters", "configuration"));
    Column repetitions =
        max("runs")
            .over(Window.partitionBy("function"))
            .equalTo(1)
            .and(
                count("known_minimum")
                    .over(Window.partitionBy("function"))
                    .equalTo(count(lit(1)).over(Window.partitionBy("function"))));
    return trials
        .withColumn("function", regexp_replace(col("potential_parameters"), PARAMETER, ""))
        .withColumn("runs", count(lit(1)).over(Window.partitionBy(run)))
        .withColumn("repetitions", repetitions)
        .withColumn(
            "potential_parameters",
            when(col("repetitions"), col("function")).otherwise(col("potential_parameters")));
  }

  private static boolean isInstance(String axis) {
    return axis.startsWith("p_potential_") && axis.endsWith("_instance");
  }
}
