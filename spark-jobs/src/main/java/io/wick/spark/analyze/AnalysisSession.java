package io.wick.spark.analyze;

import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Table;
import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/**
 * A session of the same Spark whose shuffles fit the table that is analysed. With Spark's defaults
 * (200 partitions, a job per stage, Java code generated and compiled for every stage) the analysis
 * of a thousand trials takes longer than many a sweep.
 */
public final class AnalysisSession {
  /** Rows that one shuffle partition takes: some hundred bytes each, a few ten megabytes. */
  private static final long ROWS_PER_PARTITION = 50_000;

  private static final int MOST_PARTITIONS = 2_000;

  private AnalysisSession() {}

  /** A session for the trials of an output. */
  public static SparkSession of(SparkSession spark, OutputFolder output) throws IOException {
    long rows = CommittedTable.of(output, Table.TRIALS).rows();
    SparkSession session = spark.newSession();
    session.conf().set("spark.sql.shuffle.partitions", partitions(rows));
    if (rows <= ROWS_PER_PARTITION) {
      session.conf().set("spark.sql.adaptive.enabled", false);
      session.conf().set("spark.sql.codegen.wholeStage", false);
    }
    return session;
  }

  static int partitions(long rows) {
    return (int) Math.min(MOST_PARTITIONS, 1 + rows / ROWS_PER_PARTITION);
  }
}
