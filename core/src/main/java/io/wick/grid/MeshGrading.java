package io.wick.grid;

import java.util.Arrays;

/**
 * Where cells are needed, learnt from the densities that pass: along each axis the number of cells
 * per length is the largest, over the densities seen, of m^{1/4}/∫m^{1/4}, m the marginal. So a
 * Gaussian has its cells within some 5 standard deviations whatever its width, a narrow density
 * does not take the cells from a broad one before it, and small masses far away still count
 * (equidistribution, de Boor, A Practical Guide to Splines, chapter XII; the exponents there are
 * between 1/3 and 1 of derivatives of m).
 */
public final class MeshGrading {
  /** Control values of a map: cells change their widths over this share of an axis. */
  private static final int PIECES = 48;

  /** Cells per length fall off from a peak r as 1/(1 + 8 r peak)², so that widths vary smoothly. */
  private static final double FALL = 8;

  /** Share of the cells that are spread evenly. */
  private static final double EVEN = 0.05;

  private final CellGrid grid;
  private final double[][] needed;

  /** Nothing seen yet. */
  public MeshGrading(CellGrid grid) {
    this.grid = grid;
    this.needed = new double[grid.dimension()][];
    for (int axis = 0; axis < needed.length; axis++) {
      needed[axis] = new double[grid.cells(axis)];
    }
  }

  /** One on the same mesh that has seen nothing. */
  public MeshGrading empty() {
    return new MeshGrading(grid);
  }

  /** Takes note of a density. */
  public void see(double[] p) {
    for (int axis = 0; axis < needed.length; axis++) {
      double[] wanted = grid.marginal(axis, p);
      for (int j = 0; j < wanted.length; j++) {
        wanted[j] = Math.sqrt(Math.sqrt(Math.max(0, wanted[j])));
      }
      normalise(axis, wanted);
      for (int j = 0; j < wanted.length; j++) {
        needed[axis][j] = Math.max(needed[axis][j], wanted[j]);
      }
    }
  }

  /** Takes note of what another one, on the same mesh, has seen. */
  public void see(MeshGrading other) {
    for (int axis = 0; axis < needed.length; axis++) {
      for (int j = 0; j < needed[axis].length; j++) {
        needed[axis][j] = Math.max(needed[axis][j], other.needed[axis][j]);
      }
    }
  }

  /** The shortest length per cell that is wanted, in units of a side of the box over the cells. */
  public double finest() {
    double finest = Double.POSITIVE_INFINITY;
    for (int axis = 0; axis < needed.length; axis++) {
      double most = Arrays.stream(needed[axis]).max().orElseThrow();
      finest = Math.min(finest, 1 / (most * grid.box().length(axis)));
    }
    return finest;
  }

  /** Maps with the cells where they were needed. */
  public AxisMap[] maps() {
    AxisMap[] maps = new AxisMap[needed.length];
    for (int axis = 0; axis < maps.length; axis++) {
      maps[axis] = map(axis);
    }
    return maps;
  }

  private AxisMap map(int axis) {
    int n = grid.cells(axis);
    double[] cells = smooth(axis);
    double[] controls = new double[PIECES + 1];
    double before = 0;
    int control = 1;
    controls[0] = grid.box().lower(axis);
    controls[PIECES] = grid.box().upper(axis);
    for (int j = 0; j < n; j++) {
      double share = cells[j] * grid.widths(axis)[j];
      double from = grid.map(axis).at((double) j / n);
      double to = grid.map(axis).at((j + 1.0) / n);
      while (control < PIECES && control <= (before + share) * PIECES) {
        double part = ((double) control / PIECES - before) / share;
        controls[control++] = Math.fma(part, to - from, from);
      }
      before += share;
    }
    // Rounding at the upper edge: what is left is spread there.
    for (int left = control; left < PIECES; left++) {
      double last = controls[control - 1];
      controls[left] =
          last + (controls[PIECES] - last) * (left - control + 1.0) / (PIECES - control + 1);
    }
    return AxisMap.of(controls);
  }

  /** Cells per length, of integral 1. */
  private double[] smooth(int axis) {
    int n = grid.cells(axis);
    double[] peaks = needed[axis].clone();
    double[] out = new double[n];
    normalise(axis, peaks);
    for (int j = 0; j < n; j++) {
      double x = grid.center(axis, j);
      for (int i = 0; i < n; i++) {
        double fall = 1 + FALL * peaks[i] * Math.abs(grid.center(axis, i) - x);
        out[j] = Math.max(out[j], peaks[i] / (fall * fall));
      }
    }
    normalise(axis, out);
    for (int j = 0; j < n; j++) {
      out[j] = (1 - EVEN) * out[j] + EVEN / grid.box().length(axis);
    }
    normalise(axis, out);
    return out;
  }

  private void normalise(int axis, double[] f) {
    double sum = 0;
    for (int j = 0; j < f.length; j++) {
      sum = Math.fma(f[j], grid.widths(axis)[j], sum);
    }
    for (int j = 0; j < f.length; j++) {
      f[j] /= sum;
    }
  }
}
