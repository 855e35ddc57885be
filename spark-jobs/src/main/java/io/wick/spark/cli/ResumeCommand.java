package io.wick.spark.cli;

import io.wick.catalog.Catalogue;
import io.wick.spark.run.RunOptions;
import io.wick.spark.run.SweepFile;
import io.wick.spark.table.OutputFolder;
import io.wick.sweep.Sweep;
import io.wick.trial.Status;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wick resume}: continues an output by its stored specification. */
@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    description = "Continues a sweep from what is committed.")
final class ResumeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUT", description = "the output folder")
  private String out;

  @Option(
      names = "--retry",
      split = ",",
      paramLabel = "timed-out|lost",
      description = "runs these failures again")
  private Set<String> retry = Set.of();

  @Option(names = "--limit", paramLabel = "n", description = "runs at most n of the missing trials")
  private long limit = Long.MAX_VALUE;

  @Override
  public Integer call() throws IOException {
    RunSession.checkLimit(limit);
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    for (String name : retry) {
      statuses.add(status(name));
    }
    if (RunSession.isLocal(out)) {
      // Before Spark starts, which takes seconds.
      SweepFile.read(OutputFolder.of(out, new Configuration()));
    }
    SparkSession spark = RunSession.spark("resume");
    OutputFolder output = OutputFolder.of(out, spark.sparkContext().hadoopConfiguration());
    Sweep sweep = SweepFile.read(output).sweep(Catalogue.load(), output.configuration());
    RunOptions options = RunOptions.DEFAULT.limited(limit).retrying(statuses);
    RunSession session = new RunSession(spec.commandLine().getOut(), spec.commandLine().getErr());
    return session.run(spark, sweep, out, options);
  }

  private Status status(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "timed-out" -> Status.TIMED_OUT;
      case "lost" -> Status.LOST;
      default ->
          throw new ParameterException(
              spec.commandLine(), "--retry must be timed-out or lost, but was '" + name + "'.");
    };
  }
}
