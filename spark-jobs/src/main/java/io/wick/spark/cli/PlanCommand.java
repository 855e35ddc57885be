package io.wick.spark.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wick.config.CanonicalJson;
import io.wick.spark.table.Json;
import io.wick.sweep.Plan;
import io.wick.sweep.Sweep;
import io.wick.trial.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a sweep would run, without running it. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description =
        "Axes, number of trials, first and last trial, estimated cost, memory and output size of a sweep. Starts no Spark.")
final class PlanCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "SWEEP.yaml",
      description = "A sweep file, or the output folder of a sweep.")
  private String source;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Override a value of the sweep file.")
  private List<String> overrides = new ArrayList<>();

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Sweep sweep = SweepSource.fileOrFolder(source, overrides);
    Plan plan = Plan.of(sweep);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.MAPPER.writeValueAsString(document(sweep, plan)));
    } else {
      print(out, plan);
    }
    return ExitCode.OK;
  }

  private static ObjectNode document(Sweep sweep, Plan plan) throws IOException {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("name", plan.name())
        .put("hash", sweep.hash())
        .put("trials", plan.trials())
        .put("counts_are_exact", plan.countsAreExact());
    node.put("indices", plan.size()).put("excluded", plan.excluded());
    node.put("too_many_dimensions", plan.tooManyDimensions()).put("duplicates", plan.duplicates());
    ArrayNode axes = node.putArray("axes");
    for (Plan.AxisCount axis : plan.axes()) {
      axes.addObject()
          .put("column", axis.axis().name())
          .put("path", axis.axis().path())
          .put("values", axis.values());
    }
    node.set("first", trial(plan.first()));
    node.set("last", trial(plan.last()));
    node.put("cpu_seconds", plan.cpuSeconds())
        .put("peak_bytes", plan.peakBytes())
        .put("output_bytes", plan.outputBytes());
    return node;
  }

  private static ObjectNode trial(Trial trial) throws IOException {
    if (trial == null) {
      return null;
    }
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("index", trial.index()).put("key", trial.key().toString());
    node.set("potential", Json.MAPPER.readTree(CanonicalJson.of((Record) trial.potential())));
    node.set(
        "schedule",
        trial.schedule() == null
            ? null
            : Json.MAPPER.readTree(CanonicalJson.of((Record) trial.schedule())));
    node.set("method", Json.MAPPER.readTree(CanonicalJson.of((Record) trial.method())));
    return node.put("replicate", trial.replicate());
  }

  private static void print(PrintWriter out, Plan plan) {
    out.printf(
        Locale.ROOT,
        "%s: %,d trials%s%n",
        plan.name(),
        plan.trials(),
        plan.countsAreExact() ? "" : " (estimated from a sample)");
    if (plan.size() != plan.trials()) {
      out.printf(
          Locale.ROOT,
          "  of %,d combinations; %,d excluded, %,d grid methods in too many dimensions, %,d equal to another trial%n",
          plan.size(),
          plan.excluded(),
          plan.tooManyDimensions(),
          plan.duplicates());
    }
    for (Plan.AxisCount axis : plan.axes()) {
      out.printf(
          Locale.ROOT,
          "  axis   %-32s %d values, column %s%n",
          axis.axis().path(),
          axis.values(),
          axis.axis().name());
    }
    if (plan.trials() > 0) {
      describe(out, "first", plan.first());
      describe(out, "last", plan.last());
    }
    out.printf(
        Locale.ROOT,
        "  estimate: %s of CPU time, at most %s of memory per trial, %s of tables%n",
        duration(plan.cpuSeconds()),
        bytes(plan.peakBytes()),
        bytes(plan.outputBytes()));
  }

  private static void describe(PrintWriter out, String which, Trial trial) {
    out.printf("  %-6s index %d, key %s%n", which, trial.index(), trial.key());
    out.println("         " + CanonicalJson.of((Record) trial.potential()));
    if (trial.schedule() != null) {
      out.println("         " + CanonicalJson.of((Record) trial.schedule()));
    }
    out.println(
        "         "
            + CanonicalJson.of((Record) trial.method())
            + (trial.method().stochastic() ? " replicate " + trial.replicate() : ""));
  }

  private static String duration(double seconds) {
    if (seconds < 120) {
      return String.format(Locale.ROOT, "%.2g s", seconds);
    }
    return seconds < 7200
        ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
  }

  private static String bytes(long bytes) {
    String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
    double value = bytes;
    int unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
      value /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
  }
}
