package io.wick.method;

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
  private final StateMeasurement measurement;
  private final int steps;
  private final LevelWeights weights;
  private final WaveFunction psi;
  private final List<Sample> samples = new ArrayList<>();
  private final List<PopulationRow> populations = new ArrayList<>();
  private CourseMarks marks;
  private double logNorm;
  private double norm = 1;
  private double normDrift;
  private final GridHealth health;

  /**
   * A run that has not begun.
   *
   * @param weights levels that samples are compared with; null for none
   */
  GridRun(
      GridProblem problem, Context context, Objective objective, int steps, LevelWeights weights) {
    this.problem = problem;
    this.context = context;
    this.measurement = new StateMeasurement(problem, objective);
    this.health = new GridHealth(problem);
    this.steps = steps;
    this.weights = weights;
    this.psi = problem.initial().copy();
    this.marks = new CourseMarks(steps, 0);
  }

  /**
   * Keeps the states at T/n, 2T/n, 4T/n … before the end, for {@link #courseDistance}.
   *
   * @param n a power of two that divides the number of steps
   */
  GridRun marked(int n) {
    marks = new CourseMarks(steps, n);
    return this;
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
      sample(0);
    }
    for (int n = 0; n < steps; n++) {
      before.run();
      double norm = problem.propagator().step(psi, duration * n / steps, length);
      watch(norm, n + 1);
      marks.note(psi, n + 1);
      if (n + 1 == steps || context.recorder().due(n + 1)) {
        sample(n + 1);
      }
    }
  }

  private void watch(double norm, int step) {
    if (!(norm > 0 && norm < Double.POSITIVE_INFINITY)) {
      throw new TrialStopped(
          Status.DIVERGED, "the norm of the wave function is " + norm + " after step " + step);
    }
    // Real-time steps return the norm that is left, those of imaginary time what they take off it.
    logNorm = (problem.isImaginary() ? logNorm : 0) + StrictMath.log(norm);
    this.norm = norm;
    double whole = norm;
    if (problem.absorber() != null) {
      whole = Math.sqrt(Math.fma(norm, norm, problem.absorber().absorbed()));
    }
    normDrift = Math.max(normDrift, Math.abs(whole - 1));
  }

  private void sample(int step) {
    Schedule schedule = problem.schedule();
    double s = (double) step / steps;
    Sample sample = measurement.of(psi, step, schedule.diffusion(s), schedule.potentialScale(s));
    sample.progress = s;
    sample.time = s * schedule.duration();
    sample.logNorm = logNorm;
    sample.norm = problem.isImaginary() ? StrictMath.exp(logNorm) : norm;
    samples.add(sample);
    if (weights != null && schedule.isConstant()) {
      sample.fidelity = weights.groundShare(psi);
    }
    if (weights != null && problem.isImaginary()) {
      double since = schedule.isConstant() ? sample.time : Double.NaN;
      weights.measure(psi, step, sample.time, since, populations);
    }
    health.watch(psi, sample);
  }

  /**
   * Distance of the final states of two runs, or a tenth of that of earlier ones at the marks where
   * that is larger: a state that cools down forgets its errors, its trajectory does not.
   */
  double courseDistance(GridRun other) {
    return Math.max(psi.distance(other.psi), 0.1 * marks.distance(other.marks));
  }

  /** Hands the samples so far to the trial. */
  void keep() {
    samples.forEach(context.recorder()::add);
    populations.forEach(context::report);
  }

  int steps() {
    return steps;
  }

  GridProblem problem() {
    return problem;
  }

  /** True if the edges absorb. */
  boolean isOpen() {
    return problem.absorber() != null;
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

  /** What the samples say about box, resolution and steps. */
  GridHealth health() {
    return health;
  }

  /**
   * Largest difference of the final energy (over its height above the bottom), means and spreads
   * (over the spread) from another run's; of survival and transmission with edges that absorb, for
   * what is left then may be next to nothing.
   */
  double difference(GridRun other) {
    Sample a = last();
    Sample b = other.last();
    if (isOpen()) {
      double survival = Math.abs(psi.squaredNorm() - other.psi.squaredNorm());
      double passed = Math.abs(a.transmission - b.transmission);
      return passed > survival ? passed : survival;
    }
    double bottom = a.potentialScale * problem.bottom();
    double largest = Math.abs(a.energy - b.energy) / Math.abs(a.energy - bottom);
    for (int axis = 0; axis < a.mean.length; axis++) {
      double spread = Math.sqrt(a.variance[axis]);
      largest = Math.max(largest, Math.abs(a.mean[axis] - b.mean[axis]) / spread);
      largest = Math.max(largest, Math.abs(a.variance[axis] - b.variance[axis]) / a.variance[axis]);
    }
    return largest;
  }
}
