package io.wick.method;

import io.wick.grid.Hamiltonian;
import io.wick.grid.WaveFunction;
import io.wick.schedule.Schedule;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.PopulationRow;
import io.wick.trial.Sample;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;
import java.util.ArrayList;
import java.util.List;

/** One evolution with a fixed number of equal steps, sampled and watched as it goes. */
final class GridRun {
  private final GridProblem problem;
  private final Context context;
  private final Objective objective;
  private final int steps;
  private final LevelWeights weights;
  private final WaveFunction psi;
  private final List<Sample> samples = new ArrayList<>();
  private final List<PopulationRow> populations = new ArrayList<>();
  private double normDrift;
  private double edge;
  private double nyquist = Double.POSITIVE_INFINITY;
  private double tail;

  /**
   * A run that has not begun.
   *
   * @param weights levels that samples are compared with; null for none
   */
  GridRun(
      GridProblem problem, Context context, Objective objective, int steps, LevelWeights weights) {
    this.problem = problem;
    this.context = context;
    this.objective = objective;
    this.steps = steps;
    this.weights = weights;
    this.psi = problem.initial().copy();
  }

  /** The main run: every step counts against the budget. */
  void main() {
    run(context::step);
  }

  /** A run for comparison: only the deadline holds. */
  void aside() {
    run(context::checkDeadline);
  }

  private void run(Runnable before) {
    double duration = problem.schedule().duration();
    // One length with the same bits for all steps, so that tables of a constant schedule serve all.
    double length = duration / steps;
    context.recorder().plan(steps);
    if (problem.absorber() != null) {
      problem.absorber().clear();
    }
    if (context.recorder().due(0)) {
      sample(0, 1);
    }
    for (int n = 0; n < steps; n++) {
      before.run();
      double norm = problem.propagator().step(psi, duration * n / steps, length);
      watch(norm, n + 1);
      if (n + 1 == steps || context.recorder().due(n + 1)) {
        sample(n + 1, norm);
      }
    }
  }

  private void watch(double norm, int step) {
    if (!(norm > 0 && norm < Double.POSITIVE_INFINITY)) {
      throw new TrialStopped(
          Status.DIVERGED, "the norm of the wave function is " + norm + " after step " + step);
    }
    double whole = norm;
    if (problem.absorber() != null) {
      whole = Math.sqrt(Math.fma(norm, norm, problem.absorber().absorbed()));
    }
    normDrift = Math.max(normDrift, Math.abs(whole - 1));
  }

  private void sample(int step, double norm) {
    Schedule schedule = problem.schedule();
    Hamiltonian h = problem.hamiltonian();
    Sample sample = new Sample(step);
    double s = (double) step / steps;
    sample.progress = s;
    sample.time = s * schedule.duration();
    sample.diffusion = schedule.diffusion(s);
    sample.potentialScale = schedule.potentialScale(s);
    sample.evaluations = objective.total();
    sample.kineticEnergy = sample.diffusion * h.laplacian(psi);
    sample.potentialEnergy = h.potentialEnergy(psi);
    sample.energy = Math.fma(sample.potentialScale, sample.potentialEnergy, sample.kineticEnergy);
    sample.bestValue = objective.bestValue();
    int d = h.grid().dimension();
    sample.mean = new double[d];
    sample.variance = new double[d];
    for (int axis = 0; axis < d; axis++) {
      sample.mean[axis] = psi.mean(axis);
      sample.variance[axis] = psi.variance(axis, sample.mean[axis]);
    }
    sample.norm = norm;
    sample.successMass = problem.ball().mass(psi);
    double share = problem.isImaginary() ? psi.squaredNorm() : 1;
    sample.autocorrelation = psi.fidelity(problem.initial()) / share;
    sample.transmission = problem.transmission(psi);
    samples.add(sample);
    if (weights != null && schedule.isConstant()) {
      sample.fidelity = weights.groundShare(psi);
    }
    if (weights != null && problem.isImaginary()) {
      double since = schedule.isConstant() ? sample.time : Double.NaN;
      weights.measure(psi, step, sample.time, since, populations);
    }
    if (step > 0) {
      tail = Math.max(tail, h.momentumTail());
    }
    watchGrid(sample);
  }

  /** How well box and resolution suit the state, whatever D is now: it may be 0. */
  private void watchGrid(Sample sample) {
    Hamiltonian h = problem.hamiltonian();
    if (problem.isImaginary()) {
      // What the start has at the edges or at high k decays: the end counts.
      nyquist = 1 / h.momentumReach();
      edge = psi.edgeProbability();
      return;
    }
    nyquist = Math.min(nyquist, 1 / h.momentumReach());
    edge = Math.max(edge, strayed());
    if (sample.step == 0 && sample.diffusion > 0) {
      // All of the energy can become kinetic.
      double height = sample.energy - sample.potentialScale * h.minimum();
      nyquist = Math.min(nyquist, h.nyquistEnergy(sample.diffusion) / height);
    }
  }

  /** Mass in the outermost layers beyond what the start has there for being spread out. */
  private double strayed() {
    double largest = 0;
    for (int axis = 0; axis < psi.grid().dimension(); axis++) {
      double share = 2.0 / psi.grid().shape(axis);
      double spread = Math.min(share, problem.initial().edgeProbability(axis));
      largest = Math.max(largest, psi.edgeProbability(axis) - spread);
    }
    return largest;
  }

  /** Hands the samples so far to the trial. */
  void keep() {
    samples.forEach(context.recorder()::add);
    populations.forEach(context::report);
  }

  int steps() {
    return steps;
  }

  WaveFunction psi() {
    return psi;
  }

  List<Sample> samples() {
    return samples;
  }

  /** The sample after the last step. */
  Sample last() {
    return samples.get(samples.size() - 1);
  }

  /** Largest |‖ψ‖ − 1| after any step. */
  double normDrift() {
    return normDrift;
  }

  double edgeProbability() {
    return edge;
  }

  double nyquistRatio() {
    return nyquist;
  }

  /** Largest momentum tail after the start. */
  double tail() {
    return tail;
  }

  /**
   * Largest difference of the final energy (over its height above the bottom), means and spreads
   * (over the spread) from another run's.
   */
  double difference(GridRun other) {
    Sample a = last();
    Sample b = other.last();
    double bottom = a.potentialScale * problem.hamiltonian().minimum();
    double largest = Math.abs(a.energy - b.energy) / Math.abs(a.energy - bottom);
    for (int axis = 0; axis < a.mean.length; axis++) {
      double spread = Math.sqrt(a.variance[axis]);
      largest = Math.max(largest, Math.abs(a.mean[axis] - b.mean[axis]) / spread);
      largest = Math.max(largest, Math.abs(a.variance[axis] - b.variance[axis]) / a.variance[axis]);
    }
    return largest;
  }
}
