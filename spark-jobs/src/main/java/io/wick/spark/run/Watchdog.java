package io.wick.spark.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process of a trial that ignores its wall-clock limit: deadlines are cooperative, and a
 * thread that does not look at them cannot be stopped in any other way. The engine then finds the
 * trial as it finds one that ran out of memory.
 */
final class Watchdog implements AutoCloseable {
  private static final int EXIT_CODE = 86;
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "wick-watchdog");
            thread.setDaemon(true);
            return thread;
          });

  private final ScheduledFuture<?> end;

  private Watchdog(ScheduledFuture<?> end) {
    this.end = end;
  }

  /** Watches a trial; {@code grace} null only times it. */
  static Watchdog of(long index, Duration limit, Duration grace) {
    if (grace == null) {
      return new Watchdog(null);
    }
    Runnable halt =
        () -> {
          System.err.println(
              "wick: trial "
                  + index
                  + " ignored its wall-clock limit of "
                  + limit
                  + "; its process ends now.");
          Runtime.getRuntime().halt(EXIT_CODE);
        };
    return new Watchdog(CLOCK.schedule(halt, limit.plus(grace).toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public void close() {
    if (end != null) {
      end.cancel(false);
    }
  }
}
