package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get_json_object;

import io.wick.spark.table.Commit;
import io.wick.spark.table.CommitLog;
import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Table;
import io.wick.sweep.AxisColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
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
  /** Columns of {@code trials} that no analysis looks at. */
  private static final Set<String> UNUSED =
      Set.of("best_point", "host", "attempt", "wave", "wick_version", "sweep");

  private final SparkSession spark;
  private final OutputFolder output;
  private final List<Commit> commits;
  private final boolean small;
  private final List<AxisColumn> axes;
  private Configurations configurations;
  private final List<Dataset<Row>> persisted = new ArrayList<>();
  private final Map<Table, Dataset<Row>> details = new EnumMap<>(Table.class);
  private final Map<String, Dataset<Row>> tables = new HashMap<>();
  private Dataset<Row> trials;
  private Dataset<Row> convergence;
  private boolean viewed;

  private Evidence(SparkSession session, OutputFolder output) throws IOException {
    this.output = output;
    this.commits = new CommitLog(output).commits();
    CommittedTable committed = committed(Table.TRIALS);
    this.small = AnalysisSession.isSmall(session, committed.rows());
    this.spark = AnalysisSession.of(session, committed.rows());
    this.axes = CommittedTable.unite(commits);
  }

  /** Opens what is committed now. */
  static Evidence of(SparkSession session, OutputFolder output) throws IOException {
    Evidence evidence = new Evidence(session, output);
    Dataset<Row> trials = evidence.details(Table.TRIALS);
    if (evidence.committed(Table.FAILURES).rows() > 0) {
      trials = TrialsOfRecord.of(trials, evidence.details(Table.FAILURES));
    }
    List<Column> columns =
        Arrays.stream(trials.columns())
            .filter(name -> !UNUSED.contains(name))
            .map(functions::col)
            .collect(Collectors.toCollection(ArrayList::new));
    columns.add(Sampling.isSampler().as("sampler"));
    evidence.configurations = Configurations.of(trials, evidence.axes);
    columns.add(evidence.configurations.label(trials).as("configuration"));
    columns.add(
        get_json_object(col("schedule_parameters"), "$.duration").cast("double").as("duration"));
    evidence.trials = evidence.kept(trials.select(columns.toArray(Column[]::new)));
    return evidence;
  }

  /** True if everything about the trials fits here, so that Spark only has to plan. */
  boolean isSmall() {
    return small;
  }

  /** Rows that are here, as a table. */
  Dataset<Row> local(List<Row> rows, StructType schema) {
    return spark.createDataFrame(rows, schema);
  }

  /** The same rows, computed once. */
  private Dataset<Row> kept(Dataset<Row> rows) {
    if (small) {
      return local(rows.collectAsList(), rows.schema());
    }
    Dataset<Row> persistent = rows.persist(StorageLevel.MEMORY_AND_DISK());
    persisted.add(persistent);
    return persistent;
  }

  /** Every trial that was run, once. */
  Dataset<Row> trials() {
    return trials;
  }

  /** Columns of swept axes, without the seed. */
  List<String> axes() {
    return configurations.columns();
  }

  /** Names of what is compared, and on what. */
  Configurations configurations() {
    return configurations;
  }

  private CommittedTable committed(Table table) {
    return CommittedTable.of(output, table, commits);
  }

  /** A table as it is stored. */
  Dataset<Row> details(Table table) throws IOException {
    Dataset<Row> rows = details.get(table);
    if (rows == null) {
      CommittedTable committed = committed(table);
      boolean here = small && committed.rows() <= AnalysisSession.MOST_LOCAL_DETAILS;
      rows = here ? committed.local(spark) : committed.read(spark);
      details.put(table, rows);
    }
    return rows;
  }

  /** Takes note of an analysis table that was just stored. */
  void stored(String name, Dataset<Row> table) {
    tables.put(name, table);
    if (viewed) {
      table.createOrReplaceTempView(name);
    }
  }

  /** An analysis table that is stored. */
  Dataset<Row> table(String name) {
    return tables.computeIfAbsent(name, this::read);
  }

  /** The same, as its files have it now. */
  Dataset<Row> read(String name) {
    return spark.read().parquet(AnalysisTables.folder(output, name).toString());
  }

  /**
   * The answer of a query over the tables: {@code trials} with its derived columns, the detail
   * tables, and the analysis tables that are stored. Nothing but a query is accepted, at most
   * {@code rows} rows are given.
   *
   * @throws StudyQuery.Unanswered if the query cannot be answered
   */
  StudyQuery.Answer answer(StudyQuery query, int rows) throws IOException, StudyQuery.Unanswered {
    if (!viewed) {
      trials.createOrReplaceTempView(Table.TRIALS.folder());
      for (Table table : Table.values()) {
        if (table != Table.TRIALS) {
          details(table).createOrReplaceTempView(table.folder());
        }
      }
      for (String name : AnalysisTables.names()) {
        if (tables.containsKey(name)
            || output.files().exists(AnalysisTables.folder(output, name))) {
          table(name).createOrReplaceTempView(name);
        }
      }
      viewed = true;
    }
    return query.ask(spark, rows);
  }

  /** The table {@code convergence}, computed once for all analyses that start from it. */
  Dataset<Row> convergence() {
    if (convergence == null) {
      convergence = kept(Convergence.table(this));
    }
    return convergence;
  }

  /** Names of columns, by a list that may name some that do not exist. */
  static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }

  @Override
  public void close() {
    persisted.forEach(Dataset::unpersist);
  }
}
