package io.wick.spark.testing;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Method;
import io.wick.trial.Objective;
import io.wick.trial.Status;
import java.util.ArrayList;
import java.util.List;

/** A method that behaves badly, for tests in processes of their own. */
@Entry(
    name = "test-trouble",
    summary = "misbehaves on demand",
    formula = "none",
    source = "elementary")
public record Trouble(
    @Parameter("calm, diverge, memory or deaf") String behaviour,
    @Parameter(value = "tells trials apart", byDefault = "0") int number)
    implements Method {
  @Override
  public boolean stochastic() {
    return false;
  }

  @Override
  public boolean usesSchedule() {
    return false;
  }

  @Override
  public Status run(Objective objective, Schedule schedule, Context context) {
    objective.value(new double[objective.dimension()]);
    switch (behaviour) {
      case "diverge":
        return Status.DIVERGED;
      case "memory":
        fillMemory();
        break;
      case "deaf":
        sleepWithoutLooking();
        break;
      default:
        break;
    }
    return Status.COMPLETED;
  }

  private static void fillMemory() {
    List<long[]> held = new ArrayList<>();
    while (true) {
      held.add(new long[4_000_000]);
    }
  }

  private static void sleepWithoutLooking() {
    while (true) {
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        // Deaf: neither the deadline nor an interruption is heard.
      }
    }
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    return new Cost(0.02, 1024);
  }
}
