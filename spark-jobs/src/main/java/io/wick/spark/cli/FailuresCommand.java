package io.wick.spark.cli;

import io.wick.spark.run.FailureList;
import io.wick.spark.run.SweepFile;
import io.wick.spark.table.Json;
import io.wick.spark.table.OutputFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wick failures}: what failed and why. */
@Command(
    name = "failures",
    mixinStandardHelpOptions = true,
    description = "Lists failed trials by cause.")
final class FailuresCommand implements Callable<Integer> {
  private static final int EXAMPLES = 3;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUT", description = "the output folder")
  private String out;

  @Option(names = "--all", description = "lists every trial, not only some per cause")
  private boolean all;

  @Option(names = "--json", description = "prints one JSON array")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    OutputFolder output = OutputFolder.of(out, new Configuration());
    SweepFile.read(output);
    List<FailureList.Cause> causes = FailureList.of(output, all ? Integer.MAX_VALUE : EXAMPLES);
    PrintWriter console = spec.commandLine().getOut();
    if (json) {
      console.println(Json.MAPPER.writeValueAsString(causes));
    } else {
      print(causes, console);
    }
    console.flush();
    return 0;
  }

  private void print(List<FailureList.Cause> causes, PrintWriter console) {
    if (causes.isEmpty()) {
      console.println("No trial failed.");
    }
    for (FailureList.Cause cause : causes) {
      console.printf(
          Locale.ROOT,
          "%d × %s, %s on %s: %s%n",
          cause.count(),
          cause.status(),
          cause.method(),
          cause.potential(),
          cause.error());
      for (String key : cause.keys()) {
        console.printf("    %s%n", key);
      }
      if (cause.count() > cause.keys().size()) {
        console.printf(
            Locale.ROOT, "    and %d more (--all)%n", cause.count() - cause.keys().size());
      }
    }
  }
}
