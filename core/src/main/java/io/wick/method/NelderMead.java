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
import org.apache.commons.math3.optim.ConvergenceChecker;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The simplex of Nelder and Mead on the box mapped to [0, 1]^d: reflection 1, expansion 2,
 * contraction and shrinkage ½; outside the box the value is +∞, as its authors say, and nothing is
 * evaluated there. The code is that of Commons Math 3.6.1. A run ends when all vertices lie within
 * {@code tolerance} of the best. Restarts begin at random points.
 *
 * <p>A step is one evaluation.
 *
 * @param simplex edge of the first simplex, in box sides, towards the far wall where the near one
 *     is too close
 * @param tolerance largest distance on any axis from the best vertex, in box sides
 * @param restarts after the first run; null is until the budget is used up
 * @param start where the first run starts
 */
@Entry(
    name = "nelder-mead",
    summary = "the downhill simplex, with restarts; no schedule",
    formula = "the worst of d + 1 vertices is reflected, expanded or contracted, or all shrink",
    source = "J. A. Nelder, R. Mead, doi 10.1093/comjnl/7.4.308",
    numerics = 2)
public record NelderMead(
    @Parameter(value = "edge of the first simplex", unit = "box sides", byDefault = "0.1")
        double simplex,
    @Parameter(
            value = "size of the simplex at which a run ends",
            unit = "box sides",
            byDefault = "1e-8")
        double tolerance,
    @Parameter(
            value = "runs after the first, from random points; unless given until the budget ends",
            byDefault = Parameter.OPTIONAL)
        Integer restarts,
    @Parameter(
            value = "where the first run starts: gaussian, uniform or point",
            byDefault = "{type: uniform}")
        Start start)
    implements Method {
  public NelderMead {
    if (!(simplex > 0 && simplex <= 0.5)) {
      throw new IllegalArgumentException(
          "simplex must be positive and at most half a box side, but was " + simplex);
    }
    Check.positive("tolerance", tolerance);
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
    int d = objective.dimension();
    long expected = (long) Restarts.evaluations(restarts, context.budget(), perRun(d));
    UnitCube cube = new UnitCube(objective, context, expected);
    return Restarts.run(
        restarts,
        start,
        cube,
        objective,
        context,
        (run, from) -> {
          NelderMeadSimplex vertices = new NelderMeadSimplex(edges(from));
          new SimplexOptimizer(new Smallness(vertices, tolerance))
              .optimize(
                  MaxEval.unlimited(),
                  new ObjectiveFunction(
                      u -> isInside(u) ? cube.value(u) : Double.POSITIVE_INFINITY),
                  GoalType.MINIMIZE,
                  new InitialGuess(from),
                  vertices);
        });
  }

  private double[] edges(double[] from) {
    double[] edges = new double[from.length];
    for (int axis = 0; axis < edges.length; axis++) {
      edges[axis] = from[axis] + simplex <= 1 ? simplex : -simplex;
    }
    return edges;
  }

  private static boolean isInside(double[] u) {
    for (double coordinate : u) {
      if (!(coordinate >= 0 && coordinate <= 1)) {
        return false;
      }
    }
    return true;
  }

  /** The whole simplex has shrunk: equal values alone would stop it on either side of a well. */
  private record Smallness(NelderMeadSimplex simplex, double tolerance)
      implements ConvergenceChecker<PointValuePair> {
    @Override
    public boolean converged(int iteration, PointValuePair previous, PointValuePair current) {
      PointValuePair[] vertices = simplex.getPoints();
      double[] best = vertices[0].getPointRef();
      for (int v = 1; v < vertices.length; v++) {
        double[] vertex = vertices[v].getPointRef();
        for (int axis = 0; axis < best.length; axis++) {
          if (!(Math.abs(vertex[axis] - best[axis]) <= tolerance)) {
            return false;
          }
        }
      }
      return true;
    }
  }

  private static double perRun(int d) {
    return 200.0 * d;
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    int d = potential.dimension();
    double evaluations = Restarts.evaluations(restarts, budget, perRun(d));
    return PointCourse.cost(potential, budget, evaluations, 500 + 20.0 * d);
  }
}
