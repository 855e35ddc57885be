package io.wick.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.wick.spark.run.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks and prints a table: time per unit of ours and of its peers, and their ratio,
 * all of one run. Takes JMH's options ({@code -h}); {@code -rff FILE} stores the table as JSON.
 */
public final class Main {
  private static final String OURS = "wick";

  private Main() {}

  /** One side of a benchmark: mean time per unit, and half of its 99.9 % interval. */
  record Time(double nanoseconds, double error) {}

  /** Runs them. */
  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException {
    CommandLineOptions given = new CommandLineOptions(args);
    if (given.shouldHelp()) {
      given.showHelp();
      return;
    }
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .parent(given)
                    .mode(Mode.AverageTime)
                    .timeUnit(TimeUnit.NANOSECONDS)
                    .forks(given.getForkCount().orElse(3))
                    .warmupIterations(given.getWarmupIterations().orElse(3))
                    .warmupTime(given.getWarmupTime().orElse(TimeValue.seconds(1)))
                    .measurementIterations(given.getMeasurementIterations().orElse(5))
                    .measurementTime(given.getMeasurementTime().orElse(TimeValue.seconds(1)))
                    .jvmArgsPrepend("-XX:+UseSerialGC")
                    .build())
            .run();
    Map<String, Map<String, Time>> times = new TreeMap<>();
    for (RunResult run : results) {
      Result<?> result = run.getPrimaryResult();
      String[] name = run.getParams().getBenchmark().split("\\.");
      times
          .computeIfAbsent(name[name.length - 2], benchmark -> new TreeMap<>())
          .put(name[name.length - 1], new Time(result.getScore(), result.getScoreError()));
    }
    print(times);
    if (given.getResult().hasValue()) {
      store(times, Path.of(given.getResult().get()));
    }
  }

  private static void print(Map<String, Map<String, Time>> times) throws IOException {
    System.out.printf("%n%s%n", Machine.here());
    System.out.printf("%-16s %-12s %10s %8s %10s%n", "", "", "ns", "±", "of wick");
    times.forEach(
        (benchmark, sides) ->
            sides.forEach(
                (side, time) -> {
                  Time own = sides.get(OURS);
                  System.out.printf(
                      Locale.ROOT,
                      "%-16s %-12s %10.3f %8.3f %10s%n",
                      benchmark,
                      side,
                      time.nanoseconds(),
                      time.error(),
                      own == null
                          ? ""
                          : String.format(
                              Locale.ROOT, "× %.2f", time.nanoseconds() / own.nanoseconds()));
                }));
  }

  private static void store(Map<String, Map<String, Time>> times, Path file) throws IOException {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("machine", Machine.here());
    document.put("nanosecondsPerUnit", times);
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(file.toFile(), document);
  }
}
