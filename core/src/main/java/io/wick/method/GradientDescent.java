package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Method;
import io.wick.trial.Objective;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.walker.Population;

/**
 * Gradient descent x ← P(x − η∇ζ) from one point, P the projection onto the box; (1 − ηk)^n on a
 * parabola. Stops when the projected gradient (x − P(x − η∇ζ))/η is shorter than the tolerance: at
 * a minimum on the edge, too. The rival without noise, schedule or population.
 *
 * @param learningRate η; null is 1/k with k the largest stiffness of ζ around its minimiser or the
 *     middle of the box, halved for good where ζ turns out to be stiffer ({@link Descent})
 * @param steps at most
 * @param tolerance length of the projected gradient at which it has converged; 0 never stops
 * @param start where it starts; random starts make it a stochastic method
 */
@Entry(
    name = "gradient-descent",
    summary = "steepest descent from one point; no schedule",
    formula = "x <- P(x - eta grad zeta(x))",
    source = "A. Cauchy 1847; projection: D. P. Bertsekas, doi 10.1109/TAC.1976.1101194",
    numerics = 3)
public record GradientDescent(
    @Parameter(
            value =
                "learning rate eta; unless given one over the largest stiffness, and halved when a"
                    + " step raises zeta or leaves the box: what was evaluated then is counted",
            unit = "length^2/potential",
            byDefault = Parameter.OPTIONAL)
        Double learningRate,
    @Parameter(value = "steps at most", byDefault = "10000") long steps,
    @Parameter(
            value = "length of the projected gradient at which it has converged",
            unit = "potential/length",
            byDefault = "1e-8")
        double tolerance,
    @Parameter(value = "where it starts: gaussian, uniform or point", byDefault = "{type: uniform}")
        Start start)
    implements Method {
  public GradientDescent {
    if (learningRate != null) {
      Check.positive("learningRate", learningRate);
    }
    if (!(steps >= 1)) {
      throw new IllegalArgumentException("steps must be at least 1, but was " + steps);
    }
    Check.nonNegative("tolerance", tolerance);
  }

  @Override
  public boolean stochastic() {
    return !(start instanceof Start.Point);
  }

  @Override
  public boolean usesSchedule() {
    return false;
  }

  @Override
  public Status run(Objective objective, Schedule schedule, Context context) {
    Descent.needGradient(objective, "gradient-descent");
    Descent descent = new Descent(objective, learningRate, context);
    Population point = StartingPopulation.of(start, objective.box(), 1, context.random());
    double[][] gradient = new double[objective.dimension()][1];
    PointCourse course = new PointCourse(objective, context, steps);
    descent.evaluate(point);
    try {
      for (long step = 1; step <= steps; step++) {
        course.record(step - 1, point);
        context.step();
        objective.gradients(point.positions(), 1, gradient);
        double length = descent.step(point, point.positions(), gradient, step);
        if (length < tolerance) {
          course.keep(step, point);
          return Status.CONVERGED;
        }
      }
      course.record(steps, point);
    } finally {
      descent.judge();
    }
    return Status.COMPLETED;
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    return PointCourse.cost(potential, budget, 2.0 * steps, 10);
  }
}
