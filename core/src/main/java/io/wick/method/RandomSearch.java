package io.wick.method;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Purpose;
import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Method;
import io.wick.trial.Objective;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;
import io.wick.walker.Population;

/**
 * Points drawn uniformly from the box, independently: the rival that every search has to beat. A
 * step is a batch of 256 points; the last one is cut so that points and budget are used exactly.
 *
 * @param points how many at most
 */
@Entry(
    name = "random-search",
    summary = "uniform random points of the box; no schedule",
    formula = "x_1, x_2, ... uniform in the box; the best counts",
    source = "S. H. Brooks, doi 10.1287/opre.6.2.244",
    numerics = 2)
public record RandomSearch(
    @Parameter(value = "number of points at most", byDefault = "10000") long points)
    implements Method {
  private static final int BATCH = 256;

  public RandomSearch {
    if (!(points >= 1)) {
      throw new IllegalArgumentException("points must be at least 1, but was " + points);
    }
  }

  @Override
  public boolean stochastic() {
    return true;
  }

  @Override
  public boolean usesSchedule() {
    return false;
  }

  @Override
  public Status run(Objective objective, Schedule schedule, Context context) {
    Box box = objective.box();
    long steps = (points + BATCH - 1) / BATCH;
    PointCourse course = new PointCourse(objective, context, steps);
    Population drawn = new Population(box.dimension(), (int) Math.min(BATCH, points));
    long left = points;
    for (long step = 1; step <= steps; step++) {
      context.step();
      int count = (int) Math.min(Math.min(drawn.count(), left), objective.remaining());
      if (count == 0) {
        throw new TrialStopped(Status.BUDGET_EXHAUSTED, "budget.evaluations are all used");
      }
      for (int axis = 0; axis < box.dimension(); axis++) {
        double[] x = drawn.positions()[axis];
        context.random().uniforms(Purpose.PROPOSAL, step, axis, x, count);
        for (int i = 0; i < count; i++) {
          x[i] = Math.fma(box.length(axis), x[i], box.lower(axis));
        }
      }
      objective.values(drawn.positions(), count, drawn.values());
      left -= count;
      course.record(step);
    }
    return Status.COMPLETED;
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    return PointCourse.cost(potential, budget, points, 2.0 * potential.dimension());
  }
}
