package io.wick.spark.run;

import io.wick.sweep.TrialSpace;
import io.wick.trial.Trial;
import java.util.Optional;

/**
 * How much work is pending: counted if it is little, else estimated from evenly spaced indices.
 *
 * @param trials number of trials
 * @param predictedSeconds their predicted CPU time
 * @param exact false if estimated
 */
record Forecast(long trials, double predictedSeconds, boolean exact) {
  private static final long COUNTED = 20_000;
  private static final int SAMPLED = 2_000;

  /** Looks ahead without consuming {@code pending}. */
  static Forecast of(TrialSpace space, Pending pending) {
    long size = pending.size();
    boolean exact = size <= COUNTED;
    long stride = exact ? 1 : size / SAMPLED;
    long seen = 0;
    long trials = 0;
    double seconds = 0;
    for (var range : pending.gaps()) {
      for (long index = range.from(); index < range.to(); index += stride) {
        seen++;
        Optional<Trial> trial = pending.isThere(index) ? Optional.empty() : space.trial(index);
        if (trial.isPresent()) {
          trials++;
          seconds += CostScale.predicted(trial.get());
        }
      }
    }
    double scale = exact || seen == 0 ? 1 : (double) size / seen;
    return new Forecast(Math.round(trials * scale), seconds * scale, exact);
  }

  /** The part of a run that stops after {@code limit} trials. */
  Forecast limited(long limit) {
    if (trials <= limit) {
      return this;
    }
    return new Forecast(limit, predictedSeconds * limit / trials, exact);
  }

  /** The same with trials that are run besides. */
  Forecast plus(long besides) {
    return new Forecast(trials + besides, predictedSeconds, exact);
  }
}
