package io.wick.grid;

import io.wick.schedule.Schedule;

/**
 * One step of ∂p/∂τ = D(τ)∇²p + λ(τ)∇·(p∇ζ): the generators of the axes at the midpoint's D and λ,
 * each by its exact exponential, in the symmetric order of Strang. Every factor keeps densities
 * positive, their mass, and e^{−λζ/D}, at any step. On one axis with constant D and λ there is no
 * error at all; otherwise order 2. Allocates nothing per step.
 */
public final class FokkerPlanckStep implements DensityStep {
  /** Negative parts of the whole density, in shares of its mass, that a step may cut. */
  private static final double NEGLIGIBLE = 1e-13;

  private final DriftDiffusion generator;
  private final Schedule schedule;
  private final LineExponential[] lines;
  private final double[][] buffers;

  /** A propagator. */
  public FokkerPlanckStep(DriftDiffusion generator, Schedule schedule) {
    this.generator = generator;
    this.schedule = schedule;
    int d = generator.grid().dimension();
    this.lines = new LineExponential[d];
    this.buffers = new double[d][];
    for (int axis = 0; axis < d; axis++) {
      lines[axis] = new LineExponential(generator.grid().cells(axis));
      buffers[axis] = new double[generator.grid().cells(axis)];
    }
  }

  @Override
  public boolean step(double[] p, double time, double step) {
    double s = Math.min(1, Math.max(0, (time + 0.5 * step) / schedule.duration()));
    generator.prepare(schedule.diffusion(s), schedule.potentialScale(s));
    return sweeps(p, step);
  }

  /** All axes, with the rates that the generator has. */
  boolean sweeps(double[] p, double step) {
    int last = lines.length - 1;
    boolean sound = true;
    for (int axis = 0; axis < last; axis++) {
      sound &= sweep(axis, p, 0.5 * step);
    }
    sound &= sweep(last, p, step);
    for (int axis = last - 1; axis >= 0; axis--) {
      sound &= sweep(axis, p, 0.5 * step);
    }
    return sound;
  }

  private boolean sweep(int axis, double[] p, double duration) {
    CellGrid grid = generator.grid();
    int inner = grid.inner(axis);
    int n = grid.cells(axis);
    int count = grid.size() / n;
    double[] buffer = buffers[axis];
    double[] widths = grid.widths(axis);
    boolean sound = true;
    for (int line = 0; line < count; line++) {
      int first = line / inner * n * inner + line % inner;
      for (int j = 0; j < n; j++) {
        buffer[j] = p[first + j * inner] * widths[j];
      }
      double negligible = NEGLIGIBLE * widths[0] / grid.volumes()[first] / count;
      lines[axis].load(generator.forward(axis), generator.backward(axis), first, inner);
      sound &= lines[axis].apply(buffer, duration, negligible);
      for (int j = 0; j < n; j++) {
        p[first + j * inner] = buffer[j] / widths[j];
      }
    }
    return sound;
  }

  @Override
  public double correction() {
    double largest = 0;
    for (LineExponential line : lines) {
      largest = Math.max(largest, line.correction());
    }
    return largest;
  }
}
