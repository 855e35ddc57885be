package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Potential;
import io.wick.potential.Sampled;
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
 * Stochastic gradient descent, x ← P(x − η_t(g + σξ)), ξ standard normal on each axis, t = 0, 1, …,
 * η_t = η/(1 + decay · t). For a potential made of samples g is the gradient over a mini-batch of
 * samples drawn with replacement, elsewhere ∇ζ. On a parabola of stiffness k with exact g and decay
 * 0 the point has the stationary variance ησ²/(k(2 − ηk)).
 *
 * <p>A mini-batch of b of n samples counts as b/n of a gradient evaluation. ζ itself is evaluated,
 * and counted, after every {@code evaluateEvery} steps and the last one only; samples of other
 * steps have no value.
 *
 * @param learningRate η; null is 1/k with k the largest stiffness of ζ around its minimiser or the
 *     middle of the box, halved for good where ζ turns out to be stiffer ({@link Descent}; where ζ
 *     is not evaluated after every step, only at steps longer than the box)
 * @param decay of the learning rate per step; 0 keeps it
 * @param batch samples per step; null is 32 where the potential has samples
 * @param noise σ; null is 0 where the potential has samples and 1 elsewhere
 * @param steps number of steps
 * @param evaluateEvery steps between evaluations of ζ; null is n/b, one pass through the samples,
 *     and 1 where there are none
 * @param start where it starts
 */
@Entry(
    name = "stochastic-gradient-descent",
    summary = "gradient descent with mini-batches, or with noise on the gradient; no schedule",
    formula = "x <- P(x - eta/(1 + decay t) (g + noise N(0,1))), g over a mini-batch of samples",
    source = "H. Robbins, S. Monro, doi 10.1214/aoms/1177729586; rival in arXiv 2303.01471",
    numerics = 3)
public record StochasticGradientDescent(
    @Parameter(
            value =
                "learning rate eta; unless given one over the largest stiffness, and halved when a"
                    + " step raises zeta by more than its noise or leaves the box (with"
                    + " mini-batches: when it leaves the box)",
            unit = "length^2/potential",
            byDefault = Parameter.OPTIONAL)
        Double learningRate,
    @Parameter(value = "decay of the learning rate, eta/(1 + decay t)", byDefault = "0.0")
        double decay,
    @Parameter(
            value = "samples per step; 32 unless given, where the potential has samples",
            byDefault = Parameter.OPTIONAL)
        Integer batch,
    @Parameter(
            value =
                "standard deviation of the noise on each axis of the gradient; unless given 0"
                    + " where the potential has samples, else 1",
            unit = "potential/length",
            byDefault = Parameter.OPTIONAL)
        Double noise,
    @Parameter(value = "number of steps", byDefault = "10000") long steps,
    @Parameter(
            value = "steps between evaluations of zeta; one pass through the samples unless given",
            byDefault = Parameter.OPTIONAL)
        Long evaluateEvery,
    @Parameter(value = "where it starts: gaussian, uniform or point", byDefault = "{type: uniform}")
        Start start)
    implements Method {
  private static final int BATCH = 32;

  public StochasticGradientDescent {
    if (learningRate != null) {
      Check.positive("learningRate", learningRate);
    }
    Check.nonNegative("decay", decay);
    if (batch != null) {
      Check.atLeast("batch", 1, batch);
    }
    if (noise != null) {
      Check.nonNegative("noise", noise);
    }
    if (!(steps >= 1)) {
      throw new IllegalArgumentException("steps must be at least 1, but was " + steps);
    }
    if (evaluateEvery != null && !(evaluateEvery >= 1)) {
      throw new IllegalArgumentException(
          "evaluateEvery must be at least 1, but was " + evaluateEvery);
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
    Descent.needGradient(objective, "stochastic-gradient-descent");
    NoisyGradient source = source(objective, context);
    Descent descent = new Descent(objective, learningRate, context);
    long every = every(objective.samples());
    Population point = StartingPopulation.of(start, objective.box(), 1, context.random());
    double[][] gradient = new double[objective.dimension()][1];
    PointCourse course = new PointCourse(objective, context, steps);
    descent.evaluate(point);
    course.record(0, point);
    try {
      for (long step = 1; step <= steps; step++) {
        context.step();
        source.evaluate(point.positions(), step, gradient);
        double share = 1 / (1 + decay * (step - 1));
        if (every == 1 && !objective.isSampled()) {
          descent.step(point, point.positions(), gradient, source.noise(), share, step);
        } else {
          descent.blindStep(point, gradient, share, step);
          point.values()[0] = Double.NaN;
          if (step % every == 0 || step == steps) {
            descent.evaluate(point);
          }
        }
        course.record(step, point);
      }
    } finally {
      descent.judge();
    }
    return Status.COMPLETED;
  }

  private NoisyGradient source(Objective objective, Context context) {
    if (batch != null && !objective.isSampled()) {
      throw new IllegalArgumentException(
          "batch must be left out: the potential is not made of samples. Maybe noise?");
    }
    double sigma = noise != null ? noise : objective.isSampled() ? 0 : 1;
    int size = objective.isSampled() ? batch == null ? BATCH : batch : 0;
    return new NoisyGradient(objective, context.random(), size, sigma);
  }

  private long every(int samples) {
    if (evaluateEvery != null) {
      return evaluateEvery;
    }
    int size = batch == null ? BATCH : batch;
    return samples == 0 ? 1 : Math.max(1, samples / size);
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    double share =
        potential instanceof Sampled sampled
            ? Math.min(1, (batch == null ? BATCH : batch) / (double) sampled.samples())
            : 1;
    return PointCourse.cost(potential, budget, 2 * share * steps, 20 / share);
  }
}
