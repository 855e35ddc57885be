package io.wick.method;

import io.wick.grid.CellGrid;
import io.wick.grid.DensityStep;
import io.wick.grid.DriftDiffusion;
import io.wick.grid.MeshGrading;
import io.wick.trial.Recorder;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;

/** One evolution of a density on one mesh with a fixed number of steps. */
final class DensityRun {
  private final DensityScheme scheme;
  private final DensityProblem problem;
  private final CellGrid grid;
  private final TimeSlices slices;
  private final int parts;
  private final DriftDiffusion generator;
  private final DensityStep propagator;
  private final DensityCourse course;
  private final double[] p;

  /**
   * Evaluates the potential on the mesh (counted).
   *
   * @param parts equal steps in each slice
   */
  DensityRun(
      DensityScheme scheme, CellGrid grid, DensityProblem problem, TimeSlices slices, int parts) {
    this(scheme, grid, grid.values(problem.objective()), problem, slices, parts);
  }

  private DensityRun(
      DensityScheme scheme,
      CellGrid grid,
      double[] values,
      DensityProblem problem,
      TimeSlices slices,
      int parts) {
    this.scheme = scheme;
    this.problem = problem;
    this.grid = grid;
    this.slices = slices;
    this.parts = parts;
    this.generator = new DriftDiffusion(grid, values);
    this.propagator = scheme.step(generator, problem);
    this.course = new DensityCourse(grid, values, problem);
    this.p = InitialDensity.of(problem.start(), grid, values, problem.firstBeta());
  }

  /** The same with other steps; evaluates values nowhere again. */
  DensityRun again(TimeSlices other, int count) {
    return new DensityRun(scheme, grid, generator.values(), problem, other, count);
  }

  /**
   * Runs.
   *
   * @param before called before each step
   */
  DensityRun run(Runnable before) {
    Recorder recorder = problem.context().recorder();
    recorder.plan(slices.intervals());
    if (recorder.due(0)) {
      course.observe(0, 0, p);
    }
    for (int slice = 0; slice < slices.count(); slice++) {
      advance(slice, before, () -> {});
      int interval = slices.ending(slice);
      if (slice == slices.count() - 1 || interval > 0 && recorder.due(interval)) {
        course.observe((slice + 1) * parts, (double) interval / slices.intervals(), p);
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
    for (int slice = 0; slice < slices.count(); slice++) {
      advance(slice, before, () -> grading.see(p));
    }
    return grading;
  }

  private void advance(int slice, Runnable before, Runnable after) {
    double duration = problem.schedule().duration();
    double start = duration * slices.start(slice);
    double length = duration * slices.length(slice) / parts;
    for (int part = 0; part < parts; part++) {
      before.run();
      if (!propagator.step(p, Math.fma(part, length, start), length)) {
        throw new TrialStopped(
            Status.DIVERGED,
            "the density cannot be advanced in step "
                + (slice * parts + part + 1)
                + ": the potential is too steep for D");
      }
      after.run();
    }
  }

  CellGrid grid() {
    return grid;
  }

  int steps() {
    return slices.count() * parts;
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

  /** Error of the density, ∫|Δp|, by comparison with about half the steps; NaN for one step. */
  double stepError() {
    if (steps() < 2) {
      return Double.NaN;
    }
    DensityRun aside =
        parts > 1 ? again(slices, parts / 2) : again(TimeSlices.equal(slices.count() / 2), 1);
    aside.run(problem.context()::checkDeadline);
    double ratio = (double) steps() / aside.steps();
    return distance(aside) / (ratio * ratio - 1);
  }
}
