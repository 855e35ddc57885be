package io.wick.spark.analyze;

import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.RowWriter;
import io.wick.spark.table.SparkRows;
import io.wick.spark.table.TableSchema;
import io.wick.sweep.Presentation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** All tables under {@code analysis/}. */
public final class AnalysisTables {
  private static final List<Analysis> ALL =
      List.of(
          new Health(),
          new Convergence(),
          new BestSchedules(),
          new FixedBudget(),
          new RuntimeProfiles(),
          new Scaling(),
          new Decay(),
          new LevelWeights(),
          new Sigmoid(),
          new Extrapolated(),
          new Ranking(),
          new Comparisons(),
          new Ablation(),
          new Interactions());

  private AnalysisTables() {}

  /** Names of the tables, health first. */
  public static List<String> names() {
    return Stream.concat(ALL.stream().map(Analysis::name), Stream.of(Claims.NAME)).toList();
  }

  /** Folder of all tables. */
  public static Path folder(OutputFolder output) {
    return new Path(output.root(), "analysis");
  }

  /** Folder of one table. */
  public static Path folder(OutputFolder output, String name) {
    return new Path(folder(output), name);
  }

  /** Computes every table from what is committed and replaces the stored ones. */
  static void write(Evidence evidence, OutputFolder output, Presentation presentation)
      throws IOException {
    for (Analysis analysis : ALL) {
      Dataset<Row> table = analysis.of(evidence);
      store(evidence, output, analysis.name(), table, analysis.order(evidence));
    }
    store(evidence, output, Claims.NAME, Claims.of(evidence, presentation), List.of());
  }

  private static void store(
      Evidence evidence, OutputFolder output, String name, Dataset<Row> table, List<SortKey> order)
      throws IOException {
    Path staged = new Path(output.staging(), name + "-" + UUID.randomUUID());
    if (evidence.isSmall()) {
      // One file without a job of Spark's.
      List<Row> rows = new ArrayList<>(table.collectAsList());
      rows.sort(SortKey.comparator(order));
      TableSchema schema = TableSchema.of(name, table.schema());
      Path file = new Path(staged, "part-0.parquet");
      try (RowWriter writer = new RowWriter(schema, file, output.configuration())) {
        for (Row row : rows) {
          writer.write(SparkRows.cells(schema, row));
        }
      }
      replace(output, name, staged);
      evidence.stored(name, evidence.local(rows, table.schema()));
    } else {
      Dataset<Row> sorted = order.isEmpty() ? table : table.orderBy(SortKey.columns(order));
      sorted.coalesce(1).write().parquet(staged.toString());
      replace(output, name, staged);
      evidence.stored(name, evidence.read(name));
    }
  }

  /** The new files come before the old ones go: a reader finds a whole table at any time. */
  private static void replace(OutputFolder output, String name, Path staged) throws IOException {
    Path target = folder(output, name);
    output.files().mkdirs(target);
    List<FileStatus> old = output.list(target);
    for (FileStatus file : output.list(staged)) {
      if (file.getPath().getName().endsWith(".parquet")) {
        output
            .files()
            .rename(file.getPath(), new Path(target, name + "-" + UUID.randomUUID() + ".parquet"));
      }
    }
    for (FileStatus file : old) {
      output.files().delete(file.getPath(), false);
    }
    output.files().delete(staged, true);
  }
}
