package io.wick.spark.analyze;

import io.wick.spark.table.OutputFolder;
import io.wick.sweep.Presentation;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

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
          new Ablation());

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

  /**
   * Computes every table from what is committed and replaces the stored ones.
   *
   * @param presentation what the results are held against
   */
  public static void write(SparkSession spark, OutputFolder output, Presentation presentation)
      throws IOException {
    try (Evidence evidence = Evidence.of(spark, output)) {
      for (Analysis analysis : ALL) {
        replace(output, analysis.name(), analysis.of(evidence));
      }
      replace(output, Claims.NAME, Claims.of(spark, evidence, presentation));
    }
  }

  /** A stored table. */
  public static Dataset<Row> read(SparkSession spark, OutputFolder output, String name) {
    return spark.read().parquet(folder(output, name).toString());
  }

  /** What a run says of the claims of its sweep; empty if there are none. */
  public static String claims(SparkSession spark, OutputFolder output) {
    return Claims.text(read(spark, output, Claims.NAME));
  }

  /** The new files come before the old ones go: a reader finds a whole table at any time. */
  private static void replace(OutputFolder output, String name, Dataset<Row> table)
      throws IOException {
    Path staged = new Path(output.staging(), name + "-" + UUID.randomUUID());
    table.coalesce(1).write().parquet(staged.toString());
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
