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
import io.wick.trial.Observable;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.walker.Metropolis;
import io.wick.walker.Population;

/**
 * Simulated annealing: independent Metropolis chains with D as temperature, a climb of Δζ accepted
 * with probability e^{−λΔζ/D}. D and λ are those of the middle of each step; the duration of the
 * schedule only names the time.
 *
 * @param walkers number of independent chains
 * @param steps moves per chain
 * @param proposal standard deviation of a proposed move per axis, in box sides
 * @param start where the chains start
 */
@Entry(
    name = "simulated-annealing",
    summary = "Metropolis chains with D as temperature",
    formula = "accept x -> x' with probability min(1, exp(-lambda (zeta(x') - zeta(x))/D))",
    source = "S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, doi 10.1126/science.220.4598.671",
    numerics = 2)
public record SimulatedAnnealing(
    @Parameter(value = "number of independent chains", byDefault = "1") int walkers,
    @Parameter(value = "moves per chain", byDefault = "10000") long steps,
    @Parameter(
            value = "standard deviation of a proposed move per axis",
            unit = "box sides",
            byDefault = "0.05")
        double proposal,
    @Parameter(
            value = "where the chains start: gaussian, uniform or point",
            byDefault = "{type: uniform}")
        Start start)
    implements Method {
  public SimulatedAnnealing {
    Check.atLeast("walkers", 1, walkers);
    if (!(steps >= 1)) {
      throw new IllegalArgumentException("steps must be at least 1, but was " + steps);
    }
    Check.positive("proposal", proposal);
  }

  @Override
  public boolean stochastic() {
    return true;
  }

  @Override
  public boolean usesSchedule() {
    return true;
  }

  @Override
  public Status run(Objective objective, Schedule schedule, Context context) {
    Population chains = StartingPopulation.of(start, objective.box(), walkers, context.random());
    WalkerCourse course = new WalkerCourse(objective, schedule, context, steps);
    Metropolis metropolis = new Metropolis(context.random(), objective.box(), proposal, walkers);
    chains.evaluate(objective);
    course.record(0, chains, Double.NaN, walkers);
    try {
      for (long step = 1; step <= steps; step++) {
        context.step();
        double s = course.middle(step);
        double temperature = schedule.diffusion(s) / schedule.potentialScale(s);
        metropolis.step(chains, objective, step, temperature);
        course.record(step, chains, Double.NaN, walkers);
      }
    } finally {
      context.report(Observable.FINAL_POTENTIAL_ENERGY, chains.meanValue());
      context.report(Observable.ACCEPTANCE_RATE, metropolis.acceptanceRate());
    }
    return Status.COMPLETED;
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    // A batch of one or few pays for every call: about 60 ns per axis and step.
    double perWalker = 10 + 60.0 / walkers;
    return WalkerCourse.cost(steps, walkers, potential.dimension(), perWalker, budget);
  }
}
