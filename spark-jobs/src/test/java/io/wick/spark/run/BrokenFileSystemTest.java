package io.wick.spark.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.spark.table.CommitLog;
import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.ResultHash;
import io.wick.spark.table.Table;
import io.wick.spark.testing.FaultyFileSystem;
import io.wick.spark.testing.GridSpace;
import io.wick.spark.testing.SharedSpark;
import io.wick.trial.Deadline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A driver whose file system fails at any call, once or for good. */
class BrokenFileSystemTest {
  private static final GridSpace SPACE = new GridSpace(1, 5, null);
  private static final int CALLS = 60;
  private static final RunOptions OPTIONS = RunOptions.DEFAULT.waves(8).sliced(2, false);

  @TempDir Path folder;
  private final SparkSession spark = SharedSpark.get();

  @AfterEach
  void heal() {
    FaultyFileSystem.heal();
  }

  private OutputFolder output(String name) throws IOException {
    return OutputFolder.of(
        "faulty://" + folder.resolve(name), spark.sparkContext().hadoopConfiguration());
  }

  private void run(OutputFolder output, boolean resume) throws IOException {
    RunOptions options = resume ? OPTIONS.resuming() : OPTIONS;
    new SweepRun(spark, SPACE.sweep(), output, options, ProgressView.NONE).run();
  }

  @Test
  void readersSeeTheOldOrTheNewAndTheNextRunCompletes() throws IOException {
    OutputFolder sound = output("sound");
    FaultyFileSystem.failAt(Long.MAX_VALUE, false);
    run(sound, false);
    assertThat(FaultyFileSystem.heal()).as("calls of a sound run").isGreaterThan(CALLS);
    String expected = ResultHash.of(sound);
    int broken = 0;
    for (int k = 1; k <= CALLS; k++) {
      OutputFolder output = output("k" + k);
      FaultyFileSystem.failAt(k, k % 2 == 0);
      try {
        run(output, false);
      } catch (Exception e) {
        broken++;
      }
      FaultyFileSystem.heal();
      assertConsistent(output, k);
      run(output, true);
      assertConsistent(output, k);
      assertThat(ResultHash.of(output)).as("after call " + k).isEqualTo(expected);
    }
    assertThat(broken).as("runs that the failure ended").isGreaterThan(CALLS / 2);
  }

  /** Whoever sees a trial sees it once, with all its details. */
  private static void assertConsistent(OutputFolder output, int k) throws IOException {
    Map<String, Integer> details = new HashMap<>();
    CommittedTable.of(output, Table.TRAJECTORIES)
        .forEach(List.of("trial_key"), row -> details.merge((String) row[0], 1, Integer::sum));
    Set<Object> keys = new HashSet<>();
    CommittedTable.of(output, Table.TRIALS)
        .forEach(
            List.of("trial_key", "trial_index"),
            row -> {
              assertThat(keys.add(row[0])).as("call " + k).isTrue();
              int samples =
                  SPACE.trial((Long) row[1]).orElseThrow().run(Deadline.NONE).trajectory().size();
              assertThat(details.get((String) row[0])).as("call " + k).isEqualTo(samples);
            });
    assertThat(details.keySet()).as("call " + k).hasSameSizeAs(keys);
    // A plain glob: what is in trials has its details in place, committed or not.
    int published = output.list(output.folder(Table.TRIALS)).size();
    assertThat(output.list(output.folder(Table.TRAJECTORIES)).size())
        .isGreaterThanOrEqualTo(published);
    // A wave of holes alone publishes nothing.
    long filled = new CommitLog(output).commits().stream().filter(c -> c.trials() > 0).count();
    assertThat(filled).isLessThanOrEqualTo(published);
  }
}
