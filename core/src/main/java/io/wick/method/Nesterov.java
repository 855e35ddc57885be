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
 * Nesterov's accelerated gradient, projected onto the box: x ← P(y − η∇ζ(y)), then y ← P(x + β(x −
 * x_before)). Without a given momentum β_k = k/(k + 3), k = 0, 1, …, and on a convex ζ of stiffness
 * at most 1/η the residual after n steps is at most 2|x_0 − x*|²/(η(n + 1)²). On a parabola each
 * mode of stiffness k decays with the roots r of r² − (1 + β)(1 − ηk)r + β(1 − ηk) = 0.
 *
 * @param learningRate η; null is 1/k with k the largest stiffness of ζ around its minimiser or the
 *     middle of the box, halved for good where ζ turns out to be stiffer ({@link Descent})
 * @param momentum β; null is k/(k + 3)
 * @param steps at most
 * @param tolerance length of the projected gradient at y at which it has converged; 0 never stops
 * @param start where it starts; random starts make it a stochastic method
 */
@Entry(
    name = "nesterov",
    summary = "accelerated gradient descent from one point; no schedule",
    formula = "x <- P(y - eta grad zeta(y)), y <- P(x + k/(k+3) (x - x_before))",
    source =
        "Y. Nesterov 1983; k/(k+3): W. Su, S. Boyd, E. Candes, JMLR 17 (2016) 153; rival in"
            + " arXiv 2303.01471",
    numerics = 3)
public record Nesterov(
    @Parameter(
            value =
                "learning rate eta; unless given one over the largest stiffness, and halved when a"
                    + " step raises zeta or leaves the box: what was evaluated then is counted",
            unit = "length^2/potential",
            byDefault = Parameter.OPTIONAL)
        Double learningRate,
    @Parameter(
            value = "constant momentum in [0, 1); k/(k+3) unless given",
            byDefault = Parameter.OPTIONAL)
        Double momentum,
    @Parameter(value = "steps at most", byDefault = "10000") long steps,
    @Parameter(
            value = "length of the projected gradient at which it has converged",
            unit = "potential/length",
            byDefault = "1e-8")
        double tolerance,
    @Parameter(value = "where it starts: gaussian, uniform or point", byDefault = "{type: uniform}")
        Start start)
    implements Method {
  public Nesterov {
    if (learningRate != null) {
      Check.positive("learningRate", learningRate);
    }
    if (momentum != null && !(momentum >= 0 && momentum < 1)) {
      throw new IllegalArgumentException(
          "momentum must be at least 0 and below 1, but was " + momentum);
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
    Descent.needGradient(objective, "nesterov");
    Descent descent = new Descent(objective, learningRate, context);
    Population point = StartingPopulation.of(start, objective.box(), 1, context.random());
    double[][] x = point.positions();
    double[][] before = new double[x.length][1];
    double[][] ahead = new double[x.length][1];
    double[][] gradient = new double[x.length][1];
    Descent.copy(x, ahead);
    PointCourse course = new PointCourse(objective, context, steps);
    descent.evaluate(point);
    try {
      for (long step = 1; step <= steps; step++) {
        course.record(step - 1, point);
        context.step();
        objective.gradients(ahead, 1, gradient);
        Descent.copy(x, before);
        double length = descent.step(point, ahead, gradient, step);
        if (length < tolerance) {
          course.keep(step, point);
          return Status.CONVERGED;
        }
        double beta = momentum == null ? (step - 1.0) / (step + 2.0) : momentum;
        for (int axis = 0; axis < x.length; axis++) {
          double moved = x[axis][0] - before[axis][0];
          ahead[axis][0] = descent.inside(axis, Math.fma(beta, moved, x[axis][0]));
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
