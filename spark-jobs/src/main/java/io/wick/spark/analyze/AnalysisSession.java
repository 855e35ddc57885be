package io.wick.spark.analyze;

import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Table;
import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/**
 * A session of the same Spark whose plans fit the table that is analysed. With Spark's defaults
 * (200 partitions, a job per stage, Java code generated and compiled for every stage) the analysis
 * of a thousand trials takes longer than many a sweep.
 */
public final class AnalysisSession {
  /** Rows that one shuffle partition takes: some hundred bytes each, a few ten megabytes. */
  private static final long ROWS_PER_PARTITION = 50_000;

  private static final int MOST_PARTITIONS = 2_000;

  /**
   * Setting of Spark: up to so many trials are held as rows in the driver, where Spark has to plan
   * their queries only; it is there for drivers with little memory.
   */
  public static final String LOCAL_TRIALS = "spark.wick.analysis.localTrials";

  /** At some kilobytes each, a few ten megabytes. */
  private static final String MOST_LOCAL_TRIALS = "10000";

  /** The same for a table of details, whose rows are short. */
  static final long MOST_LOCAL_DETAILS = 100_000;

  private AnalysisSession() {}

  /** A session for the trials of an output. */
  public static SparkSession of(SparkSession spark, OutputFolder output) throws IOException {
    return of(spark, CommittedTable.of(output, Table.TRIALS).rows());
  }

  static SparkSession of(SparkSession spark, long trials) {
    SparkSession session = spark.newSession();
    session.conf().set("spark.sql.shuffle.partitions", partitions(trials));
    if (trials <= ROWS_PER_PARTITION) {
      session.conf().set("spark.sql.adaptive.enabled", false);
      session.conf().set("spark.sql.codegen.wholeStage", false);
    }
    if (isSmall(spark, trials)) {
      // Expressions are interpreted: to compile one takes longer than to evaluate it on all rows.
      session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
      // Spark describes every plan to its listeners, whether there is one or not.
      session.conf().set("spark.sql.ui.explainMode", "simple");
    }
    return session;
  }

  static boolean isSmall(SparkSession spark, long trials) {
    return trials <= Long.parseLong(spark.conf().get(LOCAL_TRIALS, MOST_LOCAL_TRIALS));
  }

  static int partitions(long rows) {
    return (int) Math.min(MOST_PARTITIONS, 1 + rows / ROWS_PER_PARTITION);
  }
}
