package io.wick.method;

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
import java.util.Arrays;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * BOBYQA: a quadratic model through 2d + 1 points, minimised in a trust region within the bounds,
 * on the box mapped to [0, 1]^d. The code is that of Commons Math 3.6.1. A run ends when the trust
 * region is smaller than {@code finalRadius}, or when rounding keeps the model from improving.
 *
 * <p>In one dimension a second axis is added on which ζ does not depend. A step is one evaluation.
 * Walls (+∞) have no quadratic model: the trial fails there.
 *
 * @param interpolationPoints of the model, d + 2 to (d + 1)(d + 2)/2; null is 2d + 1
 * @param initialRadius first radius of the trust region, in box sides
 * @param finalRadius last one
 * @param restarts after the first run; null is until the budget is used up
 * @param start where the first run starts
 */
@Entry(
    name = "bobyqa",
    summary = "Powell's quadratic models in a trust region, with restarts; no schedule",
    formula = "x <- argmin of a quadratic interpolant within |x - x_best| <= radius and the box",
    source = "M. J. D. Powell, report DAMTP 2009/NA06",
    numerics = 2)
public record Bobyqa(
    @Parameter(value = "points of the model; 2d + 1 unless given", byDefault = Parameter.OPTIONAL)
        Integer interpolationPoints,
    @Parameter(value = "first radius of the trust region", unit = "box sides", byDefault = "0.1")
        double initialRadius,
    @Parameter(value = "last radius of the trust region", unit = "box sides", byDefault = "1e-8")
        double finalRadius,
    @Parameter(
            value = "runs after the first, from random points; unless given until the budget ends",
            byDefault = Parameter.OPTIONAL)
        Integer restarts,
    @Parameter(
            value = "where the first run starts: gaussian, uniform or point",
            byDefault = "{type: uniform}")
        Start start)
    implements Method {
  public Bobyqa {
    if (!(initialRadius > 0 && initialRadius <= 0.5)) {
      throw new IllegalArgumentException(
          "initialRadius must be positive and at most half a box side, but was " + initialRadius);
    }
    if (!(finalRadius > 0 && finalRadius <= initialRadius)) {
      throw new IllegalArgumentException(
          "finalRadius must be positive and at most initialRadius, but was " + finalRadius);
    }
    Restarts.check(restarts);
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
    // The code asks for two axes: nothing depends on the second one of a line.
    int d = Math.max(2, objective.dimension());
    int points = interpolationPoints == null ? 2 * d + 1 : interpolationPoints;
    if (!(points >= d + 2 && points <= (d + 1L) * (d + 2) / 2)) {
      throw new IllegalArgumentException(
          "interpolationPoints must be from d + 2 to (d + 1)(d + 2)/2, for d = "
              + d
              + " from "
              + (d + 2)
              + " to "
              + (d + 1L) * (d + 2) / 2
              + ", but was "
              + points);
    }
    long expected = (long) Restarts.evaluations(restarts, context.budget(), perRun(d));
    UnitCube cube = new UnitCube(objective, context, expected);
    double[] ones = new double[d];
    Arrays.fill(ones, 1);
    return Restarts.run(
        restarts,
        start,
        cube,
        objective,
        context,
        (run, from) -> {
          try {
            new BOBYQAOptimizer(points, initialRadius, finalRadius)
                .optimize(
                    MaxEval.unlimited(),
                    new ObjectiveFunction(u -> finite(cube.value(u))),
                    GoalType.MINIMIZE,
                    new InitialGuess(Arrays.copyOf(from, d)),
                    new SimpleBounds(new double[d], ones));
          } catch (MathIllegalStateException end) {
            // Powell's "a trust region step has failed to reduce Q": rounding ends the run.
            context.checkDeadline();
          }
        });
  }

  private static double finite(double value) {
    if (value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "bobyqa met a wall (the potential is Infinity), which has no quadratic model. Maybe"
              + " nelder-mead or cma-es?");
    }
    return value;
  }

  private static double perRun(int d) {
    return 60.0 * d;
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    int d = potential.dimension();
    double evaluations = Restarts.evaluations(restarts, budget, perRun(d));
    return PointCourse.cost(potential, budget, evaluations, 5000 + 4000.0 * d);
  }
}
