package io.wick.spark.cli;

import io.wick.spark.run.Merge;
import io.wick.spark.run.SweepFile;
import io.wick.spark.run.SweepRun;
import io.wick.spark.table.OutputFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wick merge}: joins outputs of separate runs. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = "Joins outputs of separate runs into a new one, each trial once.")
final class MergeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "OUT", description = "the outputs to join")
  private List<String> sources;

  @Option(names = "--out", required = true, paramLabel = "OUT", description = "the new output")
  private String out;

  @Override
  public Integer call() throws IOException {
    if (RunSession.isLocal(out)) {
      SweepRun.refuseOccupied(OutputFolder.of(out, new Configuration()), false);
    }
    for (String source : sources) {
      if (RunSession.isLocal(source)) {
        SweepFile.read(OutputFolder.of(source, new Configuration()));
      }
    }
    if (RunSession.isLocal(out)) {
      RunSession.makeFolder(out);
    }
    SparkSession spark = RunSession.spark("merge");
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    List<OutputFolder> folders = new ArrayList<>();
    for (String source : sources) {
      folders.add(OutputFolder.of(source, configuration));
    }
    OutputFolder target = OutputFolder.of(out, configuration);
    Merge.Report report = new Merge(spark, folders, target).run();
    PrintWriter console = spec.commandLine().getOut();
    console.printf(
        Locale.ROOT,
        "%d trials from %d outputs, %d of them in more than one.%nResults: %s%n",
        report.trials(),
        sources.size(),
        report.duplicates(),
        target);
    console.flush();
    return ExitCode.OK;
  }
}
