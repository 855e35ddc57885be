package io.wick.spark.table;

import io.wick.sweep.AxisColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table as far as it is committed, at the moment this object was made. Waves may have different
 * axis columns if the sweep was changed in between: reading unites them, a column that a wave does
 * not have being null.
 */
public final class CommittedTable {
  private final OutputFolder output;
  private final Table table;
  private final List<Commit> commits;
  private final TableSchema schema;

  private CommittedTable(
      OutputFolder output, Table table, List<Commit> commits, TableSchema schema) {
    this.output = output;
    this.table = table;
    this.commits = List.copyOf(commits);
    this.schema = schema;
  }

  /** The table as it is now. */
  public static CommittedTable of(OutputFolder output, Table table) throws IOException {
    return of(output, table, new CommitLog(output).commits());
  }

  /** The table as these commits have it. */
  public static CommittedTable of(OutputFolder output, Table table, List<Commit> commits) {
    return of(output, table, commits, TableDefinitions.of(unite(commits)).schema(table));
  }

  /** The same, to be read with the columns of {@code schema}. */
  public static CommittedTable of(
      OutputFolder output, Table table, List<Commit> commits, TableSchema schema) {
    return new CommittedTable(output, table, commits, schema);
  }

  /** All axes; of different types LONG and DOUBLE give DOUBLE, others STRING. */
  public static List<AxisColumn> unite(List<Commit> commits) {
    Map<String, AxisColumn> axes = new LinkedHashMap<>();
    for (Commit commit : commits) {
      for (AxisColumn axis : commit.axes()) {
        axes.merge(axis.name(), axis, CommittedTable::wider);
      }
    }
    return List.copyOf(axes.values());
  }

  private static AxisColumn wider(AxisColumn a, AxisColumn b) {
    if (a.type() == b.type()) {
      return a;
    }
    boolean numbers = isNumber(a.type()) && isNumber(b.type());
    return new AxisColumn(
        a.name(), numbers ? AxisColumn.Type.DOUBLE : AxisColumn.Type.STRING, a.path());
  }

  private static boolean isNumber(AxisColumn.Type type) {
    return type == AxisColumn.Type.LONG || type == AxisColumn.Type.DOUBLE;
  }

  /** The united schema. */
  public TableSchema schema() {
    return schema;
  }

  /** Number of rows. */
  public long rows() {
    return commits.stream()
        .flatMap(commit -> commit.files(table).stream())
        .mapToLong(Commit.Published::rows)
        .sum();
  }

  /** The files. */
  public List<Path> files() {
    List<Path> files = new ArrayList<>();
    commits.forEach(commit -> files.addAll(files(commit)));
    return files;
  }

  private List<Path> files(Commit commit) {
    return commit.files(table).stream()
        .map(file -> new Path(output.folder(table), file.name()))
        .toList();
  }

  /** Reads through Spark; nothing is materialised. */
  public Dataset<Row> read(SparkSession spark) {
    Map<List<AxisColumn>, List<String>> groups = new LinkedHashMap<>();
    for (Commit commit : commits) {
      for (Path file : files(commit)) {
        groups.computeIfAbsent(commit.axes(), axes -> new ArrayList<>()).add(file.toString());
      }
    }
    StructType united = schema.structType();
    Dataset<Row> all = null;
    for (Map.Entry<List<AxisColumn>, List<String>> group : groups.entrySet()) {
      StructType own = TableDefinitions.of(group.getKey()).schema(table).structType();
      Dataset<Row> part = spark.read().schema(own).parquet(group.getValue().toArray(String[]::new));
      part = part.select(conform(own, united));
      all = all == null ? part : all.union(part);
    }
    return all == null ? spark.createDataFrame(List.of(), united) : all;
  }

  /** The same rows, read here and now without Spark: for few, whose queries then need no scan. */
  public Dataset<Row> local(SparkSession spark) throws IOException {
    List<Row> rows = new ArrayList<>();
    List<String> names = schema.columns().stream().map(column -> column.name()).toList();
    forEach(names, cells -> rows.add(SparkRows.row(schema, cells)));
    // As from files: a column that an earlier version does not have is null.
    StructType nullable = new StructType();
    for (StructField field : schema.structType().fields()) {
      nullable = nullable.add(field.name(), field.dataType(), true, field.metadata());
    }
    return spark.createDataFrame(rows, nullable);
  }

  private static Column[] conform(StructType own, StructType united) {
    StructField[] fields = united.fields();
    Column[] columns = new Column[fields.length];
    for (int i = 0; i < fields.length; i++) {
      boolean present = List.of(own.fieldNames()).contains(fields[i].name());
      Column source = present ? functions.col(fields[i].name()) : functions.lit(null);
      columns[i] = source.cast(fields[i].dataType()).as(fields[i].name(), fields[i].metadata());
    }
    return columns;
  }

  /**
   * Reads some columns without Spark, row by row.
   *
   * @param names columns wanted; a row has them in this order, null where a wave has no such column
   */
  public void forEach(List<String> names, Consumer<Object[]> consumer) throws IOException {
    for (Commit commit : commits) {
      TableSchema own = TableDefinitions.of(commit.axes()).schema(table).only(names);
      int[] positions = names.stream().mapToInt(own::indexOf).toArray();
      for (Path file : files(commit)) {
        RowReader.forEach(
            own,
            file,
            output.configuration(),
            row -> {
              Object[] arranged = new Object[positions.length];
              for (int i = 0; i < positions.length; i++) {
                arranged[i] = positions[i] < 0 ? null : row[positions[i]];
              }
              consumer.accept(arranged);
            });
      }
    }
  }
}
