package io.wick.spark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wick.spark.table.CommitLog;
import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.ResultHash;
import io.wick.spark.table.Table;
import io.wick.spark.testing.Disturbance;
import io.wick.spark.testing.GridSpace;
import io.wick.spark.testing.SharedSpark;
import io.wick.sweep.Sweep;
import io.wick.trial.Deadline;
import io.wick.trial.Status;
import io.wick.trial.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepRunTest {
  private static final GridSpace SPACE = new GridSpace(4, 20, null);

  @TempDir Path folder;
  private final SparkSession spark = SharedSpark.get();

  @AfterEach
  void peace() {
    Disturbance.clear();
  }

  private String folder(String name) {
    return folder.resolve(name).toString();
  }

  private OutputFolder output(String name) throws IOException {
    return OutputFolder.of(folder(name), spark.sparkContext().hadoopConfiguration());
  }

  private String hash(String name) throws IOException {
    return ResultHash.of(output(name));
  }

  private static RunOptions waves(int trials) {
    return RunOptions.DEFAULT.waves(trials);
  }

  private Outcome run(String name, Sweep sweep, RunOptions options) throws IOException {
    return SweepRun.start(spark, sweep, folder(name), options);
  }

  @Test
  void everyTrialRunsOnceAndHoldsTheRowItHasAlone() throws IOException {
    Outcome outcome = run("once", SPACE.sweep(), waves(50));
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.trials()).isEqualTo(SPACE.trials());
    assertThat(outcome.missing()).isZero();
    List<Object[]> rows = new ArrayList<>();
    CommittedTable trials = CommittedTable.of(output("once"), Table.TRIALS);
    trials.forEach(List.of("trial_key", "trial_index", "best_value", "wave", "host"), rows::add);
    Set<Object> keys = new HashSet<>();
    for (Object[] row : rows) {
      assertThat(keys.add(row[0])).isTrue();
      Trial trial = SPACE.trial((Long) row[1]).orElseThrow();
      assertThat(row[0]).isEqualTo(trial.key().toString());
      assertThat(row[2]).isEqualTo(trial.run(Deadline.NONE).bestValue());
    }
    assertThat(keys).hasSize((int) SPACE.trials());
    assertThat(new CommitLog(output("once")).commits()).hasSizeGreaterThan(3);
    Dataset<Row> spectra = CommittedTable.of(output("once"), Table.SPECTRA).read(spark);
    assertThat(spectra.count()).isEqualTo(2 * SPACE.trials());
    assertThat(output("once").list(output("once").staging())).isEmpty();
    assertThat(output("once").list(output("once").lock())).isEmpty();
    RunStatus status = RunStatus.read(output("once")).orElseThrow();
    assertThat(status.state()).isEqualTo("finished");
    assertThat(status.exitCode()).isZero();
    assertThat(status.settled()).isEqualTo(SPACE.trials());
    assertThat(status.done()).isEqualTo(SPACE.trials());
  }

  @Test
  void slicesOrderAndWavesLeaveOneHash() throws IOException {
    run("plain", SPACE.sweep(), RunOptions.DEFAULT);
    String expected = hash("plain");
    int[] slices = {1, 3, 7, 64};
    for (int n : slices) {
      run("s" + n, SPACE.sweep(), waves(90 + n).sliced(n, true));
      assertThat(hash("s" + n)).as(n + " slices").isEqualTo(expected);
    }
  }

  @Test
  void attemptsThatFailChangeNothing() throws IOException {
    run("calm", SPACE.sweep(), RunOptions.DEFAULT);
    Set<Long> struck = ConcurrentHashMap.newKeySet();
    Disturbance.set(
        context -> {
          TaskContext task = TaskContext.get();
          if (task.attemptNumber() == 0 && Math.floorMod(context.random().key0(), 10) < 3) {
            struck.add(context.random().key0());
            throw new AssertionError("this first attempt fails");
          }
        });
    Outcome outcome = run("struck", SPACE.sweep(), waves(60).sliced(30, false));
    assertThat(struck).hasSizeGreaterThan(20);
    assertThat(outcome.exitCode()).isZero();
    assertThat(hash("struck")).isEqualTo(hash("calm"));
  }

  @Test
  void aTrialThatAlwaysEndsInAnErrorIsLostAndTheRestUnharmed() throws IOException {
    String bad = SPACE.trial(41).orElseThrow().key().toString();
    long badStream = SPACE.trial(41).orElseThrow().streamKey().high();
    Disturbance.set(
        context -> {
          if (context.random().key0() == badStream) {
            throw new StackOverflowError();
          }
        });
    Outcome outcome = run("lost", SPACE.sweep(), waves(100));
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.statuses()).containsEntry("LOST", 1L);
    assertThat(outcome.statuses()).containsEntry("COMPLETED", SPACE.trials() - 1);
    List<Object[]> failures = new ArrayList<>();
    CommittedTable.of(output("lost"), Table.FAILURES)
        .forEach(List.of("trial_key", "status", "error"), failures::add);
    assertThat(failures).hasSize(1);
    assertThat(failures.get(0)[0]).isEqualTo(bad);
    assertThat((String) failures.get(0)[2]).contains("3 times");
    // Resuming leaves it; asking for it by status runs it again.
    assertThat(run("lost", SPACE.sweep(), RunOptions.DEFAULT.resuming()).exitCode()).isEqualTo(3);
    Disturbance.clear();
    Outcome retried = run("lost", SPACE.sweep(), RunOptions.DEFAULT.retrying(Set.of(Status.LOST)));
    assertThat(retried.exitCode()).isZero();
    assertThat(retried.statuses()).containsOnlyKeys("COMPLETED");
    run("unharmed", SPACE.sweep(), RunOptions.DEFAULT);
    assertThat(hash("lost")).isEqualTo(hash("unharmed"));
  }

  @Test
  void aTrialPastItsTimeIsAFailureThatCanBeRetried() throws IOException {
    GridSpace timed = new GridSpace(2, 10, Duration.ofMillis(150));
    long slow = timed.trial(15).orElseThrow().streamKey().high();
    Disturbance.set(
        context -> {
          if (context.random().key0() == slow) {
            Disturbance.sleep(300);
          }
        });
    Outcome outcome = run("slow", timed.sweep(), RunOptions.DEFAULT);
    assertThat(outcome.statuses()).containsEntry("TIMED_OUT", 1L);
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(CommittedTable.of(output("slow"), Table.TRIALS).rows())
        .isEqualTo(timed.trials() - 1);
    Disturbance.clear();
    Outcome retried =
        run("slow", timed.sweep(), RunOptions.DEFAULT.retrying(Set.of(Status.TIMED_OUT)));
    assertThat(retried.exitCode()).isZero();
    assertThat(CommittedTable.of(output("slow"), Table.TRIALS).rows()).isEqualTo(timed.trials());
    assertThat(CommittedTable.of(output("slow"), Table.FAILURES).rows()).isEqualTo(1);
  }

  @Test
  void aChangedSweepRunsOnlyWhatIsNew() throws IOException {
    GridSpace small = new GridSpace(2, 20, null);
    run("grown", small.sweep(), RunOptions.DEFAULT);
    long before = CommittedTable.of(output("grown"), Table.TRIALS).rows();
    Outcome outcome = run("grown", SPACE.sweep(), RunOptions.DEFAULT.resuming());
    assertThat(outcome.trials()).isEqualTo(SPACE.trials());
    assertThat(before).isEqualTo(small.trials());
    run("large", SPACE.sweep(), RunOptions.DEFAULT);
    assertThat(hash("grown")).isEqualTo(hash("large"));
    assertThat(SweepFile.read(output("grown")).previous()).containsExactly(small.sweep().hash());
  }

  @Test
  void aLimitLeavesTheRestForLater() throws IOException {
    Outcome first = run("limited", SPACE.sweep(), waves(20).limited(33));
    assertThat(first.trials()).isEqualTo(33);
    assertThat(first.missing()).isEqualTo(SPACE.trials() - 33);
    Outcome second = run("limited", SPACE.sweep(), waves(20).resuming());
    assertThat(second.trials()).isEqualTo(SPACE.trials());
    run("unlimited", SPACE.sweep(), RunOptions.DEFAULT);
    assertThat(hash("limited")).isEqualTo(hash("unlimited"));
  }

  @Test
  void anExistingOutputIsRefusedWithTheCommandThatContinuesIt() throws IOException {
    run("there", SPACE.sweep(), RunOptions.DEFAULT.limited(5));
    assertThatThrownBy(() -> run("there", SPACE.sweep(), RunOptions.DEFAULT))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("./wick resume " + folder("there"));
    java.nio.file.Files.createDirectories(folder.resolve("foreign/photos"));
    assertThatThrownBy(() -> run("foreign", SPACE.sweep(), RunOptions.DEFAULT))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("--out");
  }

  @Test
  void ofTwoDriversOneWins() throws Exception {
    Disturbance.set(context -> Disturbance.sleep(5));
    ExecutorService drivers = Executors.newFixedThreadPool(2);
    Callable<Outcome> driver = () -> run("contested", SPACE.sweep(), waves(40));
    List<Future<Outcome>> runs = drivers.invokeAll(List.of(driver, driver));
    drivers.shutdown();
    int won = 0;
    for (Future<Outcome> one : runs) {
      try {
        assertThat(one.get().trials()).isEqualTo(SPACE.trials());
        won++;
      } catch (java.util.concurrent.ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(RefusedException.class);
      }
    }
    assertThat(won).isEqualTo(1);
    assertThat(CommittedTable.of(output("contested"), Table.TRIALS).rows())
        .isEqualTo(SPACE.trials());
  }

  @Test
  void anInterruptedRunIsCompletedByTheNext() throws Exception {
    Disturbance.set(context -> Disturbance.sleep(10));
    SweepRun run =
        new SweepRun(spark, SPACE.sweep(), output("stopped"), waves(30), ProgressView.NONE);
    ExecutorService driver = Executors.newSingleThreadExecutor();
    Future<Outcome> outcome = driver.submit(run::run);
    driver.shutdown();
    while (new CommitLog(output("stopped")).commits().isEmpty()) {
      if (outcome.isDone()) {
        throw new AssertionError("ended before its first wave: " + outcome.get());
      }
      Disturbance.sleep(20);
    }
    run.stop();
    assertThat(run.awaitEnd(20)).isTrue();
    assertThat(outcome.get().exitCode()).isEqualTo(130);
    assertThat(outcome.get().trials()).isBetween(1L, SPACE.trials() - 1);
    assertThat(outcome.get().missing()).isEqualTo(SPACE.trials() - outcome.get().trials());
    Disturbance.clear();
    run("stopped", SPACE.sweep(), RunOptions.DEFAULT.resuming());
    run("whole", SPACE.sweep(), RunOptions.DEFAULT);
    assertThat(hash("stopped")).isEqualTo(hash("whole"));
  }
}
