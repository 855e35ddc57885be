package io.wick.spark.export;

import io.wick.config.ConfigException;
import io.wick.spark.run.SweepFile;
import io.wick.spark.run.WickVersion;
import io.wick.spark.table.OutputFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** What is committed in an output, finished or not, written for other tools. */
public final class Export {
  private final SparkSession spark;
  private final OutputFolder output;
  private final ExportFolder folder;

  private Export(SparkSession spark, OutputFolder output, ExportFolder folder) {
    this.spark = spark;
    this.output = output;
    this.folder = folder;
  }

  /** Where exports go unless another folder is named. */
  public static Path folder(OutputFolder output, Format format) {
    return new Path(new Path(output.root(), "export"), format.toString());
  }

  /**
   * Writes the files.
   *
   * @param to the folder, which must be new or empty; null for {@link #folder}, where an earlier
   *     export is replaced
   * @return what was written and what was left out, for people
   * @throws ConfigException if no trial can be written in this format
   */
  public static List<String> write(
      SparkSession spark, OutputFolder output, Format format, String to) throws IOException {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    Path target = to == null ? folder(output, format) : new Path(to);
    try (ExportFolder folder = ExportFolder.of(target, configuration, to == null)) {
      Export export = new Export(spark, output, folder);
      List<String> lines = format == Format.CSV ? export.csv() : export.runs(format);
      folder.publish();
      return lines;
    }
  }

  private List<String> csv() throws IOException {
    List<String> tables = CsvFiles.write(spark, output, folder);
    List<String> lines = new ArrayList<>();
    lines.add("Tables (rows): " + String.join(", ", tables) + ": " + folder);
    if (tables.stream().noneMatch(table -> table.startsWith("analysis/"))) {
      lines.add("There are no analysis tables yet. The command analyze makes them.");
    }
    return lines;
  }

  private List<String> runs(Format format) throws IOException {
    Runs runs = Runs.of(spark, output, format == Format.COCO);
    String sweep = SweepFile.read(output).name();
    RunFiles files =
        format == Format.COCO
            ? new CocoFiles(folder, WickVersion.TEXT)
            : new IohFiles(folder, sweep, WickVersion.TEXT);
    runs.forEach(files::add);
    long count = files.finish();
    List<String> left = runs.omitted().stream().map(line -> "Left out: " + line + ".").toList();
    if (count == 0) {
      throw new ConfigException(
          "Nothing to export as "
              + format
              + (left.isEmpty() ? ": no trial is finished yet." : ".\n" + String.join("\n", left)));
    }
    folder.write("README.md", Readme.of(format, sweep, runs, left));
    List<String> lines = new ArrayList<>();
    lines.add(
        "Runs: "
            + count
            + ", algorithms: "
            + runs.algorithms().all().size()
            + ", functions: "
            + runs.functions().all().size()
            + ": "
            + folder);
    lines.addAll(left);
    for (Function function : runs.functions().moved()) {
      lines.add(
          "Number "
              + function.number()
              + " for "
              + function.name()
              + " holds in this export only: another function has its usual number.");
    }
    lines.add(Readme.KNOWN);
    return lines;
  }
}
