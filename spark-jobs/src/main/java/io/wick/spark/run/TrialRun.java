package io.wick.spark.run;

import io.wick.spark.table.Execution;
import io.wick.spark.table.FinishedTrial;
import io.wick.trial.Deadline;
import io.wick.trial.Trial;
import io.wick.trial.TrialResult;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Runs one trial under the clock: with its deadline, and measuring what it costs. */
public final class TrialRun {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String HOST = host();

  private final String sweep;
  private final int wave;
  private final int attempt;
  private final Duration grace;

  /**
   * Runs within a wave.
   *
   * @param sweep name of the sweep
   * @param wave number of the wave
   * @param attempt which attempt of the engine, from 0
   * @param grace how long a trial may ignore its limit; null lets it hang
   */
  public TrialRun(String sweep, int wave, int attempt, Duration grace) {
    this.sweep = sweep;
    this.wave = wave;
    this.attempt = attempt;
    this.grace = grace;
  }

  /** Runs the trial in this thread. */
  public FinishedTrial run(Trial trial) {
    long start = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    Duration limit = trial.budget().time();
    TrialResult result;
    if (limit == null) {
      result = trial.run(Deadline.NONE);
    } else {
      long nanos = limit.toNanos();
      try (Watchdog watchdog = Watchdog.of(trial.index(), limit, grace)) {
        result = trial.run(() -> System.nanoTime() - start > nanos);
      }
    }
    double cpuSeconds = 1e-9 * (THREADS.getCurrentThreadCpuTime() - cpu);
    double wallSeconds = 1e-9 * (System.nanoTime() - start);
    return new FinishedTrial(
        trial, trial.key().toString(), result, execution(cpuSeconds, wallSeconds));
  }

  /** The row of a trial that is given up. */
  FinishedTrial lost(Trial trial, String cause) {
    return FinishedTrial.lost(trial, trial.key().toString(), cause, execution(0, 0));
  }

  private Execution execution(double cpuSeconds, double wallSeconds) {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    return new Execution(
        sweep, WickVersion.TEXT, cpuSeconds, wallSeconds, HOST, attempt, wave, now);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
