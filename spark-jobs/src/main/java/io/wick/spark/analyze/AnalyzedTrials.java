package io.wick.spark.analyze;

import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Table;
import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The trials that the analysis speaks of, for other views of them. */
public final class AnalyzedTrials implements AutoCloseable {
  private final Evidence evidence;

  private AnalyzedTrials(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The trials that are committed now. */
  public static AnalyzedTrials of(SparkSession spark, OutputFolder output) throws IOException {
    return new AnalyzedTrials(Evidence.of(spark, output));
  }

  /** Every trial that was run, once, with the derived columns of the analysis. */
  public Dataset<Row> trials() {
    return evidence.trials();
  }

  /** The trajectories as they were at the same moment. */
  public Dataset<Row> trajectories() throws IOException {
    return evidence.details(Table.TRAJECTORIES);
  }

  /** Columns of swept axes, without the seed. */
  public List<String> axes() {
    return evidence.axes();
  }

  /**
   * The answer of a query of the sweep file, at most {@code rows} rows.
   *
   * @throws StudyQuery.Unanswered if the query cannot be answered
   */
  public StudyQuery.Answer answer(StudyQuery query, int rows)
      throws IOException, StudyQuery.Unanswered {
    return evidence.answer(query, rows);
  }

  @Override
  public void close() {
    evidence.close();
  }
}
