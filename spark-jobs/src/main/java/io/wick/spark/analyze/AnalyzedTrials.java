package io.wick.spark.analyze;

import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Table;
import io.wick.sweep.Presentation;
import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The trials that the analysis speaks of, the analysis itself, and other views of them: everything
 * as it was at one moment.
 */
public final class AnalyzedTrials implements AutoCloseable {
  private final OutputFolder output;
  private final Evidence evidence;
  private Problems problems;

  private AnalyzedTrials(OutputFolder output, Evidence evidence) {
    this.output = output;
    this.evidence = evidence;
  }

  /** The trials that are committed now. */
  public static AnalyzedTrials of(SparkSession spark, OutputFolder output) throws IOException {
    return new AnalyzedTrials(output, Evidence.of(spark, output));
  }

  /**
   * Computes the analysis tables and replaces the stored ones.
   *
   * @param presentation what the results are held against
   */
  public void store(Presentation presentation) throws IOException {
    AnalysisTables.write(evidence, output, presentation);
  }

  /** What a run prints at its end. */
  public Summary summary() throws IOException {
    return Summary.of(evidence, problems());
  }

  /** The best configuration of every problem and method, with names; the analysis is stored. */
  public Dataset<Row> findings() throws IOException {
    return Findings.of(evidence, problems());
  }

  /** Names of the problems. */
  public Problems problems() throws IOException {
    if (problems == null) {
      problems = Problems.of(evidence);
    }
    return problems;
  }

  /** What a run says of the claims of its sweep, which are stored; empty if there are none. */
  public String claims() {
    return Claims.text(table(Claims.NAME));
  }

  /** An analysis table, which is stored. */
  public Dataset<Row> table(String name) {
    return evidence.table(name);
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

  /** Names of what is compared, and on what. */
  public Configurations configurations() {
    return evidence.configurations();
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
