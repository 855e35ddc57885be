package io.wick.spark.cli;

import io.wick.catalog.Catalogue;
import io.wick.config.ConfigException;
import io.wick.config.SweepReader;
import io.wick.spark.run.EngineCost;
import io.wick.spark.run.Machine;
import io.wick.spark.table.Json;
import io.wick.sweep.Sweep;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the engine costs on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "What the engine costs on this machine: the same trials by threads alone and through Spark, in turn.",
      "bench kernels [JMH options] times the solver kernels beside those of other libraries instead."
    })
final class BenchCommand implements Callable<Integer> {
  private static final String SWEEP = "bench.yaml";

  /** The smaller sweep has so many times fewer trials. */
  private static final int FEWER = 10;

  @Spec private CommandSpec spec;

  @Option(
      names = "--replicates",
      defaultValue = "500",
      description = "Runs of each of the four lengths; default ${DEFAULT-VALUE}.")
  private int replicates;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "How often both are run; medians are shown; default ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (rounds < 1) {
      throw new ConfigException("--rounds must be at least 1, but was " + rounds + ".");
    }
    if (replicates < FEWER) {
      throw new ConfigException(
          "--replicates must be at least " + FEWER + ", but was " + replicates + ".");
    }
    Sweep few = sweep(replicates / FEWER);
    Sweep many = sweep(replicates);
    SparkSession spark = RunSession.spark("bench");
    java.nio.file.Path folder = Files.createTempDirectory("wick-bench");
    try {
      String master = spark.sparkContext().master();
      if (!master.startsWith("local")) {
        throw new ConfigException(
            "bench measures this machine, but --master is " + master + ". Leave it out.");
      }
      Path output = new Path(folder.resolve("out").toUri());
      EngineCost cost = EngineCost.measure(spark, few, many, output, rounds);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("machine", Machine.here());
        document.put("engine", cost);
        out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document));
      } else {
        print(out, cost);
      }
      out.flush();
      return ExitCode.OK;
    } finally {
      spark.stop();
      Files.deleteIfExists(folder);
    }
  }

  private static Sweep sweep(int replicates) throws IOException {
    try (InputStream file = BenchCommand.class.getResourceAsStream(SWEEP)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new SweepReader(Catalogue.load())
          .read(text, SWEEP, List.of("replicates=" + replicates));
    }
  }

  private void print(PrintWriter out, EngineCost cost) throws IOException {
    out.println(Machine.here());
    long trials = cost.many().trials();
    out.printf(
        Locale.ROOT,
        "%d trials of four lengths, the same in every line; medians of %d rounds%n",
        trials,
        rounds);
    out.printf("%-22s %9s %9s %16s%n", "", "CPU", "wall", "CPU per trial");
    line(out, "threads alone", cost.many().threads(), trials);
    line(out, "through the engine", cost.many().engine(), trials);
    out.printf(
        Locale.ROOT,
        "The engine itself: %.2f s of CPU per run and %.3f ms per trial (from these and from %d trials).%n",
        cost.perRun(),
        1e3 * cost.perTrial(),
        cost.few().trials());
    out.printf(
        Locale.ROOT,
        "The first run of a session took %.1f s of CPU and %.1f s: compilation, once.%n",
        cost.first().cpu(),
        cost.first().wall());
  }

  private static void line(PrintWriter out, String name, EngineCost.Time time, long trials) {
    out.printf(
        Locale.ROOT,
        "%-22s %7.2f s %7.2f s %13.3f ms%n",
        name,
        time.cpu(),
        time.wall(),
        1e3 * time.cpu() / trials);
  }
}
