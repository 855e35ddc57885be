package io.wick.spark.cli;

import io.wick.spark.analyze.AnalysisTables;
import io.wick.spark.analyze.AnalyzedTrials;
import io.wick.spark.run.SweepFile;
import io.wick.spark.table.OutputFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Computes the analysis tables of an output, finished or not. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description =
        "Computes the tables under analysis/ from what is committed, also on an unfinished sweep, and prints the summary table.")
final class AnalyzeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OUT", description = "Output folder of a sweep.")
  private String folder;

  @Override
  public Integer call() throws IOException {
    if (RunSession.isLocal(folder)) {
      // Before Spark starts, which takes seconds.
      SweepFile.read(OutputFolder.of(folder, new Configuration()));
    }
    SparkSession spark = RunSession.spark("analyze");
    try {
      OutputFolder output = OutputFolder.of(folder, spark.sparkContext().hadoopConfiguration());
      PrintWriter out = spec.commandLine().getOut();
      try (AnalyzedTrials trials = AnalyzedTrials.of(spark, output)) {
        trials.store(SweepFile.read(output).presentation());
        out.print(trials.summary().text());
        out.print(trials.claims());
      }
      out.println(
          "Analysis tables ("
              + String.join(", ", AnalysisTables.names())
              + "): "
              + AnalysisTables.folder(output).toUri().getPath());
      out.flush();
      return ExitCode.OK;
    } finally {
      spark.stop();
    }
  }
}
