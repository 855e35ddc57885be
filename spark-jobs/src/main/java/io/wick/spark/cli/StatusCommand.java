package io.wick.spark.cli;

import io.wick.spark.run.RunStatus;
import io.wick.spark.run.SweepState;
import io.wick.spark.table.Json;
import io.wick.spark.table.OutputFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wick status}: what is done in an output, also while it is being filled. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows what is done in an output.")
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUT", description = "the output folder")
  private String out;

  @Option(names = "--json", description = "prints one JSON object")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    OutputFolder output = OutputFolder.of(out, new Configuration());
    SweepState state = SweepState.of(output);
    PrintWriter console = spec.commandLine().getOut();
    if (json) {
      console.println(Json.MAPPER.writeValueAsString(state));
    } else {
      print(state, output, console);
    }
    console.flush();
    return 0;
  }

  private static void print(SweepState state, OutputFolder output, PrintWriter console) {
    console.printf("Sweep %s (%s): %s%n", state.sweep(), state.hash(), state.state());
    console.printf(
        Locale.ROOT,
        "Committed: %d trials in %d waves (%s)%n",
        state.settled(),
        state.waves(),
        RunSession.list(state.statuses()));
    RunStatus run = state.run();
    if (run != null) {
      console.printf(
          Locale.ROOT,
          "Last run: %d of %d trials, %d failed, %.1f per second, updated %s%n",
          run.done(),
          run.total(),
          run.failed(),
          run.trialsPerSecond(),
          run.updatedAt());
      if (run.message() != null) {
        console.println(run.message());
      }
    }
    console.println("Results: " + output);
  }
}
