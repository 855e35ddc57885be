package io.wick.spark.cli;

import io.wick.spark.run.RunOptions;
import io.wick.spark.run.SweepRun;
import io.wick.spark.table.OutputFolder;
import io.wick.sweep.Sweep;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wick run}: runs a sweep. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs a sweep, analyses it and says where the results are.")
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SWEEP.yaml", description = "the sweep file")
  private String file;

  @Option(names = "--out", paramLabel = "DIR", description = "output folder (results/<name>)")
  private String out;

  @Option(names = "--set", paramLabel = "a.b=v", description = "changes one field of the file")
  private List<String> overrides = new ArrayList<>();

  @Option(names = "--resume", description = "continues an existing output: runs what is missing")
  private boolean resume;

  @Option(names = "--limit", paramLabel = "n", description = "runs at most n of the missing trials")
  private long limit = Long.MAX_VALUE;

  @Option(names = "--slices", hidden = true, description = "tasks per wave, for tests")
  private int slices;

  @Option(names = "--shuffle", hidden = true, description = "random order, for tests")
  private boolean shuffle;

  @Option(names = "--wave-trials", hidden = true, description = "trials per wave, for tests")
  private int waveTrials = RunOptions.DEFAULT.waveTrials();

  @Option(names = "--grace", hidden = true, description = "seconds, for tests")
  private long grace = RunOptions.DEFAULT.grace().toSeconds();

  @Override
  public Integer call() throws IOException {
    RunSession.checkLimit(limit);
    Sweep sweep = SweepSource.file(file, overrides);
    RunOptions options =
        RunOptions.DEFAULT
            .limited(limit)
            .sliced(slices, shuffle)
            .waves(waveTrials)
            .graced(Duration.ofSeconds(grace));
    if (resume) {
      options = options.resuming();
    }
    String folder = out == null ? "results/" + sweep.name() : out;
    if (RunSession.isLocal(folder)) {
      // Before Spark starts, which takes seconds; elsewhere the session's credentials are needed.
      SweepRun.refuseOccupied(OutputFolder.of(folder, new Configuration()), resume);
      RunSession.makeFolder(folder);
    }
    SparkSession spark = RunSession.spark(sweep.name());
    RunSession session = new RunSession(spec.commandLine().getOut(), spec.commandLine().getErr());
    return session.run(spark, sweep, folder, options);
  }
}
