package io.wick.sweep;

import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Method;
import java.util.List;

/**
 * One product of a sweep: every potential with every schedule and every method under the same
 * conditions.
 */
public record Block(
    List<Template<Potential>> potentials,
    List<Template<Schedule>> schedules,
    List<Template<Method>> methods,
    Template<Conditions> conditions,
    Design design,
    List<Exclusion> exclusions) {
  public Block {
    potentials = List.copyOf(potentials);
    schedules = List.copyOf(schedules);
    methods = List.copyOf(methods);
    exclusions = List.copyOf(exclusions);
  }
}
