package io.wick.method;

import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Deadline;
import io.wick.trial.Method;
import io.wick.trial.RecordSettings;
import io.wick.trial.Seeding;
import io.wick.trial.Trial;
import io.wick.trial.TrialResult;
import java.util.List;

/** Runs one method as a sweep would. */
final class GridTrial {
  private GridTrial() {}

  static TrialResult run(Potential potential, Schedule schedule, Method method) {
    return run(potential, schedule, method, Budget.UNLIMITED, RecordSettings.DEFAULT);
  }

  static TrialResult run(
      Potential potential, Schedule schedule, Method method, Budget budget, RecordSettings record) {
    return new Trial(
            0,
            potential,
            schedule,
            method,
            budget,
            record,
            List.of(),
            1,
            0,
            Seeding.COMMON,
            List.of())
        .run(Deadline.NONE);
  }
}
