package io.wick.spark.testing;

import io.wick.sweep.AxisColumn;
import io.wick.trial.Budget;
import io.wick.trial.RecordSettings;
import io.wick.trial.Seeding;
import io.wick.trial.Trial;
import java.util.List;

/** Trials made by hand. */
public final class Trials {
  /** The axes of {@link #trial}. */
  public static final List<AxisColumn> AXES =
      List.of(
          new AxisColumn("p_potential_stiffness", AxisColumn.Type.DOUBLE, "potential.stiffness"),
          new AxisColumn("p_method_points", AxisColumn.Type.LONG, "method.points"));

  private Trials() {}

  /** Trial number {@code index}. */
  public static Trial trial(int index) {
    double stiffness = 1 + index % 3;
    int points = 10 + index % 5;
    return new Trial(
        index,
        new Bowl(2, stiffness),
        null,
        new RandomSearch(points, 0.01, 2, 0),
        Budget.UNLIMITED,
        new RecordSettings(4, RecordSettings.Spacing.LINEAR, 0.1),
        List.of(1.0, 1e-12),
        7,
        index,
        Seeding.INDEPENDENT,
        java.util.Arrays.asList(stiffness, index % 2 == 0 ? (Object) (long) points : null));
  }
}
