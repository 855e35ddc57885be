package io.wick.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.spark.run.RunStatus;
import io.wick.spark.table.CommitLog;
import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.ResultHash;
import io.wick.spark.table.Table;
import io.wick.spark.testing.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drivers in processes of their own that are killed, interrupted, or end themselves. */
class KilledDriverIT {
  private static final int SECONDS = 180;
  private static final String SLOW =
      """
      name: killed
      replicates: 60
      potentials:
        - {type: test-bowl, dimension: 2, stiffness: {values: [1.0, 2.0, 4.0]}}
      methods:
        - {type: test-random-search, pause: 100, points: 20}
      targets: [1.0]
      record: {points: 5}
      """;
  private static final int TRIALS = 180;

  @TempDir Path folder;

  private OutputFolder output(String name) throws IOException {
    return OutputFolder.of(folder.resolve(name).toString(), new Configuration());
  }

  private Path write(String sweep) throws IOException {
    return Files.writeString(folder.resolve("sweep.yaml"), sweep);
  }

  private DriverProcess start(String... arguments) throws IOException {
    return DriverProcess.start(folder, "512m", arguments);
  }

  private void awaitCommits(DriverProcess driver, String out, int number) throws Exception {
    while (new CommitLog(output(out)).commits().size() < number) {
      assertThat(driver.isAlive()).as(driver.output()).isTrue();
      Thread.sleep(50);
    }
  }

  @Test
  void killedTwiceAndInterruptedOnceItEndsWithEveryTrialOnce() throws Exception {
    String sweep = write(SLOW).toString();
    String out = folder.resolve("out").toString();
    DriverProcess first = start("run", sweep, "--out", out, "--wave-trials", "20");
    awaitCommits(first, "out", 1);
    first.kill();
    int committed = new CommitLog(output("out")).commits().size();
    DriverProcess second = start("run", sweep, "--out", out, "--resume", "--wave-trials", "20");
    awaitCommits(second, "out", committed + 1);
    Thread.sleep(300);
    second.kill();
    assertThat(RunStatus.read(output("out")).orElseThrow().state()).isEqualTo("running");
    committed = new CommitLog(output("out")).commits().size();
    DriverProcess third = start("run", sweep, "--out", out, "--resume", "--wave-trials", "20");
    awaitCommits(third, "out", committed + 1);
    third.interrupt();
    assertThat(third.await(SECONDS)).isEqualTo(130);
    assertThat(third.output()).contains("continue with: ./wick resume " + out);
    assertThat(RunStatus.read(output("out")).orElseThrow().state()).isEqualTo("interrupted");
    assertThat(output("out").list(output("out").lock())).isEmpty();
    DriverProcess last = start("resume", out);
    assertThat(last.await(SECONDS)).as(last.output()).isZero();

    List<Object> keys = new ArrayList<>();
    CommittedTable.of(output("out"), Table.TRIALS)
        .forEach(List.of("trial_key"), row -> keys.add(row[0]));
    assertThat(keys).hasSize(TRIALS).doesNotHaveDuplicates();
    assertThat(last.output().strip()).endsWith("Results: " + out);

    SharedSpark.get();
    String whole = folder.resolve("whole").toString();
    assertThat(Wick.run("run", sweep, "--out", whole).code()).isZero();
    assertThat(ResultHash.of(output("out"))).isEqualTo(ResultHash.of(output("whole")));
  }

  @Test
  void aTrialThatRunsOutOfMemoryIsLostAfterThreeAttemptsAndTheRestUnharmed() throws Exception {
    assertLostAfterThreeAttempts("memory", 3, List.of());
  }

  @Test
  void aTrialThatIgnoresItsLimitIsLostWithItsProcess() throws Exception {
    assertLostAfterThreeAttempts("deaf", 86, List.of("--set", "budget.time=1s", "--grace", "1"));
  }

  private void assertLostAfterThreeAttempts(String behaviour, int death, List<String> more)
      throws Exception {
    String sweep =
        write(
                """
                name: trouble
                potentials:
                  - {type: test-bowl}
                methods:
                  - {type: test-trouble, behaviour: calm, number: {from: 1, to: 30, count: 30, scale: linear}}
                  - {type: test-trouble, behaviour: %s}
                  - {type: test-trouble, behaviour: calm, number: {from: 31, to: 60, count: 30, scale: linear}}
                """
                    .formatted(behaviour))
            .toString();
    String out = folder.resolve(behaviour).toString();
    List<String> command = new ArrayList<>(List.of("run", sweep, "--out", out, "--resume"));
    command.addAll(more);
    // The first death, three attempts of the suspect, and the start that gives it up.
    for (int start = 1; start <= 4; start++) {
      DriverProcess driver = start(command.toArray(String[]::new));
      assertThat(driver.await(SECONDS)).as(driver.output()).isEqualTo(death);
      assertThat(isFinished(behaviour)).isFalse();
    }
    DriverProcess last = start(command.toArray(String[]::new));
    assertThat(last.await(SECONDS)).as(last.output()).isEqualTo(3);
    assertThat(isFinished(behaviour)).isTrue();
    Set<Object> keys = new HashSet<>();
    CommittedTable.of(output(behaviour), Table.TRIALS)
        .forEach(List.of("trial_key"), row -> keys.add(row[0]));
    assertThat(keys).hasSize(60);
    List<Object[]> failures = new ArrayList<>();
    CommittedTable.of(output(behaviour), Table.FAILURES)
        .forEach(List.of("status", "error"), failures::add);
    assertThat(failures).hasSize(1);
    assertThat(failures.get(0)[0]).isEqualTo("LOST");
    assertThat((String) failures.get(0)[1]).contains("3 times");
  }

  private boolean isFinished(String name) throws IOException {
    return RunStatus.read(output(name)).map(s -> s.state().equals("finished")).orElse(false);
  }
}
