package io.wick.sweep;

import io.wick.catalog.Parameter;
import io.wick.trial.Budget;
import io.wick.trial.RecordSettings;
import io.wick.trial.Seeding;
import java.util.Comparator;
import java.util.List;

/**
 * What the trials of a block have in common beside potential, schedule and method: the scalars at
 * the top of a sweep file.
 *
 * @param targets in any order; kept descending, each once
 */
public record Conditions(
    @Parameter(value = "seed of all random numbers of the sweep", byDefault = "0") long seed,
    @Parameter(value = "runs of each stochastic cell, numbered from 0", byDefault = "1")
        int replicates,
    @Parameter(
            value =
                "independent: every cell and replicate has its own random numbers; common: all cells"
                    + " of a replicate share them (paired comparisons)",
            byDefault = "independent")
        Seeding seeding,
    @Parameter(
            value = "distances of the best value from the known minimum whose first hits are noted",
            unit = "zeta",
            byDefault = "[1e-1, 1e-2, 1e-4]",
            scalarOrList = true)
        List<Double> targets,
    @Parameter(value = "what one trial may spend", byDefault = "{}") Budget budget,
    @Parameter(value = "how much of a trial's course is kept", byDefault = "{}")
        RecordSettings record) {
  public Conditions {
    if (replicates <= 0) {
      throw new IllegalArgumentException("replicates must be positive, but was " + replicates);
    }
    for (Double target : targets) {
      if (!(target > 0 && target < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "targets must be positive and finite, but was " + target);
      }
    }
    targets = targets.stream().distinct().sorted(Comparator.reverseOrder()).toList();
  }
}
