package io.wick.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.ResultHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar under plain spark-submit: on a standalone cluster the tables are those of a local run,
 * row by row, bit by bit.
 */
class StandaloneClusterIT {
  private static final Path JAR = Path.of("target", "wick.jar").toAbsolutePath();
  private static final int TRIALS = 3 * 4 * 2 + 2 * 4 * 25 * 2;
  private static final String SWEEP =
      """
      name: cluster
      seed: 11
      targets: [1, 0.1]
      record: {points: 8}
      blocks:
        - potentials: [{type: tilted-double-well, barrier: 1.0, tilt: {values: [0.05, 0.1, 0.2]}}]
          schedules: [{type: power, start: 1.0, exponent: {values: [1, 2]}, duration: {values: [5, 50]}}]
          methods:
            - {type: schroedinger, grid: {points: 128}, start: {type: ground}, steps: 20000}
            - {type: imaginary-time, grid: {points: 128}, start: {type: uniform}, steps: 20000}
        - potentials: [{type: rastrigin, dimension: {values: [2, 10]}}]
          schedules: [{type: geometric, start: 5.0, end: 0.01, duration: {values: [5, 10, 20, 40]}}]
          methods:
            - {type: simulated-annealing, steps: 20000}
            - {type: diffusion-monte-carlo, walkers: 200, timeStep: 0.02}
          replicates: 25
      """;

  @TempDir static Path folder;
  private static StandaloneCluster cluster;
  private static Path sweep;
  private static String local;

  @BeforeAll
  static void localRunAndCluster() throws IOException, InterruptedException {
    sweep = Files.writeString(folder.resolve("sweep.yaml"), SWEEP);
    assertThat(finish(submit("local[2]", folder.resolve("local")))).isZero();
    local = hash("local");
    cluster = StandaloneCluster.start(StandaloneCluster.builtSparkHome(), folder);
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void tablesOfAClusterRunAreThoseOfALocalRun() throws IOException, InterruptedException {
    assertThat(finish(submit(cluster.url(), folder.resolve("cluster")))).isZero();
    assertThat(hash("cluster")).isEqualTo(local);
  }

  @Test
  void aKilledExecutorCostsNothingButTime() throws IOException, InterruptedException {
    Path out = folder.resolve("killed-executor");
    Process driver = submit(cluster.url(), out);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!Files.isDirectory(out.resolve("_staging")) || stagedFiles(out) == 0) {
      assertThat(driver.isAlive())
          .as("the driver ended before the executor could be killed")
          .isTrue();
      assertThat(System.nanoTime()).as("no staged file within 90 s").isLessThan(end);
      Thread.sleep(20);
    }
    long victim = cluster.executors().get(0);
    ProcessHandle.of(victim).orElseThrow().destroyForcibly();
    assertThat(finish(driver)).isZero();
    assertThat(hash("killed-executor")).isEqualTo(local);
  }

  private static long stagedFiles(Path out) throws IOException {
    try (var files = Files.walk(out.resolve("_staging"))) {
      return files.filter(Files::isRegularFile).count();
    } catch (java.io.UncheckedIOException changing) {
      return 0;
    }
  }

  private static Process submit(String master, Path out) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(StandaloneCluster.builtSparkHome().resolve("bin/spark-submit").toString()));
    command.addAll(
        List.of(
            "--master", master, "--driver-memory", "1g", "--conf", "spark.executor.memory=700m"));
    command.addAll(
        List.of(
            "--conf",
            "spark.driver.host=127.0.0.1",
            "--conf",
            "spark.driver.bindAddress=127.0.0.1"));
    command.addAll(
        List.of(
            "--conf",
            "spark.ui.enabled=false",
            "--class",
            "io.wick.spark.cli.Main",
            JAR.toString()));
    command.addAll(List.of("run", sweep.toString(), "--out", out.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(out.getFileName() + ".log").toFile());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder.start();
  }

  private static int finish(Process process) throws InterruptedException {
    try {
      assertThat(process.waitFor(4, TimeUnit.MINUTES))
          .as("the run ends within four minutes")
          .isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String hash(String out) throws IOException {
    OutputFolder output = OutputFolder.of(folder.resolve(out).toString(), new Configuration());
    long trials =
        io.wick.spark.table.CommittedTable.of(output, io.wick.spark.table.Table.TRIALS).rows();
    assertThat(trials).isEqualTo(TRIALS);
    return ResultHash.of(output);
  }
}
