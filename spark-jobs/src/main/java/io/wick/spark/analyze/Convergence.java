package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The table {@code analysis/convergence}: one row per cell of the sweep (all replicates of one
 * potential, schedule, method and budget) and target, with intervals. Trials that failed, diverged,
 * timed out or were lost count as trials without success: they are never averaged away.
 */
public final class Convergence {
  private static final List<String> IDENTITY =
      List.of(
          "potential",
          "potential_parameters",
          "dimension",
          "schedule",
          "schedule_parameters",
          "method",
          "method_parameters",
          "budget_parameters",
          "targets");
  private static final List<String> MEASURED =
      List.of(
          "status",
          "hits",
          "evaluations",
          "gradient_evaluations",
          "best_value",
          "residual",
          "distance",
          "success_probability");

  private Convergence() {}

  /** Folder of the table. */
  public static Path folder(OutputFolder output) {
    return new Path(new Path(output.root(), "analysis"), "convergence");
  }

  /**
   * Computes the table from what is committed and replaces the stored one. Works on unfinished
   * sweeps.
   */
  public static void write(SparkSession spark, OutputFolder output) throws IOException {
    Path staged = new Path(output.staging(), "convergence-" + UUID.randomUUID());
    of(AnalysisSession.of(spark, output), output).coalesce(1).write().parquet(staged.toString());
    Path target = folder(output);
    output.files().mkdirs(target);
    List<FileStatus> old = output.list(target);
    for (FileStatus file : output.list(staged)) {
      if (file.getPath().getName().endsWith(".parquet")) {
        output
            .files()
            .rename(
                file.getPath(), new Path(target, "convergence-" + UUID.randomUUID() + ".parquet"));
      }
    }
    for (FileStatus file : old) {
      output.files().delete(file.getPath(), false);
    }
    output.files().delete(staged, true);
  }

  /** The table, computed now. */
  public static Dataset<Row> of(SparkSession spark, OutputFolder output) throws IOException {
    CommittedTable committed = CommittedTable.of(output, Table.TRIALS);
    Dataset<Row> attempts = TrialsOfRecord.of(spark, output, committed);
    List<String> cell = new ArrayList<>(IDENTITY);
    committed.schema().columns().stream()
        .map(c -> c.name())
        .filter(Convergence::isCellAxis)
        .forEach(cell::add);
    Column[] keys = cell.stream().map(functions::col).toArray(Column[]::new);
    Dataset<Row> grouped =
        attempts
            .groupBy(keys)
            .agg(
                collect_list(struct(MEASURED.stream().map(functions::col).toArray(Column[]::new)))
                    .as("trials"));
    StructType schema = schema(grouped.schema(), cell.size());
    int width = cell.size();
    int targets = cell.indexOf("targets");
    FlatMapFunction<Row, Row> rows =
        row -> Cell.of(row.getList(width)).rows(row, width, targets).iterator();
    return grouped.flatMap(rows, Encoders.row(schema)).orderBy(sortKeys(cell));
  }

  /** Seeds are replicates of a cell, not cells. */
  private static boolean isCellAxis(String name) {
    return name.startsWith("p_") && !name.equals("p_seed");
  }

  private static Column[] sortKeys(List<String> cell) {
    List<Column> keys = new ArrayList<>();
    for (String name : cell) {
      if (!name.equals("targets")) {
        keys.add(col(name));
      }
    }
    keys.add(col("target").desc());
    return keys.toArray(Column[]::new);
  }

  private static StructType schema(StructType grouped, int width) {
    List<StructField> fields = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      StructField field = grouped.fields()[i];
      if (!field.name().equals("targets")) {
        fields.add(field);
      }
    }
    for (Cell.Field field : Cell.Field.values()) {
      Metadata comment =
          new org.apache.spark.sql.types.MetadataBuilder()
              .putString("comment", field.comment())
              .build();
      fields.add(
          new StructField(
              field.column(),
              field.isCount() ? DataTypes.LongType : DataTypes.DoubleType,
              true,
              comment));
    }
    return new StructType(fields.toArray(StructField[]::new));
  }
}
