package io.wick.spark.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wick.config.ConfigException;
import io.wick.spark.run.WickVersion;
import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.Execution;
import io.wick.spark.table.FinishedTrial;
import io.wick.spark.table.Json;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Table;
import io.wick.spark.table.TableDefinitions;
import io.wick.spark.table.TrialDocument;
import io.wick.sweep.Sweep;
import io.wick.trial.Concern;
import io.wick.trial.Deadline;
import io.wick.trial.Trial;
import io.wick.trial.TrialKey;
import io.wick.trial.TrialResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one trial in this process: the same bits as in the sweep. */
@Command(
    name = "trial",
    mixinStandardHelpOptions = true,
    description =
        "Runs one trial in this process and prints its result: identical to the same trial in the sweep. Starts no Spark.")
final class TrialCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "SWEEP.yaml|OUT",
      description = "A sweep file, or the output folder of a sweep.")
  private String source;

  @ArgGroup(multiplicity = "1")
  private Which which;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Override a value of the sweep file.")
  private List<String> overrides = new ArrayList<>();

  @Option(
      names = "--json",
      description =
          "One JSON object: the columns of the trials row, with spectra, populations and trajectories as arrays of rows.")
  private boolean json;

  @Option(names = "--trajectory", description = "Print the recorded trajectory too.")
  private boolean trajectory;

  private static final class Which {
    @Option(
        names = "--index",
        paramLabel = "N",
        description = "Index of the trial in the sweep, from 0.")
    private Long index;

    @Option(
        names = "--key",
        paramLabel = "K",
        description = "Key of the trial: 32 hex digits, or their first few in an output folder.")
    private String key;
  }

  @Override
  public Integer call() throws IOException {
    Sweep sweep = SweepSource.fileOrFolder(source, overrides);
    Trial trial =
        which.index != null
            ? byIndex(sweep, which.index)
            : byKey(sweep, which.key.toLowerCase(java.util.Locale.ROOT));
    long wall = System.nanoTime();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    TrialResult result = trial.run(deadline(trial));
    double cpuSeconds =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) * 1e-9;
    double wallSeconds = (System.nanoTime() - wall) * 1e-9;
    Execution execution =
        new Execution(
            sweep.name(),
            WickVersion.TEXT,
            cpuSeconds,
            wallSeconds,
            "",
            0,
            0,
            System.currentTimeMillis() * 1000);
    FinishedTrial finished = new FinishedTrial(trial, trial.key().toString(), result, execution);
    ObjectNode document = TrialDocument.of(TableDefinitions.of(sweep.space().axes()), finished);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document));
    } else {
      print(out, document);
      Concern.of(result).forEach(concern -> out.printf("%-28s %s%n", "concern", concern));
    }
    return result.status().isSuccess() ? ExitCode.OK : ExitCode.FAILED_TRIALS;
  }

  private static Deadline deadline(Trial trial) {
    Duration limit = trial.budget().time();
    if (limit == null) {
      return Deadline.NONE;
    }
    long end = System.nanoTime() + limit.toNanos();
    return () -> System.nanoTime() - end > 0;
  }

  private Trial byIndex(Sweep sweep, long index) {
    long size = sweep.space().size();
    if (index < 0 || index >= size) {
      throw new ConfigException(
          "--index must lie in 0 .. " + (size - 1) + " for this sweep, but was " + index + ".");
    }
    return sweep
        .space()
        .trial(index)
        .orElseThrow(
            () ->
                new ConfigException(
                    "Index "
                        + index
                        + " is a hole of the sweep: excluded, a grid method in too many dimensions, or equal to an earlier trial. "
                        + "'wick plan' counts them; give another index."));
  }

  private Trial byKey(Sweep sweep, String key) throws IOException {
    if (!key.matches("[0-9a-f]{4,32}")) {
      throw new ConfigException(
          "--key takes the 32 hex digits of a trial key or at least its first 4, but was '"
              + key
              + "'.");
    }
    Optional<Trial> stored = SweepSource.isFolder(source) ? stored(sweep, key) : Optional.empty();
    return stored
        .or(() -> search(sweep, key))
        .orElseThrow(
            () ->
                new ConfigException(
                    "No trial of this sweep has a key that begins with " + key + "."));
  }

  /** By the index that the output holds for the key. */
  private Optional<Trial> stored(Sweep sweep, String key) throws IOException {
    CommittedTable trials =
        CommittedTable.of(OutputFolder.of(source, new Configuration()), Table.TRIALS);
    List<Long> found = new ArrayList<>();
    trials.forEach(
        List.of("trial_key", "trial_index"),
        row -> {
          if (row[0].toString().startsWith(key)) {
            found.add((Long) row[1]);
          }
        });
    for (long index : found) {
      if (index >= 0 && index < sweep.space().size()) {
        Optional<Trial> trial =
            sweep.space().trial(index).filter(t -> t.key().toString().startsWith(key));
        if (trial.isPresent()) {
          return trial;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Trial> search(Sweep sweep, String key) {
    for (long index = 0; index < sweep.space().size(); index++) {
      Optional<Trial> trial = sweep.space().trial(index);
      if (trial.isPresent()) {
        TrialKey own = trial.get().key();
        if (own.toString().startsWith(key)) {
          return trial;
        }
      }
    }
    return Optional.empty();
  }

  private void print(PrintWriter out, ObjectNode document) {
    for (Iterator<Map.Entry<String, JsonNode>> fields = document.fields(); fields.hasNext(); ) {
      Map.Entry<String, JsonNode> field = fields.next();
      if (!field.getValue().isNull() && !isTable(field.getKey())) {
        String text =
            field.getValue().isTextual()
                ? field.getValue().textValue()
                : field.getValue().toString();
        out.printf("%-28s %s%n", field.getKey(), text);
      }
    }
    rows(
        out,
        "spectra",
        document.get("spectra"),
        List.of("level", "energy", "residual", "overlap", "softmax_weight", "born_weight"));
    if (trajectory) {
      rows(
          out,
          "trajectories",
          document.get("trajectories"),
          List.of(
              "step",
              "time",
              "D",
              "lambda",
              "evaluations",
              "energy",
              "potential_energy",
              "best_value",
              "mean",
              "variance",
              "norm",
              "log_norm",
              "growth_energy",
              "population",
              "fidelity",
              "success_mass",
              "autocorrelation",
              "transmission",
              "stage"));
      rows(
          out,
          "populations",
          document.get("populations"),
          List.of(
              "step", "time", "level", "amplitude", "population", "softmax_weight", "born_weight"));
    }
  }

  private static boolean isTable(String name) {
    return name.equals("spectra") || name.equals("populations") || name.equals("trajectories");
  }

  private static void rows(PrintWriter out, String name, JsonNode rows, List<String> columns) {
    if (rows.isEmpty()) {
      return;
    }
    List<String> shown = columns.stream().filter(column -> hasValue(rows, column)).toList();
    out.println();
    out.println(name + ": " + String.join("  ", shown));
    for (JsonNode row : rows) {
      out.println(
          "  "
              + String.join(
                  "  ",
                  shown.stream()
                      .map(column -> row.get(column).isNull() ? "-" : row.get(column).toString())
                      .toList()));
    }
  }

  private static boolean hasValue(JsonNode rows, String column) {
    for (JsonNode row : rows) {
      if (!row.get(column).isNull()) {
        return true;
      }
    }
    return false;
  }
}
