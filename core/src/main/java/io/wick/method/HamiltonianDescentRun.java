package io.wick.method;

import io.wick.grid.Grid;
import io.wick.grid.Hamiltonian;
import io.wick.grid.RealTimeStep;
import io.wick.grid.WaveFunction;
import io.wick.potential.Box;
import io.wick.schedule.Schedule;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;
import java.util.Arrays;

/** One run of {@link QuantumHamiltonianDescent} on its torus. */
final class HamiltonianDescentRun {
  private final Grid torus;
  private final int[] ball;
  private final double step;
  private final Splitting splitting;
  private final Objective objective;
  private final Schedule schedule;
  private final Context context;
  private final Hamiltonian hamiltonian;
  private final RealTimeStep propagator;
  private final WaveFunction psi;
  private double owed;
  private double normDrift;
  private double nyquist = Double.POSITIVE_INFINITY;

  HamiltonianDescentRun(
      Grid torus,
      double[] f,
      int[] ball,
      double step,
      Splitting splitting,
      Objective objective,
      Schedule schedule,
      Context context) {
    this.torus = torus;
    this.ball = ball;
    this.step = step;
    this.splitting = splitting;
    this.objective = objective;
    this.schedule = schedule;
    this.context = context;
    this.hamiltonian = new Hamiltonian(torus, f);
    this.propagator = new RealTimeStep(hamiltonian, schedule, 2);
    this.psi = new WaveFunction(torus);
  }

  void run() {
    Arrays.fill(psi.re(), 1);
    psi.normalise();
    double duration = schedule.duration();
    int steps = (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.rint(duration / step)));
    double length = duration / steps;
    context.recorder().plan(steps);
    if (context.recorder().due(0)) {
      context.recorder().add(sample(0, steps, 1));
    }
    for (int n = 0; n < steps; n++) {
      context.step();
      context.recorder().latest(null);
      advance((n + splitting.at()) / steps, length);
      boolean due = context.recorder().due(n + 1);
      if (due || n % 64 == 0 || n + 1 == steps) {
        double norm = watch(n + 1);
        if (due) {
          settle();
          context.recorder().add(sample(n + 1, steps, norm));
        }
      }
      if (!due) {
        int last = n + 1;
        context
            .recorder()
            .latest(
                () -> {
                  settle();
                  return sample(last, steps, Math.sqrt(psi.squaredNorm()));
                });
      }
    }
    settle();
    report(sample(steps, steps, 1));
  }

  /** One step with D and λ at progress s; its last part of a kick is left to the next. */
  private void advance(double s, double length) {
    double kick = length * schedule.potentialScale(s);
    double last = splitting.lastKick() * kick;
    propagator.kick(psi, owed + (kick - last));
    propagator.drift(psi, length * schedule.diffusion(s));
    owed = last;
  }

  /** Completes the step. */
  private void settle() {
    if (owed != 0) {
      propagator.kick(psi, owed);
      owed = 0;
    }
  }

  private double watch(int n) {
    double norm = Math.sqrt(psi.squaredNorm());
    if (!(norm > 0 && norm < Double.POSITIVE_INFINITY)) {
      throw new TrialStopped(
          Status.DIVERGED, "the norm of the wave function is " + norm + " after step " + n);
    }
    normDrift = Math.max(normDrift, Math.abs(norm - 1));
    return norm;
  }

  private void report(Sample last) {
    context.report(Observable.FINAL_ENERGY, last.energy);
    context.report(Observable.FINAL_POTENTIAL_ENERGY, last.potentialEnergy);
    context.report(Observable.SUCCESS_PROBABILITY, last.successMass);
    context.report(Observable.NORM_DRIFT, normDrift);
    context.report(Observable.NYQUIST_RATIO, nyquist);
  }

  /** Energy in the units of the normalised problem, ⟨ζ⟩ and moments in those of the potential. */
  private Sample sample(int n, int steps, double norm) {
    Sample sample = new Sample(n);
    double s = (double) n / steps;
    Box box = objective.box();
    double side = box.length(0);
    sample.progress = s;
    sample.time = s * schedule.duration();
    sample.diffusion = schedule.diffusion(s);
    sample.potentialScale = schedule.potentialScale(s);
    sample.evaluations = objective.total();
    double f = hamiltonian.potentialEnergy(psi);
    sample.kineticEnergy = sample.diffusion * hamiltonian.laplacian(psi);
    nyquist = Math.min(nyquist, 1 / hamiltonian.momentumReach());
    sample.energy = Math.fma(sample.potentialScale, f, sample.kineticEnergy);
    double bottom = objective.knownMinimum().orElseThrow().value();
    sample.potentialEnergy = Math.fma(side, f, bottom);
    sample.bestValue = objective.bestValue();
    int d = torus.dimension();
    sample.mean = new double[d];
    sample.variance = new double[d];
    // The torus has nodes i/N where F was sampled at (i + 1)/(N + 1).
    int points = torus.cells(0);
    double stretch = side * points / (points + 1);
    for (int axis = 0; axis < d; axis++) {
      double mean = psi.mean(axis);
      sample.mean[axis] = Math.fma(stretch, mean + 1.0 / points, box.lower(axis));
      sample.variance[axis] = stretch * stretch * psi.variance(axis, mean);
    }
    sample.norm = norm;
    sample.successMass = psi.mass(ball) / psi.squaredNorm();
    return sample;
  }
}
