package io.wick.trial;

import java.util.List;

/**
 * Everything a trial found: its result columns and detail rows. Execution facts (host, wall time)
 * are not in here.
 *
 * @param status how it ended
 * @param error the cause where it did not end as intended, else null
 * @param bestValue lowest ζ seen; NaN if nothing was evaluated
 * @param bestPoint where, length d; null if nothing was evaluated
 * @param distance Euclidean distance from bestPoint to the nearest known minimiser; NaN if none is
 *     known
 * @param evaluations objective evaluations
 * @param gradientEvaluations gradient evaluations
 * @param steps steps of the main loop
 * @param targets distances to the known minimum, descending
 * @param hits evaluation number of the first hit per target, −1 where not hit
 * @param observables by ordinal of {@link Observable}; NaN where not reported
 * @param trajectory rows of {@code trajectories}
 * @param spectrum rows of {@code spectra}
 * @param populations rows of {@code populations}
 */
public record TrialResult(
    Status status,
    String error,
    double bestValue,
    double[] bestPoint,
    double distance,
    long evaluations,
    long gradientEvaluations,
    long steps,
    double[] targets,
    long[] hits,
    double[] observables,
    List<Sample> trajectory,
    List<SpectrumRow> spectrum,
    List<PopulationRow> populations) {
  /** A reported scalar; NaN if not reported. */
  public double observable(Observable observable) {
    return observables[observable.ordinal()];
  }
}
