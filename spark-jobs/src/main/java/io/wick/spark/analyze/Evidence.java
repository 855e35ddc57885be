package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get_json_object;

import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Table;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * What analyses look at: the trials of record, read once and kept while they are analysed, with a
 * few derived columns, and the detail tables as they were at the same moment.
 *
 * <ul>
 *   <li>{@code sampler}: true for methods that sample points, whose evaluations can be compared;
 *   <li>{@code problem}: potential with its parameters; {@code configuration}: method, schedule and
 *       their swept parameters, as a label;
 *   <li>{@code duration}: T of the schedule.
 * </ul>
 */
final class Evidence implements AutoCloseable {
  private final SparkSession spark;
  private final OutputFolder output;
  private final List<String> axes;
  private final Dataset<Row> trials;
  private boolean viewed;

  private Evidence(
      SparkSession spark, OutputFolder output, List<String> axes, Dataset<Row> trials) {
    this.spark = spark;
    this.output = output;
    this.axes = axes;
    this.trials = trials;
  }

  /** Opens what is committed now. */
  static Evidence of(SparkSession session, OutputFolder output) throws IOException {
    SparkSession spark = AnalysisSession.of(session, output);
    CommittedTable committed = CommittedTable.of(output, Table.TRIALS);
    List<String> axes = Configurations.axes(committed.schema());
    Dataset<Row> trials =
        TrialsOfRecord.of(spark, output, committed)
            .drop("best_point", "host", "attempt", "wave", "wick_version", "sweep")
            .withColumn("sampler", Sampling.isSampler())
            .withColumn("configuration", Configurations.label(axes))
            .withColumn(
                "duration",
                get_json_object(col("schedule_parameters"), "$.duration").cast("double"))
            .persist(StorageLevel.MEMORY_AND_DISK());
    return new Evidence(spark, output, axes, trials);
  }

  /** Every trial that was run, once. */
  Dataset<Row> trials() {
    return trials;
  }

  /** Columns of swept axes, without the seed. */
  List<String> axes() {
    return axes;
  }

  /** A detail table. */
  Dataset<Row> details(Table table) throws IOException {
    return CommittedTable.of(output, table).read(spark);
  }

  /**
   * The answer of a query over the tables: {@code trials} with its derived columns, the detail
   * tables, and the analysis tables that are stored. Nothing but a query is accepted, at most
   * {@code rows} rows are given.
   *
   * @throws StudyQuery.Unanswered if the query cannot be answered
   */
  StudyQuery.Answer query(String sql, int rows) throws IOException, StudyQuery.Unanswered {
    if (!viewed) {
      trials.createOrReplaceTempView(Table.TRIALS.folder());
      for (Table table : Table.values()) {
        if (table != Table.TRIALS) {
          details(table).createOrReplaceTempView(table.folder());
        }
      }
      for (String name : AnalysisTables.names()) {
        Path folder = AnalysisTables.folder(output, name);
        if (output.files().exists(folder)) {
          spark.read().parquet(folder.toString()).createOrReplaceTempView(name);
        }
      }
      viewed = true;
    }
    return StudyQuery.ask(spark, sql, rows);
  }

  /** Names of columns, by a list that may name some that do not exist. */
  static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }

  @Override
  public void close() {
    trials.unpersist();
  }
}
