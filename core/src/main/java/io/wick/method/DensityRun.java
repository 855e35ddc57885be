package io.wick.method;

import io.wick.grid.CellGrid;
import io.wick.grid.DensityStep;
import io.wick.grid.DriftDiffusion;
import io.wick.grid.MeshGrading;
import io.wick.schedule.Schedule;
import io.wick.trial.Recorder;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;

/** One evolution of a density on one mesh with a fixed number of equal steps. */
final class DensityRun {
  private final DensityScheme scheme;
  private final DensityProblem problem;
  private final CellGrid grid;
  private final int steps;
  private final DriftDiffusion generator;
  private final DensityStep propagator;
  private final DensityCourse course;
  private final double[] p;

  /** Evaluates the potential on the mesh (counted). */
  DensityRun(DensityScheme scheme, CellGrid grid, DensityProblem problem, int steps) {
    this(scheme, grid, grid.values(problem.objective()), problem, steps);
  }

  private DensityRun(
      DensityScheme scheme, CellGrid grid, double[] values, DensityProblem problem, int steps) {
    this.scheme = scheme;
    this.problem = problem;
    this.grid = grid;
    this.steps = steps;
    this.generator = new DriftDiffusion(grid, values);
    this.propagator = scheme.step(generator, problem, problem.schedule().duration() / steps);
    this.course = new DensityCourse(grid, values, problem);
    this.p = InitialDensity.of(problem.start(), grid, values, problem.firstBeta());
  }

  /** The same with another number of steps; evaluates values nowhere again. */
  DensityRun again(int count) {
    return new DensityRun(scheme, grid, generator.values(), problem, count);
  }

  /**
   * Runs.
   *
   * @param before called before each step
   * @param stride steps between two instants at which a sample may be due
   */
  DensityRun run(Runnable before, int stride) {
    Recorder recorder = problem.context().recorder();
    recorder.plan(steps / stride);
    if (recorder.due(0)) {
      course.observe(0, steps, p);
    }
    for (int n = 1; n <= steps; n++) {
      before.run();
      advance(n);
      if (n == steps || n % stride == 0 && recorder.due(n / stride)) {
        course.observe(n, steps, p);
      }
    }
    return this;
  }

  /** Runs without observing, only to learn where cells are needed. */
  MeshGrading explore(Runnable before) {
    MeshGrading grading = new MeshGrading(grid);
    if (!(problem.start() instanceof Start.Point)) {
      grading.see(p);
    }
    for (int n = 1; n <= steps; n++) {
      before.run();
      advance(n);
      grading.see(p);
    }
    return grading;
  }

  private void advance(int n) {
    Schedule schedule = problem.schedule();
    double length = schedule.duration() / steps;
    if (!propagator.step(p, length * (n - 1), length)) {
      throw new TrialStopped(
          Status.DIVERGED,
          "the density cannot be advanced in step " + n + ": the potential is too steep for D");
    }
  }

  CellGrid grid() {
    return grid;
  }

  int steps() {
    return steps;
  }

  double[] density() {
    return p;
  }

  DensityCourse course() {
    return course;
  }

  /** Largest of |mass − 1| at samples and of what was corrected in a step. */
  double massDrift() {
    double largest = propagator.correction();
    for (Sample sample : course.samples()) {
      largest = Math.max(largest, Math.abs(sample.norm - 1));
    }
    return largest;
  }

  /** ∫|p − q| of two runs on the same mesh. */
  double distance(DensityRun other) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum = Math.fma(Math.abs(p[i] - other.p[i]), grid.volumes()[i], sum);
    }
    return sum;
  }

  /** Error of the density, ∫|Δp|, by comparison with half as many steps; NaN for a single one. */
  double stepError() {
    int fewer = steps / 2;
    if (fewer == 0) {
      return Double.NaN;
    }
    DensityRun aside = again(fewer).run(problem.context()::checkDeadline, fewer);
    double ratio = (double) steps / fewer;
    return distance(aside) / (ratio * ratio - 1);
  }
}
