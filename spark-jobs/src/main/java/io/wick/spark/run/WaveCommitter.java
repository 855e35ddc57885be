package io.wick.spark.run;

import io.wick.spark.table.Commit;
import io.wick.spark.table.CommitLog;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Publication;
import io.wick.spark.table.StagedFile;
import io.wick.spark.table.Table;
import io.wick.spark.table.TableDefinitions;
import io.wick.spark.table.TableSchema;
import io.wick.sweep.Sweep;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks a finished wave and publishes it. One wave at a time is published. */
final class WaveCommitter {
  private final Sweep sweep;
  private final OutputFolder output;
  private final DriverLock lock;
  private final CommitLog log;

  WaveCommitter(Sweep sweep, OutputFolder output, DriverLock lock) {
    this.sweep = sweep;
    this.output = output;
    this.lock = lock;
    this.log = new CommitLog(output);
  }

  /**
   * Publishes a wave.
   *
   * @param reports of all its tasks
   * @param retired failures of earlier waves that this one ran again, by status
   */
  Commit commit(Wave wave, List<TaskReport> reports, Map<String, Long> retired) throws IOException {
    List<StagedFile> staged = new ArrayList<>();
    TreeMap<String, Long> statuses = new TreeMap<>();
    double cpu = 0;
    for (TaskReport report : reports) {
      staged.addAll(report.files());
      report.statuses().forEach((status, count) -> statuses.merge(status, count, Long::sum));
      cpu += report.cpuSeconds();
    }
    check(wave, reports, staged);
    retired.forEach((status, count) -> statuses.merge(status, -count, Long::sum));
    TableDefinitions tables = TableDefinitions.of(sweep.space().axes());
    List<Commit.Published> files = new Publication(output, tables).prepare(wave.number(), staged);
    Commit commit =
        new Commit(
            TableSchema.FORMAT_VERSION,
            WickVersion.TEXT,
            wave.number(),
            sweep.hash(),
            wave.ranges(),
            rows(staged, Table.TRIALS),
            statuses,
            wave.predictedSeconds(),
            cpu,
            files,
            sweep.space().axes(),
            Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    synchronized (this) {
      lock.check();
      log.publish(commit);
    }
    return commit;
  }

  private static void check(Wave wave, List<TaskReport> reports, List<StagedFile> staged) {
    long[] planned =
        wave.tasks().stream()
            .flatMapToLong(task -> Arrays.stream(task.indices()))
            .sorted()
            .toArray();
    long rows = rows(staged, Table.TRIALS) + rows(staged, Table.FAILURES);
    if (!Arrays.equals(planned, WaveJob.indices(reports)) || rows != wave.trials()) {
      throw new IllegalStateException(
          "wave "
              + wave.number()
              + " has "
              + wave.trials()
              + " trials, but its tasks wrote "
              + rows
              + " rows; it is not committed");
    }
  }

  private static long rows(List<StagedFile> staged, Table table) {
    return staged.stream().filter(file -> file.table() == table).mapToLong(StagedFile::rows).sum();
  }
}
