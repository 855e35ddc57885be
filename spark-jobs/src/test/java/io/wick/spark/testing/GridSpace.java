package io.wick.spark.testing;

import io.wick.sweep.AxisColumn;
import io.wick.sweep.Presentation;
import io.wick.sweep.Sweep;
import io.wick.sweep.TrialSpace;
import io.wick.trial.Budget;
import io.wick.trial.RecordSettings;
import io.wick.trial.Seeding;
import io.wick.trial.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Stiffness × points × replicates by hand; every seventh index is a hole. The hash names everything
 * that matters.
 *
 * @param stiffnesses length of the first axis
 * @param replicates length of the last axis
 * @param time wall-clock limit or null
 */
public record GridSpace(int stiffnesses, int replicates, Duration time) implements TrialSpace {
  private static final int[] POINTS = {5, 20, 60};

  /** A sweep of this space. */
  public Sweep sweep() {
    return new Sweep("grid", this, "{}", toString(), Presentation.NONE);
  }

  @Override
  public long size() {
    return (long) stiffnesses * POINTS.length * replicates;
  }

  /** Number of trials. */
  public long trials() {
    return size() - (size() + 6) / 7;
  }

  @Override
  public List<AxisColumn> axes() {
    return Trials.AXES;
  }

  @Override
  public Optional<Trial> trial(long index) {
    if (index % 7 == 0) {
      return Optional.empty();
    }
    int replicate = (int) (index % replicates);
    int points = POINTS[(int) (index / replicates % POINTS.length)];
    double stiffness = 1 + index / ((long) replicates * POINTS.length);
    return Optional.of(
        new Trial(
            index,
            new Bowl(2, stiffness),
            null,
            new RandomSearch(points, 0.001 * points, 2, 0),
            new Budget(null, null, time),
            new RecordSettings(6, RecordSettings.Spacing.LOG, 0.1),
            List.of(1.0, 0.1),
            11,
            replicate,
            Seeding.INDEPENDENT,
            List.of(stiffness, (long) points)));
  }
}
