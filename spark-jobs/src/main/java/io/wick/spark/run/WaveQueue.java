package io.wick.spark.run;

import io.wick.spark.table.Commit;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Keeps two waves in flight, so that each fills the tail of the other, with a third one planned.
 * The first failure ends all.
 */
final class WaveQueue {
  private static final int IN_FLIGHT = 2;

  private final JavaSparkContext spark;
  private final WaveJob job;
  private final WaveCommitter committer;
  private final CostScale scale;
  private final Monitor monitor;
  private final BooleanSupplier stopped;
  private final Set<Integer> running = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final AtomicLong committedTrials = new AtomicLong();

  WaveQueue(
      JavaSparkContext spark,
      WaveJob job,
      WaveCommitter committer,
      CostScale scale,
      Monitor monitor,
      BooleanSupplier stopped) {
    this.spark = spark;
    this.job = job;
    this.committer = committer;
    this.scale = scale;
    this.monitor = monitor;
    this.stopped = stopped;
  }

  /** Trials committed by this run. */
  long committedTrials() {
    return committedTrials.get();
  }

  /** Cancels the jobs of all waves in flight. */
  void cancel() {
    for (int wave : running) {
      spark.sc().cancelJobGroup(WaveJob.group(wave));
    }
  }

  /** Runs all waves of a planner. */
  void runAll(WavePlanner planner) throws IOException {
    ExecutorService threads =
        Executors.newFixedThreadPool(IN_FLIGHT, task -> new Thread(task, "wick-wave"));
    Semaphore room = new Semaphore(IN_FLIGHT + 1);
    try {
      while (true) {
        room.acquireUninterruptibly();
        if (stopped.getAsBoolean() || failure.get() != null) {
          break;
        }
        Optional<Wave> wave = planner.next();
        if (wave.isEmpty()) {
          break;
        }
        threads.execute(
            () -> {
              try {
                runOne(wave.get());
              } finally {
                room.release();
              }
            });
      }
    } finally {
      end(threads);
    }
    rethrow();
  }

  private void runOne(Wave wave) {
    if (stopped.getAsBoolean() || failure.get() != null) {
      return;
    }
    try {
      run(wave, Map.of());
    } catch (WaveDroppedException e) {
      // Interrupted: the wave stays pending.
    } catch (Throwable e) {
      if (failure.compareAndSet(null, e)) {
        cancel();
      }
    }
  }

  private static void end(ExecutorService threads) {
    threads.shutdown();
    boolean interrupted = false;
    while (true) {
      try {
        if (threads.awaitTermination(1, TimeUnit.HOURS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void rethrow() throws IOException {
    Throwable e = failure.get();
    if (e instanceof IOException io) {
      throw io;
    }
    if (e instanceof RuntimeException runtime) {
      throw runtime;
    }
    if (e instanceof Error error) {
      throw error;
    }
    if (e != null) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Runs and commits one wave. */
  void run(Wave wave, Map<String, Long> retired) throws IOException {
    commit(wave, () -> job.run(wave), retired);
  }

  /** Runs and commits a wave of suspects. */
  void runSuspects(Wave wave, Map<Long, Integer> attempts, Map<String, Long> retired)
      throws IOException {
    commit(wave, () -> job.runSuspects(wave, attempts), retired);
  }

  private interface Work {
    List<TaskReport> reports();
  }

  private void commit(Wave wave, Work work, Map<String, Long> retired) throws IOException {
    running.add(wave.number());
    try {
      List<TaskReport> reports = work.reports();
      Commit commit = committer.commit(wave, reports, retired);
      scale.add(commit.predictedSeconds(), commit.cpuSeconds());
      committedTrials.addAndGet(wave.trials());
      monitor.committed(commit);
    } finally {
      running.remove(wave.number());
    }
  }
}
