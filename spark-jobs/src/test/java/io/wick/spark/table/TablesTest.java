package io.wick.spark.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wick.spark.testing.SharedSpark;
import io.wick.spark.testing.Trials;
import io.wick.trial.Deadline;
import io.wick.trial.Observable;
import io.wick.trial.Trial;
import io.wick.trial.TrialResult;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
  @TempDir Path folder;
  private final TableDefinitions tables = TableDefinitions.of(Trials.AXES);
  private OutputFolder output;

  @BeforeEach
  void open() throws IOException {
    output = OutputFolder.of(folder.resolve("out").toString(), new Configuration());
  }

  static FinishedTrial finished(int index) {
    Trial trial = Trials.trial(index);
    TrialResult result = trial.run(Deadline.NONE);
    return new FinishedTrial(trial, trial.key().toString(), result, execution());
  }

  static Execution execution() {
    return new Execution("tables", "test", 0.5, 1.0, "here", 0, 3, 1_700_000_000_000_000L);
  }

  private List<StagedFile> stage(int task, int from, int to) throws IOException {
    StagedRows rows =
        new StagedRows(
            output, tables, new org.apache.hadoop.fs.Path(output.staging(0), "task-" + task));
    for (int i = from; i < to; i++) {
      rows.write(finished(i));
    }
    return rows.finish();
  }

  private Commit commit(List<StagedFile> staged) throws IOException {
    return new Commit(
        TableSchema.FORMAT_VERSION,
        "test",
        0,
        "hash",
        List.of(new Commit.Range(0, 10)),
        10,
        Map.of("COMPLETED", 10L),
        1,
        1,
        new Publication(output, tables).prepare(0, staged),
        Trials.AXES,
        "2026-01-01T00:00:00Z");
  }

  private void publishTen() throws IOException {
    List<StagedFile> staged = new ArrayList<>(stage(1, 0, 4));
    staged.addAll(stage(2, 4, 10));
    new CommitLog(output).publish(commit(staged));
  }

  @Test
  void everyCellOfTrialsComesBackBitByBit() throws IOException {
    publishTen();
    CommittedTable trials = CommittedTable.of(output, Table.TRIALS);
    List<String> names = trials.schema().columns().stream().map(Column::name).toList();
    List<Object[]> rows = new ArrayList<>();
    trials.forEach(names, rows::add);
    assertThat(rows).hasSize(10);
    for (int i = 0; i < 10; i++) {
      Object[] expected = tables.trials().row(finished(i));
      for (int c = 0; c < expected.length; c++) {
        Object value = expected[c];
        if (value instanceof Double d && d.isNaN()) {
          value = null;
        }
        assertThat(rows.get(i)[c]).as(names.get(c)).isEqualTo(value);
      }
    }
  }

  @Test
  void rowsReadHereAreThoseThatSparkReads() throws IOException {
    publishTen();
    SparkSession spark = SharedSpark.get();
    for (Table table : List.of(Table.TRIALS, Table.TRAJECTORIES)) {
      CommittedTable committed = CommittedTable.of(output, table);
      Dataset<Row> here = committed.local(spark);
      Dataset<Row> there = committed.read(spark);
      assertThat(here.schema().json()).isEqualTo(there.schema().json());
      assertThat(here.collectAsList())
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(there.collectAsList());
    }
  }

  /** Tables of an earlier version lack what came later. */
  @Test
  void aColumnThatTheFileDoesNotHaveIsNull() throws IOException {
    org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(output.root(), "old.parquet");
    TableSchema old =
        new TableSchema("old", List.of(Column.result("kept", ColumnType.REAL, "a number")));
    try (RowWriter writer = new RowWriter(old, file, output.configuration())) {
      writer.write(new Object[] {1.5});
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.result("later", ColumnType.STRING, "a text"));
    columns.addAll(old.columns());
    List<Object[]> rows = new ArrayList<>();
    RowReader.forEach(new TableSchema("old", columns), file, output.configuration(), rows::add);
    assertThat(rows).singleElement().isEqualTo(new Object[] {null, 1.5});
  }

  @Test
  void anOutsideReaderOpensEveryTableWithAGlob() throws Exception {
    FinishedTrial lost =
        FinishedTrial.lost(
            Trials.trial(11), Trials.trial(11).key().toString(), "gone", execution());
    StagedRows rows =
        new StagedRows(output, tables, new org.apache.hadoop.fs.Path(output.staging(0), "task-9"));
    rows.write(lost);
    List<StagedFile> staged = new ArrayList<>(rows.finish());
    staged.addAll(stage(1, 0, 4));
    staged.addAll(stage(2, 4, 10));
    new CommitLog(output).publish(commit(staged));
    try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = db.createStatement()) {
      assertThat(types(sql, "trials"))
          .containsEntry("trial_key", "VARCHAR")
          .containsEntry("dimension", "INTEGER")
          .containsEntry("p_potential_stiffness", "DOUBLE")
          .containsEntry("p_method_points", "BIGINT")
          .containsEntry("best_point", "DOUBLE[]")
          .containsEntry("hits", "BIGINT[]")
          .containsEntry("finished_at", "TIMESTAMP WITH TIME ZONE")
          .containsKeys(Observable.GAP.column(), "residual", "cpu_seconds");
      assertThat(types(sql, "trajectories")).containsEntry("D", "DOUBLE").containsKey("lambda");
      assertThat(types(sql, "spectra")).containsEntry("level", "INTEGER");
      assertThat(types(sql, "populations"))
          .containsEntry("population", "DOUBLE")
          .containsEntry("level", "INTEGER");
      assertThat(number(sql, "select count(*) from populations")).isEqualTo(20);
      assertThat(
              number(
                  sql,
                  "select count(*) from populations where softmax_weight is null and born_weight > 0"))
          .isEqualTo(20);
      assertThat(types(sql, "trajectories"))
          .containsEntry("transmission", "DOUBLE")
          .containsEntry("autocorrelation", "DOUBLE")
          .containsEntry("stage", "DOUBLE");
      assertThat(types(sql, "failures")).containsEntry("status", "VARCHAR");
      assertThat(number(sql, "select count(*) from trials")).isEqualTo(10);
      assertThat(number(sql, "select count(p_method_points) from trials")).isEqualTo(5);
      assertThat(number(sql, "select count(*) from spectra where softmax_weight is null"))
          .isEqualTo(20);
      assertThat(number(sql, "select count(*) from failures where status = 'LOST'")).isEqualTo(1);
      assertThat(
              number(
                  sql,
                  "select count(*) from trajectories where trial_key in (select trial_key from trials)"))
          .isEqualTo(CommittedTable.of(output, Table.TRAJECTORIES).rows());
      // The target 1e-12 is never hit: null, not −1.
      assertThat(number(sql, "select count(*) from trials where hits[2] is null")).isEqualTo(10);
    }
  }

  private Map<String, String> types(Statement sql, String table) throws Exception {
    sql.execute(
        "create or replace view "
            + table
            + " as select * from '"
            + output
            + "/"
            + table
            + "/*.parquet'");
    Map<String, String> types = new java.util.HashMap<>();
    try (ResultSet rows = sql.executeQuery("describe " + table)) {
      while (rows.next()) {
        types.put(rows.getString(1), rows.getString(2));
      }
    }
    return types;
  }

  private static long number(Statement sql, String query) throws Exception {
    try (ResultSet rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void filesJoinedByCopyHoldTheSameRowsAsFilesJoinedByRewriting() throws IOException {
    List<StagedFile> staged = new ArrayList<>(stage(1, 0, 4));
    staged.addAll(stage(2, 4, 10));
    TableSchema schema = tables.schema(Table.TRIALS);
    List<org.apache.hadoop.fs.Path> sources =
        staged.stream()
            .filter(f -> f.table() == Table.TRIALS)
            .map(f -> new org.apache.hadoop.fs.Path(output.root(), f.path()))
            .toList();
    List<List<String>> seen = new ArrayList<>();
    for (boolean copy : new boolean[] {false, true}) {
      var target = new org.apache.hadoop.fs.Path(output.root(), "joined-" + copy + ".parquet");
      RowWriter.join(schema, sources, copy, target, output.configuration());
      List<String> rows = new ArrayList<>();
      RowReader.forEach(
          schema, target, output.configuration(), row -> rows.add(ResultHash.ofRow(row)));
      seen.add(rows);
    }
    assertThat(seen.get(0)).hasSize(10).isEqualTo(seen.get(1));
  }

  @Test
  void theHashIgnoresFilesAndOrderButSeesEveryRow() throws IOException {
    publishTen();
    String hash = ResultHash.of(output);
    OutputFolder other =
        OutputFolder.of(folder.resolve("other").toString(), output.configuration());
    OutputFolder first = output;
    output = other;
    List<StagedFile> staged = new ArrayList<>();
    for (int i = 9; i >= 0; i--) {
      staged.addAll(stage(i, i, i + 1));
    }
    new CommitLog(output).publish(commit(staged));
    assertThat(ResultHash.of(output)).isEqualTo(hash);
    output = OutputFolder.of(folder.resolve("third").toString(), first.configuration());
    staged = new ArrayList<>(stage(1, 0, 9));
    new CommitLog(output).publish(commit(staged));
    assertThat(ResultHash.of(output)).isNotEqualTo(hash);
    assertThat(ResultHash.of(output, Table.TRIALS)).hasSize(64);
  }

  @Test
  void aRequiredColumnWithoutAValueIsRefused() throws IOException {
    var file = new org.apache.hadoop.fs.Path(output.root(), "x.parquet");
    Object[] row = new Object[tables.schema(Table.TRIALS).columns().size()];
    assertThatThrownBy(
            () -> {
              try (RowWriter writer =
                  new RowWriter(tables.schema(Table.TRIALS), file, output.configuration())) {
                writer.write(row);
              }
            })
        .hasMessageContaining("trial_key");
  }

  @Test
  void resultColumnsAreThoseTheTrialDetermines() {
    List<String> execution =
        tables.schema(Table.TRIALS).columns().stream()
            .filter(c -> !c.isResult())
            .map(Column::name)
            .toList();
    assertThat(execution)
        .containsExactly(
            "p_potential_stiffness",
            "p_method_points",
            "trial_index",
            "sweep",
            "wick_version",
            "cpu_seconds",
            "wall_seconds",
            "host",
            "attempt",
            "wave",
            "finished_at");
    assertThat(tables.schema(Table.TRIALS).columns()).allMatch(c -> !c.comment().isBlank());
  }
}
