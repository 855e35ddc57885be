package io.wick.spark.run;

import io.wick.config.AttachedFiles;
import io.wick.potential.learning.Contents;
import io.wick.spark.table.Commit;
import io.wick.spark.table.CommitLog;
import io.wick.spark.table.Json;
import io.wick.spark.table.OutputFolder;
import io.wick.sweep.Sweep;
import io.wick.trial.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Runs a sweep into an output folder: takes the lock, completes or clears what an earlier driver
 * left, then runs and commits waves until nothing is missing.
 */
public final class SweepRun {
  private final SparkSession spark;
  private final JavaSparkContext context;
  private final Sweep sweep;
  private final OutputFolder output;
  private final RunOptions options;
  private final ProgressView view;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopped;
  private volatile WaveQueue queue;

  /** A run that has not started. */
  public SweepRun(
      SparkSession spark, Sweep sweep, OutputFolder output, RunOptions options, ProgressView view) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.sweep = sweep;
    this.output = output;
    this.options = options;
    this.view = view;
  }

  /**
   * Runs a sweep to its end.
   *
   * @param folder the output folder, any URI that Hadoop knows
   * @throws RefusedException if the folder exists or is in use
   */
  public static Outcome start(SparkSession spark, Sweep sweep, String folder, RunOptions options)
      throws IOException {
    OutputFolder output = OutputFolder.of(folder, spark.sparkContext().hadoopConfiguration());
    return new SweepRun(spark, sweep, output, options, ProgressView.NONE).run();
  }

  /** Drops the waves in flight; {@link #run} then returns. */
  public void stop() {
    stopped = true;
    WaveQueue waves = queue;
    if (waves != null) {
      waves.cancel();
    }
  }

  /** Waits for {@link #run} to return; true if it did. */
  public boolean awaitEnd(long seconds) throws InterruptedException {
    return ended.await(seconds, TimeUnit.SECONDS);
  }

  /**
   * Runs until nothing is missing, the limit is reached or {@link #stop} is called.
   *
   * @throws RefusedException if the folder exists or is in use
   * @throws IOException if the file system fails; what is committed stays, a later run completes
   */
  public Outcome run() throws IOException {
    try {
      refuseOccupied(output, options.resume());
      DriverLock lock = DriverLock.acquire(output);
      Outcome outcome;
      try {
        outcome = runLocked(lock);
      } catch (Throwable e) {
        release(lock, e);
        throw e;
      }
      lock.close();
      return outcome;
    } finally {
      ended.countDown();
    }
  }

  private static void release(DriverLock lock, Throwable cause) {
    try {
      lock.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /**
   * Checks that a folder may be written.
   *
   * @throws RefusedException if it holds a sweep and {@code resume} is false, or something else
   */
  public static void refuseOccupied(OutputFolder output, boolean resume) throws IOException {
    if (output.hasSweep()) {
      if (!resume) {
        throw new RefusedException(
            output + " holds a sweep already. Continue it with: " + resumeCommand(output));
      }
      return;
    }
    for (FileStatus file : output.list(output.root())) {
      String name = file.getPath().getName();
      if (!name.startsWith("_") && !name.startsWith(".") && !name.equals("run_status.json")) {
        throw new RefusedException(
            output + " exists and holds no sweep. Choose another folder with --out.");
      }
    }
  }

  /** What a user types to continue. */
  public static String resumeCommand(OutputFolder output) {
    return NextCommand.of("resume", output);
  }

  private Outcome runLocked(DriverLock lock) throws IOException {
    CommitLog log = new CommitLog(output);
    log.recover();
    output.files().delete(output.staging(), true);
    if (!options.resume()) {
      // Two drivers may both have found the folder empty; the second to get the lock sees it now.
      refuseOccupied(output, false);
    }
    List<Commit> commits = log.commits();
    writeSweepFile();
    Progress progress = new Progress(spark.sparkContext());
    Progress.Listener listener = progress.listener();
    Monitor monitor = new Monitor(output, sweep.name(), sweep.hash(), commits, listener, view);
    spark.sparkContext().addSparkListener(listener);
    monitor.start();
    try {
      Forecast forecast = runWaves(lock, log, commits, progress, monitor);
      return end(monitor, forecast);
    } catch (Throwable e) {
      monitor.end("failed", e instanceof RefusedException ? 4 : 1, e.toString());
      throw e;
    } finally {
      spark.sparkContext().removeSparkListener(listener);
    }
  }

  private Outcome end(Monitor monitor, Forecast forecast) throws IOException {
    Outcome.State state = stopped ? Outcome.State.INTERRUPTED : Outcome.State.FINISHED;
    if (stopped) {
      output.files().delete(output.staging(), true);
    }
    Map<String, Long> statuses = monitor.statuses();
    long missing = 0;
    if (stopped || forecast.trials() > options.limit()) {
      missing = Math.max(0, forecast.trials() - queue.committedTrials());
    }
    Outcome outcome =
        new Outcome(state, Statuses.total(statuses), statuses, missing, monitor.seconds());
    monitor.end(
        stopped ? "interrupted" : "finished",
        outcome.exitCode(),
        stopped ? "continue with: " + resumeCommand(output) : null);
    output.files().delete(output.staging(), true);
    return outcome;
  }

  private void writeSweepFile() throws IOException {
    List<String> previous = new ArrayList<>();
    if (output.hasSweep()) {
      SweepFile before = SweepFile.read(output);
      if (before.hash().equals(sweep.hash())) {
        return;
      }
      previous.addAll(before.previous());
      previous.add(before.hash());
    }
    SweepFile file = SweepFile.of(sweep, spark.version(), spark.sparkContext().getConf(), previous);
    output.write(output.sweepFile(), Json.MAPPER.writeValueAsBytes(file));
  }

  private Forecast runWaves(
      DriverLock lock, CommitLog log, List<Commit> commits, Progress progress, Monitor monitor)
      throws IOException {
    Broadcast<SweepSetup> setup = context.broadcast(setup());
    TrialSpaces.put(sweep.hash(), sweep.space());
    Attempts attempts = new Attempts(output, sweep.hash());
    CostScale scale = new CostScale();
    WaveJob job = new WaveJob(context, new WaveTask(setup, progress), () -> stopped);
    WaveCommitter committer = new WaveCommitter(sweep, output, lock);
    WaveQueue waves = new WaveQueue(context, job, committer, scale, monitor, () -> stopped);
    queue = waves;
    try {
      long again =
          runSuspects(planner(Pending.of(List.of()), 0, scale, log), attempts, commits, waves);
      again += runRetries(planner(Pending.of(List.of()), 0, scale, log), commits, waves);
      List<Commit> present = again == 0 ? commits : log.commits();
      Pending pending = pending(setup, present);
      Forecast forecast = Forecast.of(sweep.space(), pending);
      monitor.expect(forecast.limited(options.limit()).plus(again));
      waves.runAll(planner(pending, forecast.trials(), scale, log));
      attempts.clearAll();
      return forecast;
    } catch (WaveDroppedException e) {
      return new Forecast(0, 0, false);
    } finally {
      setup.unpersist(false);
    }
  }

  private WavePlanner planner(Pending pending, long trials, CostScale scale, CommitLog log)
      throws IOException {
    return new WavePlanner(
        sweep.space(),
        pending,
        trials,
        options,
        scale,
        () -> spark.sparkContext().defaultParallelism(),
        log.nextWave());
  }

  private Pending pending(Broadcast<SweepSetup> setup, List<Commit> commits) throws IOException {
    Coverage coverage = Coverage.of(commits, sweep.hash());
    List<Commit.Range> gaps = coverage.gaps(sweep.space().size());
    // A changed or merged output holds trials of other sweeps, which may be trials of this one.
    if (SweepFile.read(output).previous().isEmpty()) {
      return Pending.of(gaps);
    }
    EarlierTrials earlier = new EarlierTrials(spark, setup, output);
    return new Pending(gaps, earlier.find(gaps, commits));
  }

  /** Trials that were running when an earlier driver died. */
  private long runSuspects(
      WavePlanner planner, Attempts attempts, List<Commit> commits, WaveQueue waves)
      throws IOException {
    Map<Long, Integer> left = attempts.left();
    Coverage coverage = Coverage.of(commits, sweep.hash());
    left.keySet().removeIf(coverage::contains);
    if (!left.isEmpty()) {
      waves.runSuspects(planner.suspects(left), left, Map.of());
    }
    attempts.clearAll();
    return left.size();
  }

  private long runRetries(WavePlanner planner, List<Commit> commits, WaveQueue waves)
      throws IOException {
    if (options.retry().isEmpty()) {
      return 0;
    }
    EarlierFailures failures =
        EarlierFailures.of(output, commits, sweep.hash(), sweep.space(), options.retry());
    long[] timedOut = failures.indices(Status.TIMED_OUT);
    for (int from = 0; from < timedOut.length && !stopped; from += options.waveTrials()) {
      int to = Math.min(timedOut.length, from + options.waveTrials());
      Wave wave = planner.of(Arrays.copyOfRange(timedOut, from, to));
      waves.run(wave, Map.of(Status.TIMED_OUT.name(), wave.trials()));
    }
    long[] lost = failures.indices(Status.LOST);
    if (lost.length > 0 && !stopped) {
      Map<Long, Integer> fresh = new TreeMap<>();
      Arrays.stream(lost).forEach(index -> fresh.put(index, 0));
      waves.runSuspects(
          planner.suspects(fresh), fresh, Map.of(Status.LOST.name(), (long) lost.length));
    }
    return timedOut.length + lost.length;
  }

  /** The contents that reading the sweep kept: executors may not see the files. */
  private static Map<String, byte[]> attachments(String specification) {
    Map<String, byte[]> contents = new HashMap<>();
    for (String hash : AttachedFiles.hashes(specification)) {
      contents.put(hash, Contents.find(hash).orElseThrow());
    }
    return contents;
  }

  private SweepSetup setup() {
    return new SweepSetup(
        sweep.name(),
        sweep.hash(),
        sweep.specification(),
        attachments(sweep.specification()),
        output.root().toString(),
        new SerializableConfiguration(output.configuration()),
        WickVersion.TEXT,
        options.grace(),
        context.isLocal());
  }
}
