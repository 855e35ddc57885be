package io.wick.spark.table;

import io.wick.potential.KnownMinimum;
import io.wick.trial.Observable;
import io.wick.trial.Status;
import io.wick.trial.Trial;
import io.wick.trial.TrialResult;
import java.util.Arrays;
import java.util.List;

/**
 * A trial with what it found and how it was run: the source of all rows.
 *
 * @param trial the trial
 * @param key its key as 32 hex digits
 * @param result what it found
 * @param execution how it went
 */
public record FinishedTrial(Trial trial, String key, TrialResult result, Execution execution) {
  /** A trial that took its process down with it and so has no result. */
  public static FinishedTrial lost(Trial trial, String key, String cause, Execution execution) {
    double[] observables = new double[Observable.values().length];
    Arrays.fill(observables, Double.NaN);
    TrialResult nothing =
        new TrialResult(
            Status.LOST,
            cause,
            Double.NaN,
            null,
            Double.NaN,
            0,
            0,
            0,
            new double[0],
            new long[0],
            observables,
            List.of(),
            List.of(),
            List.of());
    return new FinishedTrial(trial, key, nothing, execution);
  }

  /** ζ at the known minimum; NaN if unknown. */
  double knownMinimum() {
    return trial.potential().knownMinimum().map(KnownMinimum::value).orElse(Double.NaN);
  }

  /** Best value minus the known minimum; NaN if either is unknown. */
  double residual() {
    return result.bestValue() - knownMinimum();
  }
}
