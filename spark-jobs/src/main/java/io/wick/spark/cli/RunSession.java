package io.wick.spark.cli;

import io.wick.config.ConfigException;
import io.wick.spark.analyze.AnalyzedTrials;
import io.wick.spark.report.Report;
import io.wick.spark.run.ConsoleProgress;
import io.wick.spark.run.NextCommand;
import io.wick.spark.run.Outcome;
import io.wick.spark.run.RunOptions;
import io.wick.spark.run.SweepRun;
import io.wick.spark.table.OutputFolder;
import io.wick.sweep.Presentation;
import io.wick.sweep.Sweep;
import io.wick.trial.Status;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Runs a sweep from the command line: session, progress, Ctrl-C, last words. */
final class RunSession {
  /** Above Spark's own (50), so that jobs can be cancelled and the lock released before it ends. */
  private static final int HOOK_PRIORITY = 100;

  private static final long SECONDS_TO_END = 20;

  private final PrintWriter out;
  private final PrintWriter err;

  /** A session that prints results to {@code out} and progress to {@code err}. */
  RunSession(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Starts Spark as it was submitted, or embedded where nothing else is said. */
  static SparkSession spark(String name) {
    SparkConf conf = new SparkConf();
    SparkSession.Builder builder = SparkSession.builder().appName("wick " + name);
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    ClusterMaster.check(conf.get("spark.master"));
    return builder.config(conf).getOrCreate();
  }

  /**
   * Creates the output folder, before Spark starts.
   *
   * @throws ConfigException if that is not possible
   */
  static void makeFolder(String folder) throws IOException {
    Path root = OutputFolder.of(folder, new Configuration()).root();
    java.nio.file.Path path = java.nio.file.Path.of(root.toUri().getPath());
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new ConfigException(
          "The output folder "
              + path
              + " cannot be created: "
              + e.getMessage()
              + ". Choose another folder with --out.");
    }
    if (!Files.isWritable(path)) {
      throw new ConfigException(
          "The output folder " + path + " cannot be written. Choose another folder with --out.");
    }
  }

  /** Checks the value of {@code --limit}. */
  static void checkLimit(long limit) {
    if (!(limit > 0)) {
      throw new ConfigException(
          "--limit must be positive, but was " + limit + ". Leave it out to run everything.");
    }
  }

  /** True if the path is on the local disk whatever Spark's settings are. */
  static boolean isLocal(String path) {
    String scheme = new Path(path).toUri().getScheme();
    return scheme == null || scheme.equals("file");
  }

  /** Runs a sweep; returns the exit code. */
  int run(SparkSession spark, Sweep sweep, String folder, RunOptions options) throws IOException {
    OutputFolder output = OutputFolder.of(folder, spark.sparkContext().hadoopConfiguration());
    out.printf(
        Locale.ROOT,
        "Sweep %s on %s, %d slots, into %s%n",
        sweep.name(),
        spark.sparkContext().master(),
        spark.sparkContext().defaultParallelism(),
        output.root());
    out.flush();
    SweepRun run =
        new SweepRun(spark, sweep, output, options, new ConsoleProgress(err, isTerminal()));
    Thread interruption = new Thread(() -> interrupt(run, output), "wick-interruption");
    ShutdownHookManager.get().addShutdownHook(interruption, HOOK_PRIORITY);
    try {
      Outcome outcome = run.run();
      if (outcome.state() == Outcome.State.FINISHED) {
        Presentation presentation = sweep.presentation();
        try (AnalyzedTrials trials = AnalyzedTrials.of(spark, output)) {
          trials.store(presentation);
          out.print(trials.summary().text());
          out.print(trials.claims());
          Path report = Report.write(trials, output, presentation);
          out.printf("Report: %s%n", report.toUri().getPath());
        }
        farewell(outcome, output);
      }
      return outcome.exitCode();
    } finally {
      if (!ShutdownHookManager.get().isShutdownInProgress()) {
        ShutdownHookManager.get().removeShutdownHook(interruption);
      }
    }
  }

  private void interrupt(SweepRun run, OutputFolder output) {
    try {
      if (run.awaitEnd(0)) {
        out.printf(
            "%nInterrupted during the analysis; all trials are there. Analyse them with: %s%n",
            NextCommand.of("analyze", output));
      } else {
        run.stop();
        run.awaitEnd(SECONDS_TO_END);
        out.printf(
            "%nInterrupted. What is committed stays; continue with: %s%n",
            SweepRun.resumeCommand(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    out.flush();
  }

  private void farewell(Outcome outcome, OutputFolder output) {
    String rest =
        outcome.missing() > 0
            ? String.format(
                Locale.ROOT,
                " %d trials are left for: %s",
                outcome.missing(),
                SweepRun.resumeCommand(output))
            : "";
    out.printf(
        Locale.ROOT,
        "Finished in %.1f s: %d trials (%s).%s%nResults: %s%n",
        outcome.seconds(),
        outcome.trials(),
        list(outcome.statuses()),
        rest,
        output);
    if (outcome.failed() > 0) {
      out.printf(
          Locale.ROOT,
          "%d trials failed; see why with: %s%n",
          outcome.failed(),
          NextCommand.of("failures", output));
    }
    out.flush();
  }

  /** E.g. {@code 1187 completed, 13 diverged}. */
  static String list(Map<String, Long> statuses) {
    if (statuses.isEmpty()) {
      return "none";
    }
    return statuses.entrySet().stream()
        .sorted((a, b) -> Status.valueOf(a.getKey()).compareTo(Status.valueOf(b.getKey())))
        .map(
            entry ->
                entry.getValue() + " " + entry.getKey().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  private static boolean isTerminal() {
    // From JDK 22 on a console exists without a terminal; there it says so itself.
    var console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
