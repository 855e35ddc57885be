package io.wick.method;

import io.wick.potential.KnownMinimum;
import io.wick.schedule.Schedule;
import io.wick.schedule.ScheduleIntegrals;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import java.util.List;
import org.apache.commons.math3.special.Erf;

/**
 * A Gaussian start in a Taylor polynomial of order 0 or 1 of the potential, on all of R^d. It stays
 * Gaussian, so its mean and variance per axis are integrals over the schedule, without grid, box,
 * step or rounding that grows: exact propagators in any dimension. With Θ = ∫D, Λ = ∫λ and slope g:
 *
 * <pre>
 * REAL         mean c + 2pΘ − 2g∫DΛ,  variance s² + Θ²/s²   (of |ψ|², i∂ψ/∂t = −D∇²ψ + λVψ)
 * IMAGINARY    mean c − g∫λ(2s² + 2Θ), variance s² + Θ      (of |ψ|², ∂ψ/∂τ = D∇²ψ − λVψ)
 * PROBABILITY  mean c − gΛ,           variance s² + 2Θ      (of p,    ∂p/∂τ = D∇²p + λ∇·(p∇V))
 * </pre>
 *
 * <p>The three are different models and never merged: rotating the first gives the second, a
 * reaction-diffusion equation whose packet moves because one side of it grows; only the third has a
 * drift. They differ in the power of time (t², τ and τ², τ) and in what they weigh.
 */
final class GaussianFlow {
  /** Which equation moves the packet. */
  enum Law {
    REAL,
    IMAGINARY,
    PROBABILITY
  }

  /** Instants at which samples can be; the integrals are exact between them. */
  private static final int STEPS = 256;

  private final Law law;
  private final Start start;
  private final Objective objective;
  private final Schedule schedule;
  private final Context context;
  private final int dimension;
  private final TaylorPolynomial polynomial;

  /**
   * Evaluates the potential once at the point of expansion, and its gradient there for order 1.
   *
   * @param at the point; null is the centre of the start
   * @param source null for order 0
   */
  GaussianFlow(
      Law law,
      Start start,
      List<Double> at,
      GradientSource source,
      double samplingDistance,
      Objective objective,
      Schedule schedule,
      Context context) {
    this.law = law;
    this.start = start;
    this.objective = objective;
    this.schedule = schedule;
    this.context = context;
    this.dimension = objective.dimension();
    double[] centre = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      centre[axis] = Components.of("at", at, axis, dimension, center(axis));
    }
    this.polynomial =
        TaylorPolynomial.of(objective, centre, source, samplingDistance, context.random());
  }

  private double center(int axis) {
    double middle = 0.5 * (objective.box().lower(axis) + objective.box().upper(axis));
    if (start instanceof Start.Gaussian gaussian) {
      return Components.of("center", gaussian.center(), axis, dimension, middle);
    }
    if (start instanceof Start.Point at && law == Law.PROBABILITY) {
      return Components.of("at", at.at(), axis, dimension, middle);
    }
    throw new IllegalArgumentException(
        "start must be gaussian"
            + (law == Law.PROBABILITY ? " or point" : "")
            + " for a packet that stays Gaussian, but was "
            + start);
  }

  private double std(int axis) {
    return start instanceof Start.Gaussian gaussian
        ? Components.of("std", gaussian.std(), axis, dimension, 0.1 * objective.box().length(axis))
        : 0;
  }

  private double momentum(int axis) {
    double momentum =
        start instanceof Start.Gaussian gaussian
            ? Components.of("momentum", gaussian.momentum(), axis, dimension, 0)
            : 0;
    if (law == Law.PROBABILITY && momentum != 0) {
      throw new IllegalArgumentException(
          "start.momentum must be left out for a density, which has none, but was " + momentum);
    }
    return momentum;
  }

  Status run() {
    ScheduleIntegrals integrals = new ScheduleIntegrals(schedule);
    context.recorder().plan(STEPS);
    Sample sample = sample(0, integrals);
    for (int step = 0; step <= STEPS; step++) {
      if (step > 0) {
        context.step();
        integrals.advance((double) step / STEPS);
        sample = sample(step, integrals);
      }
      if (context.recorder().due(step)) {
        context.recorder().add(sample);
      } else {
        Sample latest = sample;
        context.recorder().latest(() -> latest);
      }
    }
    context.report(Observable.FINAL_ENERGY, sample.energy);
    context.report(Observable.FINAL_POTENTIAL_ENERGY, sample.potentialEnergy);
    context.report(Observable.SUCCESS_PROBABILITY, sample.successMass);
    return Status.COMPLETED;
  }

  private Sample sample(int step, ScheduleIntegrals integrals) {
    Sample sample = new Sample(step);
    sample.progress = (double) step / STEPS;
    sample.time = sample.progress * schedule.duration();
    sample.diffusion = schedule.diffusion(sample.progress);
    sample.potentialScale = schedule.potentialScale(sample.progress);
    sample.evaluations = objective.total();
    sample.bestValue = objective.bestValue();
    sample.mean = new double[dimension];
    sample.variance = new double[dimension];
    double squares = 0;
    for (int axis = 0; axis < dimension; axis++) {
      squares += move(axis, integrals, sample);
    }
    sample.potentialEnergy = polynomial.at(sample.mean);
    if (law != Law.PROBABILITY) {
      sample.kineticEnergy = sample.diffusion * squares;
      sample.energy = Math.fma(sample.potentialScale, sample.potentialEnergy, sample.kineticEnergy);
    }
    sample.successMass = successMass(sample);
    return sample;
  }

  /** Sets mean and variance of an axis; returns its ⟨p²⟩. */
  private double move(int axis, ScheduleIntegrals integrals, Sample sample) {
    double theta = integrals.diffusion();
    double s2 = std(axis) * std(axis);
    double c = center(axis);
    double p = momentum(axis);
    double g = polynomial.slope()[axis];
    switch (law) {
      case REAL -> {
        sample.mean[axis] = c + 2 * p * theta - 2 * g * integrals.diffusionOfPotential();
        sample.variance[axis] = s2 + theta * theta / s2;
        double now = p - g * integrals.potentialScale();
        return Math.fma(now, now, 0.25 / s2);
      }
      case IMAGINARY -> {
        double growth = s2 * integrals.potentialScale() + integrals.potentialOfDiffusion();
        sample.mean[axis] = c - 2 * g * growth;
        sample.variance[axis] = s2 + theta;
        // The centre is complex, c + 2is²p, and its imaginary part does not move.
        double now = p * s2 / (s2 + theta);
        return Math.fma(now, now, 0.25 / (s2 + theta));
      }
      default -> {
        sample.mean[axis] = c - g * integrals.potentialScale();
        sample.variance[axis] = s2 + 2 * theta;
        return Double.NaN;
      }
    }
  }

  /** On one axis: the mass of the union of the intervals around the minimisers; else not known. */
  private double successMass(Sample sample) {
    List<double[]> minimisers =
        objective.knownMinimum().map(KnownMinimum::minimisers).orElse(List.of());
    if (dimension > 1 || minimisers.isEmpty() || !(sample.variance[0] > 0)) {
      return Double.NaN;
    }
    double radius = context.recorder().settings().successRadius() * objective.box().length(0);
    double scale = 1 / Math.sqrt(2 * sample.variance[0]);
    double end = Double.NEGATIVE_INFINITY;
    double mass = 0;
    for (double x : minimisers.stream().mapToDouble(m -> m[0]).sorted().toArray()) {
      double from = Math.max(end, x - radius);
      end = Math.max(end, x + radius);
      mass += 0.5 * Erf.erf(scale * (from - sample.mean[0]), scale * (end - sample.mean[0]));
    }
    return mass;
  }
}
