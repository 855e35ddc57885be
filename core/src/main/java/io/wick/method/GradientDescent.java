package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Method;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;
import io.wick.walker.LengthScales;
import io.wick.walker.Population;

/**
 * Gradient descent x ← P(x − η∇ζ) from one point, P the projection onto the box; (1 − ηk)^n on a
 * parabola. Stops when the projected gradient (x − P(x − η∇ζ))/η is shorter than the tolerance: at
 * a minimum on the edge, too. The rival without noise, schedule or population.
 *
 * @param learningRate η; null is 1/k with k the largest stiffness of ζ at any scale
 * @param steps at most
 * @param tolerance length of the projected gradient at which it has converged; 0 never stops
 * @param start where it starts; random starts make it a stochastic method
 */
@Entry(
    name = "gradient-descent",
    summary = "steepest descent from one point; no schedule",
    formula = "x <- P(x - eta grad zeta(x))",
    source = "A. Cauchy 1847; projection: D. P. Bertsekas, doi 10.1109/TAC.1976.1101194")
public record GradientDescent(
    @Parameter(
            value = "learning rate eta; one over the largest stiffness unless given",
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
    if (!objective.hasGradient()) {
      throw new IllegalArgumentException("gradient-descent needs a potential with a gradient");
    }
    double rate = learningRate == null ? safeRate(objective.potential()) : learningRate;
    Population point = StartingPopulation.of(start, objective.box(), 1, context.random());
    double[][] gradient = new double[objective.dimension()][1];
    Long limit = context.budget().steps();
    context.recorder().plan(limit == null ? steps : Math.min(limit, steps));
    point.evaluate(objective);
    for (long step = 0; step < steps; step++) {
      record(step, point, objective, context);
      context.step();
      objective.gradients(point.positions(), 1, gradient);
      if (leavesBox(gradient, objective.box(), rate)) {
        throw new TrialStopped(
            Status.DIVERGED,
            "learningRate "
                + rate
                + " is too large: step "
                + (step + 1)
                + " is longer than the box");
      }
      double length = descend(point.positions(), gradient, objective.box(), rate);
      context.report(Observable.GRADIENT_NORM, length);
      if (!(length < Double.POSITIVE_INFINITY)) {
        throw new TrialStopped(Status.DIVERGED, "the gradient is not finite in step " + (step + 1));
      }
      point.evaluate(objective);
      context.report(Observable.FINAL_POTENTIAL_ENERGY, point.values()[0]);
      if (length < tolerance) {
        context.recorder().add(sample(step + 1, point, objective));
        return Status.CONVERGED;
      }
    }
    record(steps, point, objective, context);
    return Status.COMPLETED;
  }

  /** One over the largest stiffness; a plane has none, nor has a pole at the reference point. */
  private static double safeRate(Potential potential) {
    double rate = 1 / new LengthScales(potential).stiffness();
    if (!(rate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "learningRate must be given: the potential has no finite stiffness to take it from");
    }
    return rate;
  }

  /**
   * Walls hide an unstable rate: in a well of stiffness k, steps reach over the box from 2/k on.
   */
  private static boolean leavesBox(double[][] gradient, Box box, double rate) {
    boolean leaves = false;
    for (int axis = 0; axis < gradient.length; axis++) {
      double step = Math.abs(rate * gradient[axis][0]);
      leaves |= step > box.length(axis) && step < Double.POSITIVE_INFINITY;
    }
    return leaves;
  }

  /** One projected step; returns the length of the projected gradient. */
  private static double descend(double[][] x, double[][] gradient, Box box, double rate) {
    double squared = 0;
    for (int axis = 0; axis < x.length; axis++) {
      double from = x[axis][0];
      double free = Math.fma(-rate, gradient[axis][0], from);
      double to = Math.min(box.upper(axis), Math.max(box.lower(axis), free));
      // The quotient would lose digits where nothing was cut.
      double slope = to == free ? gradient[axis][0] : (from - to) / rate;
      squared = Math.fma(slope, slope, squared);
      x[axis][0] = to;
    }
    return Math.sqrt(squared);
  }

  private void record(long step, Population point, Objective objective, Context context) {
    if (context.recorder().due(step)) {
      context.recorder().add(sample(step, point, objective));
    }
  }

  private Sample sample(long step, Population point, Objective objective) {
    Sample sample = new Sample(step);
    sample.progress = (double) step / steps;
    sample.evaluations = objective.total();
    sample.potentialEnergy = point.values()[0];
    sample.bestValue = objective.bestValue();
    sample.mean = point.mean();
    return sample;
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    return WalkerCourse.cost(steps, 1, potential.dimension(), 20, budget);
  }
}
