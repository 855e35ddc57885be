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
import java.util.Arrays;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;

/**
 * CMA-ES: points drawn from a normal distribution whose covariance learns from the better half, on
 * the box mapped to [0, 1]^d; points outside are put on the edge and pay a penalty, walls count as
 * worse than anything met. Restarts begin at random points with a larger population (IPOP), up to
 * 2048. The code is that of Commons Math 3.6.1, with its criteria of convergence (10⁻¹² in values,
 * 10⁻¹¹ of the first width) and at most 100 + 50(d + 3)²/√λ generations per run.
 *
 * <p>A step is λ evaluations, one generation.
 *
 * @param population λ of the first run; null is 4 + ⌊3 ln d⌋
 * @param sigma first standard deviation, in box sides
 * @param growth factor of the population from run to run
 * @param active true lets bad points shrink the covariance
 * @param restarts after the first run; null is until the budget is used up
 * @param start where the first run starts
 */
@Entry(
    name = "cma-es",
    summary = "covariance matrix adaptation with restarts; no schedule",
    formula = "x ~ m + sigma N(0, C); m, sigma, C learn from the best half; lambda doubles",
    source =
        "N. Hansen, A. Ostermeier, doi 10.1162/106365601750190398; restarts: A. Auger, N. Hansen,"
            + " doi 10.1109/CEC.2005.1554902; generations: N. Hansen, doi 10.1145/1570256.1570333",
    numerics = 2)
public record CmaEs(
    @Parameter(
            value = "population of the first run; 4 + 3 ln d unless given",
            byDefault = Parameter.OPTIONAL)
        Integer population,
    @Parameter(value = "first standard deviation", unit = "box sides", byDefault = "0.3")
        double sigma,
    @Parameter(value = "factor of the population from run to run, up to 2048", byDefault = "2.0")
        double growth,
    @Parameter(value = "true lets bad points shrink the covariance", byDefault = "true")
        boolean active,
    @Parameter(
            value = "runs after the first, from random points; unless given until the budget ends",
            byDefault = Parameter.OPTIONAL)
        Integer restarts,
    @Parameter(
            value = "where the first run starts: gaussian, uniform or point",
            byDefault = "{type: uniform}")
        Start start)
    implements Method {
  /** The library needs memory with the square of half of it: here 8 MB for a matrix. */
  private static final int LARGEST_POPULATION = 2048;

  public CmaEs {
    if (population != null) {
      Check.atLeast("population", 4, population);
      if (!(population <= LARGEST_POPULATION)) {
        throw new IllegalArgumentException(
            "population must be at most " + LARGEST_POPULATION + ", but was " + population);
      }
    }
    if (!(sigma > 0 && sigma <= 1)) {
      throw new IllegalArgumentException(
          "sigma must be positive and at most 1 box side, but was " + sigma);
    }
    if (!(growth >= 1 && growth <= 16)) {
      throw new IllegalArgumentException("growth must be from 1 to 16, but was " + growth);
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
    int d = objective.dimension();
    double expected =
        Restarts.evaluations(restarts, context.budget(), generations(d, lambda(d)) * lambda(d));
    UnitCube cube = new UnitCube(objective, context, (long) (expected / lambda(d)));
    FiniteWalls walls = new FiniteWalls(cube);
    double[] width = new double[d];
    Arrays.fill(width, sigma);
    return Restarts.run(
        restarts,
        start,
        cube,
        objective,
        context,
        (run, from) -> {
          int lambda = grown(lambda(d), run);
          cube.evaluationsPerStep(lambda);
          CMAESOptimizer optimizer =
              new CMAESOptimizer(
                  (int) Math.ceil(generations(d, lambda)),
                  0,
                  active,
                  0,
                  0,
                  new PhiloxGenerator(context.random(), run),
                  false,
                  null);
          optimizer.optimize(
              MaxEval.unlimited(),
              new ObjectiveFunction(walls),
              GoalType.MINIMIZE,
              new InitialGuess(from),
              new SimpleBounds(new double[d], ones(d)),
              new CMAESOptimizer.Sigma(width),
              new CMAESOptimizer.PopulationSize(lambda));
        });
  }

  private int grown(int lambda, int run) {
    double size = lambda;
    for (int i = 0; i < run && size < LARGEST_POPULATION; i++) {
      size *= growth;
    }
    return (int) Math.min(LARGEST_POPULATION, Math.rint(size));
  }

  private int lambda(int d) {
    return population != null ? population : 4 + (int) (3 * StrictMath.log(d));
  }

  private static double generations(int d, int lambda) {
    return 100 + 50 * (d + 3.0) * (d + 3.0) / Math.sqrt(lambda);
  }

  private static double[] ones(int d) {
    double[] ones = new double[d];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    int d = potential.dimension();
    double perRun = generations(d, lambda(d)) * lambda(d);
    // 264 000 evaluations a second at d = 10; an eigenproblem of d³ every few generations.
    return PointCourse.cost(
        potential,
        budget,
        Restarts.evaluations(restarts, budget, perRun),
        1000 + 20.0 * d * d + 0.2 * d * d * d);
  }
}
