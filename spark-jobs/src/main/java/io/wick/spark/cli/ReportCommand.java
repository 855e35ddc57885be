package io.wick.spark.cli;

import io.wick.spark.analyze.AnalyzedTrials;
import io.wick.spark.report.Report;
import io.wick.spark.run.SweepFile;
import io.wick.spark.table.OutputFolder;
import io.wick.sweep.Presentation;
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

/** Writes the HTML page of an output, finished or not. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Computes the analysis tables and writes one offline HTML page, OUT/report/index.html, also of an unfinished sweep.")
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OUT", description = "Output folder of a sweep.")
  private String folder;

  @Option(
      names = "--figures",
      paramLabel = "SWEEP.yaml",
      description = "takes figures and claims from this file, not from the stored sweep")
  private String figures;

  @Override
  public Integer call() throws IOException {
    Presentation given = figures == null ? null : SweepSource.presentation(figures);
    if (RunSession.isLocal(folder)) {
      // Before Spark starts, which takes seconds.
      SweepFile.read(OutputFolder.of(folder, new Configuration()));
    }
    SparkSession spark = RunSession.spark("report");
    try {
      OutputFolder output = OutputFolder.of(folder, spark.sparkContext().hadoopConfiguration());
      SweepFile sweep = SweepFile.read(output);
      Presentation presentation = given == null ? sweep.presentation() : given;
      PrintWriter out = spec.commandLine().getOut();
      try (AnalyzedTrials trials = AnalyzedTrials.of(spark, output)) {
        trials.store(presentation);
        out.print(trials.claims());
        out.println("Report: " + Report.write(trials, output, presentation).toUri().getPath());
      }
      out.flush();
      return ExitCode.OK;
    } finally {
      spark.stop();
    }
  }
}
