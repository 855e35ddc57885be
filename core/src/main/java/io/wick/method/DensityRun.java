package io.wick.method;

import io.wick.grid.CellGrid;
import io.wick.grid.DensityStep;
import io.wick.grid.DriftDiffusion;
import io.wick.grid.MeshGrading;
import io.wick.grid.MeshTransfer;
import io.wick.trial.Recorder;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;

/** One evolution of a density on one mesh, or one after the other, in a fixed number of steps. */
final class DensityRun {
  private final DensityScheme scheme;
  private final DensityProblem problem;
  private final DensityMeshes meshes;
  private final TimeSlices slices;
  private final int parts;
  private final DensityCourse course;
  private int number = -1;
  private CellGrid grid;
  private DensityStep propagator;
  private double correction;
  private double[] p;

  /**
   * Evaluates the potential on the first mesh (counted), and on others when they are entered.
   *
   * @param parts equal steps in each slice
   */
  DensityRun(
      DensityScheme scheme,
      DensityMeshes meshes,
      DensityProblem problem,
      TimeSlices slices,
      int parts) {
    this.scheme = scheme;
    this.problem = problem;
    this.meshes = meshes;
    this.slices = slices;
    this.parts = parts;
    this.course = new DensityCourse(problem);
    enter(0);
  }

  private void enter(int mesh) {
    if (mesh == number) {
      return;
    }
    CellGrid next = meshes.grid(mesh);
    double[] values = meshes.values(mesh);
    p =
        grid == null
            ? InitialDensity.of(problem.start(), next, values, problem.firstBeta())
            : MeshTransfer.of(grid, next, p);
    correction = propagator == null ? 0 : Math.max(correction, propagator.correction());
    propagator = scheme.step(new DriftDiffusion(next, values), problem);
    course.enter(next, values);
    grid = next;
    number = mesh;
  }

  /** The same with other steps; evaluates values nowhere again. */
  DensityRun again(TimeSlices other, int count) {
    return new DensityRun(scheme, meshes, problem, other, count);
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

  /** Runs without observing, only to learn where cells are needed in each slice. */
  MeshGrading[] explore(Runnable before) {
    MeshGrading[] gradings = new MeshGrading[slices.count()];
    for (int slice = 0; slice < gradings.length; slice++) {
      MeshGrading grading = new MeshGrading(grid);
      if (slice > 0 || !(problem.start() instanceof Start.Point)) {
        grading.see(p);
      }
      advance(slice, before, () -> grading.see(p));
      gradings[slice] = grading;
    }
    return gradings;
  }

  private void advance(int slice, Runnable before, Runnable after) {
    enter(meshes.at(slices.start(slice)));
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
    double largest = Math.max(correction, propagator.correction());
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

  /** Error of the observables at the end by the steps, by comparison; NaN for one step. */
  double stepError() {
    if (steps() < 2) {
      return Double.NaN;
    }
    DensityRun aside =
        parts > 1 ? again(slices, parts / 2) : again(TimeSlices.equal(slices.count() / 2), 1);
    aside.run(problem.context()::checkDeadline);
    return stepError(aside);
  }

  /** The same by a run of fewer steps that is there already; order 2. */
  double stepError(DensityRun coarser) {
    double ratio = (double) steps() / coarser.steps();
    return course.lastDifference(coarser.course) / (ratio * ratio - 1);
  }
}
