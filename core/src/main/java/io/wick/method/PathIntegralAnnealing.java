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
import io.wick.walker.Edge;
import io.wick.walker.Population;
import io.wick.walker.RingPolymers;

/**
 * Quantum annealing by path-integral Monte Carlo: rings of P replicas of the potential at the fixed
 * temperature kT = 1/β, held together by springs |x_p − x_{p+1}|²/(4Dτ), τ = β/P, that stiffen as
 * the schedule lowers D; at D → 0 a ring is one classical particle at kT. Monte Carlo steps are no
 * physical time: the duration of the schedule only names it. D and λ are those of the middle of
 * each step.
 *
 * <p>On a constant schedule energies are averages after equilibration: those of P replicas, which
 * differ from Tr He^{−βH}/Z by O(τ²). For kx²/2, ω = √(2Dλk), per axis ⟨H⟩ = (ω/2) coth(Pα/2)/√(1 +
 * (ωτ/2)²), sinh(α/2) = ωτ/2; (ω/2) coth(βω/2) as P → ∞.
 *
 * @param rings number of independent rings
 * @param replicas P, even
 * @param temperature kT, positive
 * @param steps moves of every bead (and ring)
 * @param ringMove standard deviation of a shift of a whole ring in units of √(2Dτ); 0 is none
 * @param equilibration share of the steps before averages begin, in [0, 1)
 * @param virial true: the virial energy, too, which costs the gradients at all beads in each step
 * @param boundary hard walls at the edges of the box, or none
 * @param start where the rings start, collapsed to points
 */
@Entry(
    name = "path-integral-annealing",
    summary = "quantum annealing by Monte Carlo over rings of Trotter replicas",
    formula =
        "weight exp(-sum_p [|x_p - x_{p+1}|^2/(4 D tau) + tau lambda V(x_p)]), tau = 1/(kT P)",
    source =
        "G. E. Santoro et al., doi 10.1126/science.1068774; L. Stella, G. E. Santoro, E. Tosatti,"
            + " doi 10.1103/PhysRevB.73.144302",
    numerics = 3)
public record PathIntegralAnnealing(
    @Parameter(value = "number of independent rings", byDefault = "10") int rings,
    @Parameter(value = "number P of replicas per ring, even", byDefault = "32") int replicas,
    @Parameter(value = "temperature kT", unit = "potential") double temperature,
    @Parameter(value = "moves of every replica", byDefault = "10000") long steps,
    @Parameter(
            value = "standard deviation of a shift of a whole ring; 0 is none",
            unit = "sqrt(2 D tau)",
            byDefault = "1.0")
        double ringMove,
    @Parameter(value = "share of the steps before averages begin", byDefault = "0.25")
        double equilibration,
    @Parameter(
            value = "also average the virial energy: gradients at all replicas in each step",
            byDefault = "false")
        boolean virial,
    @Parameter(value = "edges of the box: hard-wall or open", byDefault = "hard-wall")
        Edge boundary,
    @Parameter(
            value = "where the rings start: gaussian, uniform or point",
            byDefault = "{type: uniform}")
        Start start)
    implements Method {
  public PathIntegralAnnealing {
    Check.atLeast("rings", 1, rings);
    if (!(replicas >= 2 && replicas % 2 == 0)) {
      throw new IllegalArgumentException(
          "replicas must be even and at least 2, but was " + replicas);
    }
    Check.positive("temperature", temperature);
    if (!(steps >= 1)) {
      throw new IllegalArgumentException("steps must be at least 1, but was " + steps);
    }
    Check.nonNegative("ringMove", ringMove);
    if (!(equilibration >= 0 && equilibration < 1)) {
      throw new IllegalArgumentException(
          "equilibration must lie in [0, 1), but was " + equilibration);
    }
    if (boundary != Edge.HARD_WALL && boundary != Edge.OPEN) {
      throw new IllegalArgumentException(
          "boundary must be hard-wall or open for rings, but was " + boundary);
    }
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
    if (virial && !objective.hasGradient()) {
      throw new IllegalArgumentException(
          "virial: true needs a potential with a gradient. Maybe virial: false?");
    }
    Population centers = StartingPopulation.of(start, objective.box(), rings, context.random());
    RingPolymers polymers =
        new RingPolymers(
            context.random(), objective.box(), boundary == Edge.HARD_WALL, centers, replicas);
    WalkerCourse course = new WalkerCourse(objective, schedule, context, steps);
    PathAverages averages = new PathAverages(polymers, objective, temperature, replicas, virial);
    polymers.beads().evaluate(objective);
    course.record(0, polymers.beads(), Double.NaN, rings);
    double tau = 1 / (temperature * replicas);
    try {
      for (long step = 1; step <= steps; step++) {
        context.step();
        double s = course.middle(step);
        double diffusion = schedule.diffusion(s);
        double lambda = schedule.potentialScale(s);
        polymers.moveBeads(objective, step, diffusion * tau, lambda * tau);
        if (ringMove > 0) {
          polymers.moveRings(
              objective, step, ringMove * Math.sqrt(2 * diffusion * tau), lambda * tau);
        }
        if (schedule.isConstant() && s >= equilibration) {
          averages.add(diffusion, lambda);
        }
        double kinetic = averages.kinetic(diffusion);
        double potential = polymers.beads().meanValue();
        double energy = Math.fma(lambda, potential, kinetic);
        context.report(Observable.FINAL_POTENTIAL_ENERGY, potential);
        course.record(step, polymers.beads(), energy, kinetic, rings);
      }
    } finally {
      context.report(Observable.ACCEPTANCE_RATE, polymers.beadAcceptance());
      context.report(Observable.RING_ACCEPTANCE_RATE, polymers.ringAcceptance());
      averages.report(context, schedule.diffusion(0));
    }
    return Status.COMPLETED;
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    int beads = rings * replicas * (ringMove > 0 ? 2 : 1);
    double perBead = 12 + 60.0 / beads;
    return WalkerCourse.cost(steps, beads, potential.dimension(), perBead, budget);
  }
}
