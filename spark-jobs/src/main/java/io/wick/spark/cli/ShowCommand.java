package io.wick.spark.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wick.spark.run.SweepFile;
import io.wick.spark.table.Json;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.StoredTrial;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wick show}: one trial of an output with all its rows. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows one trial of an output.")
final class ShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OUT", description = "the output folder")
  private String out;

  @Parameters(index = "1", paramLabel = "KEY", description = "the trial's key, or its first digits")
  private String key;

  @Option(names = "--json", description = "prints one JSON object, details included")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (!key.matches("[0-9a-fA-F]{4,32}")) {
      throw new ParameterException(
          spec.commandLine(),
          "KEY must be 4 to 32 hex digits, but was '" + key + "'. See the column trial_key.");
    }
    OutputFolder output = OutputFolder.of(out, new Configuration());
    SweepFile.read(output);
    List<ObjectNode> found = StoredTrial.find(output, key.toLowerCase(Locale.ROOT));
    if (found.size() != 1) {
      throw new ParameterException(
          spec.commandLine(),
          found.isEmpty()
              ? output + " has no trial whose key begins with " + key + "."
              : found.size() + " trials have keys that begin with " + key + ". Give more digits.");
    }
    PrintWriter console = spec.commandLine().getOut();
    if (json) {
      console.println(Json.MAPPER.writeValueAsString(found.get(0)));
    } else {
      found.get(0).properties().forEach(field -> print(field.getKey(), field.getValue(), console));
    }
    console.flush();
    return 0;
  }

  private static void print(String name, JsonNode value, PrintWriter console) {
    if (name.equals("spectra") || name.equals("populations") || name.equals("trajectories")) {
      console.printf(Locale.ROOT, "%-24s %d rows (--json shows them)%n", name, value.size());
    } else if (!value.isNull()) {
      console.printf(Locale.ROOT, "%-24s %s%n", name, value.isTextual() ? value.asText() : value);
    }
  }
}
