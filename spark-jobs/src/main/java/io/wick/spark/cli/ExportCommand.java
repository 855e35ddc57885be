package io.wick.spark.cli;

import io.wick.spark.export.Export;
import io.wick.spark.export.Format;
import io.wick.spark.run.SweepFile;
import io.wick.spark.table.OutputFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the results of an output for other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes what is committed, also of an unfinished sweep, for other tools:",
      "csv: every table, also those of the analysis; lists are JSON arrays.",
      "ioh: IOHanalyzer and IOHinspector; every potential with a known minimum.",
      "coco: COCO's post-processing (cocopp); functions of the BBOB suite."
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OUT", description = "Output folder of a sweep.")
  private String folder;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private Format format;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description =
          "A new or empty folder; OUT/export/FORMAT unless given, where an earlier export is replaced.")
  private String to;

  @Override
  public Integer call() throws IOException {
    if (RunSession.isLocal(folder)) {
      // Before Spark starts, which takes seconds.
      SweepFile.read(OutputFolder.of(folder, new Configuration()));
    }
    SparkSession spark = RunSession.spark("export");
    try {
      OutputFolder output = OutputFolder.of(folder, spark.sparkContext().hadoopConfiguration());
      SweepFile.read(output);
      PrintWriter out = spec.commandLine().getOut();
      Export.write(spark, output, format, to).forEach(out::println);
      out.flush();
      return ExitCode.OK;
    } finally {
      spark.stop();
    }
  }
}
