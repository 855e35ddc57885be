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
import io.wick.trial.Observable;
import io.wick.trial.PopulationRow;
import io.wick.trial.Sample;
import io.wick.trial.SpectrumRow;
import io.wick.trial.Status;
import java.util.SplittableRandom;

/** Random points in the box: a real, seeded, fast method that fills all tables. */
@Entry(
    name = "test-random-search",
    summary = "random points for tests of the engine",
    formula = "x = U(box)",
    source = "elementary")
public record RandomSearch(
    @Parameter(value = "number of points", byDefault = "20") int points,
    @Parameter(value = "predicted seconds", byDefault = "0.01") double cost,
    @Parameter(value = "energy levels reported", byDefault = "2") int levels,
    @Parameter(value = "milliseconds to wait", byDefault = "0") int pause)
    implements Method {
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
    Disturbance.meet(context);
    if (pause > 0) {
      Disturbance.sleep(pause);
    }
    SplittableRandom random =
        new SplittableRandom(context.random().key0() ^ context.random().key1());
    context.recorder().plan(points);
    double[] point = new double[objective.dimension()];
    for (int step = 0; step < points; step++) {
      context.step();
      for (int axis = 0; axis < point.length; axis++) {
        point[axis] =
            objective.box().lower(axis) + random.nextDouble() * objective.box().length(axis);
      }
      double value = objective.value(point);
      if (context.recorder().due(step)) {
        Sample sample = new Sample(step);
        sample.evaluations = objective.total();
        sample.bestValue = objective.bestValue();
        sample.potentialEnergy = value;
        sample.mean = point.clone();
        context.recorder().add(sample);
      }
    }
    context.report(Observable.FINAL_ENERGY, objective.bestValue());
    for (int level = 0; level < levels; level++) {
      context.report(
          new SpectrumRow(1, 1, level, random.nextDouble(), 1e-9, 0.5, Double.NaN, 0.25));
      context.report(new PopulationRow(0, 0, level, 0.5, 0.25, Double.NaN, 0.25));
    }
    return Status.COMPLETED;
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    return new Cost(cost, 1024);
  }
}
