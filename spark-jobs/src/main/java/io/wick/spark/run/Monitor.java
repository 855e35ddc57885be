package io.wick.spark.run;

import io.wick.spark.table.Commit;
import io.wick.spark.table.OutputFolder;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Watches a run: shows a line every second and rewrites {@code run_status.json} every two. The time
 * left follows from predicted costs, not from counts: what is predicted to be left, over the
 * predicted cost per second so far.
 */
final class Monitor {
  private final OutputFolder output;
  private final String sweep;
  private final ProgressView view;
  private final Progress.Listener progress;
  private final long startNanos = System.nanoTime();
  private final String startedAt = now();
  private final TreeMap<String, Long> statuses;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "wick-progress");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Forecast forecast = new Forecast(0, 0, true);
  private long waves;
  private boolean evenTick;

  Monitor(
      OutputFolder output,
      String sweep,
      String hash,
      List<Commit> commits,
      Progress.Listener progress,
      ProgressView view) {
    this.output = output;
    this.sweep = sweep;
    this.view = view;
    this.progress = progress;
    this.statuses = Statuses.of(commits, hash);
    this.waves = commits.size();
  }

  void start() {
    clock.scheduleWithFixedDelay(this::tick, 500, 1000, TimeUnit.MILLISECONDS);
  }

  /** What this run is going to do. */
  void expect(Forecast work) {
    this.forecast = work;
  }

  /** A wave was committed. */
  synchronized void committed(Commit commit) {
    commit.statuses().forEach((status, count) -> statuses.merge(status, count, Long::sum));
    statuses.values().removeIf(count -> count == 0);
    waves++;
  }

  /** Trials in the folder by status. */
  synchronized TreeMap<String, Long> statuses() {
    return new TreeMap<>(statuses);
  }

  double seconds() {
    return 1e-9 * (System.nanoTime() - startNanos);
  }

  private void tick() {
    view.show(line(), false);
    evenTick = !evenTick;
    if (evenTick) {
      writeStatus("running", null, null);
    }
  }

  /** The last word; safe to call with a broken file system. */
  void end(String state, Integer exitCode, String message) {
    clock.shutdownNow();
    try {
      clock.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    view.show(line(), true);
    writeStatus(state, exitCode, message);
  }

  private void writeStatus(String state, Integer exitCode, String message) {
    Progress.Count count = progress.count();
    try {
      status(state, count, exitCode, message).write(output);
    } catch (IOException e) {
      // The tables are what counts; the next tick tries again.
    }
  }

  private synchronized RunStatus status(
      String state, Progress.Count count, Integer exitCode, String message) {
    Double left = secondsLeft(count);
    return new RunStatus(
        state,
        sweep,
        count.done(),
        count.failed(),
        Math.max(count.done(), forecast.trials()),
        Statuses.total(statuses),
        new TreeMap<>(statuses),
        waves,
        count.done() / seconds(),
        left.isNaN() ? null : left,
        ProcessHandle.current().pid(),
        startedAt,
        now(),
        exitCode,
        message);
  }

  private double secondsLeft(Progress.Count count) {
    if (!(count.predictedSeconds() > 0)) {
      return Double.NaN;
    }
    double left = Math.max(0, forecast.predictedSeconds() - count.predictedSeconds());
    return left * seconds() / count.predictedSeconds();
  }

  /** E.g. {@code 120 of 1200 trials, 3 failed, 14.2 per second, 1 min 16 s left}. */
  String line() {
    Progress.Count count = progress.count();
    double left = secondsLeft(count);
    return String.format(
        Locale.ROOT,
        "%d of %s%d trials, %d failed, %.1f per second, %s",
        count.done(),
        forecast.exact() ? "" : "about ",
        Math.max(count.done(), forecast.trials()),
        count.failed(),
        count.done() / seconds(),
        Double.isNaN(left) ? "time left unknown" : duration(left) + " left");
  }

  static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    if (whole < 3600) {
      return whole / 60 + " min " + whole % 60 + " s";
    }
    return whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
