package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.wick.trial.Status;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a run prints at its end: of every problem and method the trials, how many of them failed,
 * and the best configuration ({@link Findings}); if these are more than a screen or two holds, the
 * same of every dimension and method, over its problems.
 */
public final class Summary {
  private static final Object[] UNSUCCESSFUL =
      Arrays.stream(Status.values()).filter(s -> !s.isSuccess()).map(Status::name).toArray();

  private final String text;

  private Summary(String text) {
    this.text = text;
  }

  static Summary of(Evidence evidence, Problems problems) {
    Dataset<Row> methods = methods(evidence, problems);
    List<Row> rows =
        methods
            .orderBy(
                col("potential"),
                col("dimension"),
                col("problem"),
                col("place").asc_nulls_last(),
                col("method"))
            .limit(SummaryText.MOST_LINES + 1)
            .collectAsList();
    return new Summary(
        rows.size() <= SummaryText.MOST_LINES
            ? SummaryText.ofProblems(rows)
            : SummaryText.ofDimensions(dimensions(methods).collectAsList()));
  }

  /** One row per problem and method; without a finding where nothing can be called best. */
  private static Dataset<Row> methods(Evidence evidence, Problems problems) {
    Dataset<Row> trials = evidence.trials();
    Dataset<Row> findings =
        Findings.of(evidence, problems)
            .withColumnRenamed("potential_parameters", "its_potential")
            .withColumnRenamed("method", "its_method")
            .drop("potential", "dimension", "problem", "trials", "failed");
    Column failed = when(col("status").isin(UNSUCCESSFUL), 1L).otherwise(0L);
    return trials
        .withColumn("problem", problems.name(trials))
        .groupBy("potential", "dimension", "problem", "potential_parameters", "method")
        .agg(count(lit(1)).as("trials"), sum(failed).as("failed"))
        .join(
            findings,
            col("potential_parameters")
                .equalTo(col("its_potential"))
                .and(col("method").equalTo(col("its_method"))),
            "left");
  }

  private static Dataset<Row> dimensions(Dataset<Row> methods) {
    return methods
        .groupBy("dimension", "method")
        .agg(
            countDistinct("potential_parameters").as("problems"),
            sum("trials").as("trials"),
            sum("failed").as("failed"),
            avg("success").as("success"),
            sum(when(col("place").equalTo(1), 1L).otherwise(0L)).as("first"))
        .orderBy(col("dimension"), col("first").desc(), col("success").desc(), col("method"))
        .limit(SummaryText.MOST_LINES + 1);
  }

  /** The table as text, aligned, with what its columns say. */
  public String text() {
    return text;
  }
}
