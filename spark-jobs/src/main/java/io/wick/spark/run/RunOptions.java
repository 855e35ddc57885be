package io.wick.spark.run;

import io.wick.trial.Status;
import java.time.Duration;
import java.util.Set;

/**
 * How a sweep is run; nothing here changes results.
 *
 * @param resume continue in a folder that holds a sweep
 * @param retry failures to run again: TIMED_OUT, LOST
 * @param limit at most so many of the missing trials
 * @param slices number of tasks per wave; 0 lets the engine choose
 * @param shuffle run the trials of a wave in random order instead of longest first
 * @param waveTrials at most so many trials per wave
 * @param grace how long a trial may ignore its wall-clock limit before its process is ended
 */
public record RunOptions(
    boolean resume,
    Set<Status> retry,
    long limit,
    int slices,
    boolean shuffle,
    int waveTrials,
    Duration grace) {
  /** A fresh run with everything left to the engine. */
  public static final RunOptions DEFAULT =
      new RunOptions(false, Set.of(), Long.MAX_VALUE, 0, false, 50_000, Duration.ofSeconds(60));

  public RunOptions {
    retry = Set.copyOf(retry);
    if (limit <= 0) {
      throw new IllegalArgumentException("limit must be positive, but was " + limit);
    }
    if (slices < 0) {
      throw new IllegalArgumentException("slices must not be negative, but was " + slices);
    }
    if (waveTrials <= 0) {
      throw new IllegalArgumentException("waveTrials must be positive, but was " + waveTrials);
    }
  }

  /** Continue what is there. */
  public RunOptions resuming() {
    return new RunOptions(true, retry, limit, slices, shuffle, waveTrials, grace);
  }

  /** Run these failures again. */
  public RunOptions retrying(Set<Status> statuses) {
    return new RunOptions(true, statuses, limit, slices, shuffle, waveTrials, grace);
  }

  /** At most so many trials. */
  public RunOptions limited(long trials) {
    return new RunOptions(resume, retry, trials, slices, shuffle, waveTrials, grace);
  }

  /** So many tasks per wave, in random order if wanted. */
  public RunOptions sliced(int tasks, boolean shuffled) {
    return new RunOptions(resume, retry, limit, tasks, shuffled, waveTrials, grace);
  }

  /** At most so many trials per wave. */
  public RunOptions waves(int trials) {
    return new RunOptions(resume, retry, limit, slices, shuffle, trials, grace);
  }

  /** A trial may ignore its wall-clock limit for so long. */
  public RunOptions graced(Duration time) {
    return new RunOptions(resume, retry, limit, slices, shuffle, waveTrials, time);
  }
}
