package io.wick.method;

import io.wick.grid.ElementImaginaryTimeStep;
import io.wick.grid.Hamiltonian;
import io.wick.grid.ImaginaryTimeStep;
import io.wick.grid.Propagator;
import io.wick.grid.WaveFunction;
import io.wick.schedule.Constant;
import io.wick.trial.Context;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;

/**
 * Imaginary time at fixed D with steps that it chooses itself: each is taken at once and in halves,
 * and their distance over 2^p − 1 is the error of the halves, which count. Steps are the duration
 * over powers of two, so that they end exactly at its end.
 */
final class InnerLoop {
  /** The duration in ticks; a step is a power of two of them. */
  private static final long TICKS = 1L << 40;

  private final Hamiltonian hamiltonian;
  private final Propagator whole;
  private final Propagator half;
  private final double diffusion;
  private final double lambda;
  private final double duration;
  private final double allowed;
  private final double gap;
  private final Context context;
  private final WaveFunction coarse;
  private final WaveFunction before;
  private long now;
  private long stride;
  private double error;
  private double logNorm;

  /**
   * A loop that has not begun.
   *
   * @param schedule D, λ and the longest time
   * @param frequency of the fastest motion, for the first step
   * @param tolerance of the state
   * @param gap at which errors die out; 0 if not known
   */
  InnerLoop(
      GridProblem problem,
      Constant schedule,
      double frequency,
      double tolerance,
      double gap,
      Context context) {
    this.hamiltonian = problem.hamiltonian();
    this.whole = propagator(problem, schedule, context);
    this.half = propagator(problem, schedule, context);
    this.diffusion = schedule.diffusion(0);
    this.lambda = schedule.potentialScale(0);
    this.duration = schedule.duration();
    this.gap = gap;
    this.allowed = tolerance * Math.max(gap, 1 / duration);
    this.context = context;
    this.coarse = new WaveFunction(hamiltonian.grid());
    this.before = new WaveFunction(hamiltonian.grid());
    double wanted = Math.max(1, Math.min(TICKS / 4.0, TICKS / (duration * frequency)));
    this.stride = Long.highestOneBit((long) wanted);
  }

  private static Propagator propagator(GridProblem problem, Constant schedule, Context context) {
    Hamiltonian h = problem.hamiltonian();
    return h.hasElements()
        ? new ElementImaginaryTimeStep(h, schedule, 4, context::checkDeadline)
        : new ImaginaryTimeStep(h, schedule, problem.slope());
  }

  /** τ since the loop began. */
  double time() {
    return duration * now / TICKS;
  }

  boolean isOver() {
    return now == TICKS;
  }

  /** Bound of the error of the state, with what has died out of it. */
  double error() {
    return error;
  }

  /** ln ‖ψ‖ since the loop began, as the equation has it. */
  double logNorm() {
    return logNorm;
  }

  /** −dE/dτ = 2‖(H − E)ψ‖². */
  double energyRate(WaveFunction psi) {
    return 2 * hamiltonian.variance(psi, diffusion, lambda);
  }

  /** One step, as long as the error allows. */
  void step(WaveFunction psi) {
    context.step();
    before.set(psi);
    double order = 1 << whole.order();
    while (true) {
      double length = duration * stride / TICKS;
      coarse.set(before);
      watch(whole.step(coarse, 0, length));
      double first = watch(half.step(psi, 0, 0.5 * length));
      double norm = first * watch(half.step(psi, 0, 0.5 * length));
      double off = psi.distance(coarse) / (order - 1);
      if (off <= allowed * length || off < 1e-14) {
        logNorm += StrictMath.log(norm);
        advance(off, allowed * length, order, length);
        return;
      }
      if (stride == 1) {
        throw new TrialStopped(
            Status.DIVERGED, "no time step is short enough for an error of " + allowed * length);
      }
      stride /= 2;
      psi.set(before);
    }
  }

  private void advance(double off, double most, double order, double length) {
    now += stride;
    error = error * StrictMath.exp(-gap * length) + off;
    // A step of twice the length errs 2^{p+1} times as much, and at most a quarter is left to it.
    boolean room = off < most / (2 * order);
    if (room && now % (2 * stride) == 0 && 2 * stride <= TICKS / 4 && now < TICKS) {
      stride *= 2;
    }
  }

  private double watch(double newNorm) {
    if (!(newNorm > 0 && newNorm < Double.POSITIVE_INFINITY)) {
      throw new TrialStopped(
          Status.DIVERGED, "the norm of the wave function is " + newNorm + " at time " + time());
    }
    return newNorm;
  }
}
