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

  /** Lines from which a block, whose width is fixed, is faster than one after the other. */
  private static final int FEWEST = 6;

  private final DriftDiffusion generator;
  private final Schedule schedule;
  private final LineExponential[] lines;
  private final LineBlock[] blocks;
  private final double[][] buffers;

  /** A propagator. */
  public FokkerPlanckStep(DriftDiffusion generator, Schedule schedule) {
    this.generator = generator;
    this.schedule = schedule;
    int d = generator.grid().dimension();
    this.lines = new LineExponential[d];
    this.blocks = new LineBlock[d];
    this.buffers = new double[d][];
    for (int axis = 0; axis < d; axis++) {
      lines[axis] = new LineExponential(generator.grid().cells(axis));
      blocks[axis] = new LineBlock(d == 1 ? 1 : generator.grid().cells(axis));
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

  /** Each axis once, for generators that commute. */
  boolean sweepEach(double[] p, double step) {
    boolean sound = true;
    for (int axis = 0; axis < lines.length; axis++) {
      sound &= sweep(axis, p, step);
    }
    return sound;
  }

  private boolean sweep(int axis, double[] p, double duration) {
    CellGrid grid = generator.grid();
    int n = grid.cells(axis);
    int count = grid.size() / n;
    boolean open = grid.edge() == CellGrid.Edge.REFLECTING;
    boolean sound = true;
    for (int line = 0; line < count; line += LineBlock.WIDTH) {
      int lines = Math.min(LineBlock.WIDTH, count - line);
      // Few lines fill no block, and rings have corners.
      sound &=
          open && lines >= FEWEST
              ? block(axis, p, duration, line, lines)
              : oneByOne(axis, p, duration, line, lines);
    }
    return sound;
  }

  private int first(int axis, int line) {
    int inner = generator.grid().inner(axis);
    return line / inner * generator.grid().cells(axis) * inner + line % inner;
  }

  /** Negative parts of a line, as a sum over masses per cross section, that no one will see. */
  private double negligible(int axis, int first) {
    CellGrid grid = generator.grid();
    int count = grid.size() / grid.cells(axis);
    return NEGLIGIBLE * grid.widths(axis)[0] / grid.volumes()[first] / count;
  }

  private boolean block(int axis, double[] p, double duration, int line, int lines) {
    int inner = generator.grid().inner(axis);
    double[] widths = generator.grid().widths(axis);
    LineBlock block = blocks[axis];
    for (int l = 0; l < lines; l++) {
      int first = first(axis, line + l);
      double[] forward = generator.forward(axis);
      double[] backward = generator.backward(axis);
      block.load(l, p, widths, forward, backward, first, inner, duration);
    }
    block.apply();
    boolean sound = true;
    for (int l = 0; l < lines; l++) {
      int first = first(axis, line + l);
      if (!block.store(l, p, widths, first, inner, negligible(axis, first))) {
        sound &= oneByOne(axis, p, duration, line + l, 1);
      }
    }
    return sound;
  }

  private boolean oneByOne(int axis, double[] p, double duration, int from, int lines) {
    CellGrid grid = generator.grid();
    int inner = grid.inner(axis);
    double[] widths = grid.widths(axis);
    double[] buffer = buffers[axis];
    boolean sound = true;
    for (int line = from; line < from + lines; line++) {
      int first = first(axis, line);
      for (int j = 0; j < widths.length; j++) {
        buffer[j] = p[first + j * inner] * widths[j];
      }
      this.lines[axis].load(generator.forward(axis), generator.backward(axis), first, inner);
      sound &= this.lines[axis].apply(buffer, duration, negligible(axis, first));
      for (int j = 0; j < widths.length; j++) {
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
