package io.wick.grid;

import io.wick.potential.Potential;
import java.util.Arrays;

/**
 * The drift dx/dτ = −λ∂ζ/∂x along one axis for a fixed time, as a map of cumulative masses: what is
 * left of a face after the drift is what was left of the point that the drift carries there. Faces
 * are traced back once (Runge-Kutta 4, four parts a step); the cumulative mass at their origins is
 * interpolated by quintics and kept between those of the faces around, and not falling, so that
 * densities stay positive; its ends stay, so that mass does. There is no numerical diffusion that
 * would outlive D.
 *
 * <p>Source: conservative semi-Lagrangian remapping, Zerroukat, Wood, Staniforth, Q. J. R.
 * Meteorol. Soc. 128 (2002) 2801, doi 10.1256/qj.02.31.
 */
final class AxisDrift {
  private static final int PARTS = 4;
  private static final int STENCIL = 6;

  private final CellGrid grid;
  private final int axis;
  private final double[] origins;
  private final double[] cumulative;
  private final double[] moved;

  /**
   * The drift for λδ = {@code time}.
   *
   * @param potential its gradient is evaluated 16 times per face
   */
  AxisDrift(CellGrid grid, int axis, Potential potential, double time) {
    this.grid = grid;
    this.axis = axis;
    int n = grid.cells(axis);
    this.cumulative = new double[n + 1];
    this.moved = new double[n + 1];
    this.origins = trace(potential, time);
  }

  private int cell(int line) {
    int inner = grid.inner(axis);
    return line / inner * grid.cells(axis) * inner + line % inner;
  }

  /** Where each face comes from, in cells from the lower edge, [line · (n + 1) + face]. */
  private double[] trace(Potential potential, double time) {
    int d = grid.dimension();
    int n = grid.cells(axis);
    int lines = grid.size() / n;
    int count = lines * (n + 1);
    double lower = grid.box().lower(axis);
    double upper = grid.box().upper(axis);
    AxisMap map = grid.map(axis);
    double[] faces = new double[n + 1];
    for (int face = 0; face <= n; face++) {
      faces[face] = map.at((double) face / n);
    }
    double[][] x = new double[d][count];
    double[] from = new double[count];
    for (int line = 0; line < lines; line++) {
      for (int face = 0; face <= n; face++) {
        int i = line * (n + 1) + face;
        for (int other = 0; other < d; other++) {
          x[other][i] = grid.coordinates()[other][cell(line)];
        }
        from[i] = faces[face];
      }
    }
    double[][] gradient = new double[d][count];
    double[] sum = new double[count];
    double part = time / PARTS;
    double[] shares = {0, 0.5, 0.5, 1};
    double[] weights = {1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6};
    for (int k = 0; k < PARTS; k++) {
      Arrays.fill(sum, 0);
      for (int stage = 0; stage < 4; stage++) {
        for (int i = 0; i < count; i++) {
          double at = Math.fma(shares[stage] * part, gradient[axis][i], from[i]);
          // Beyond the edges there is no mass: how far beyond does not matter.
          x[axis][i] = Math.max(lower, Math.min(upper, stage == 0 ? from[i] : at));
        }
        potential.gradients(x, count, gradient);
        for (int i = 0; i < count; i++) {
          sum[i] = Math.fma(weights[stage] * part, gradient[axis][i], sum[i]);
        }
      }
      for (int i = 0; i < count; i++) {
        from[i] = Math.max(lower, Math.min(upper, from[i] + sum[i]));
      }
    }
    for (int i = 0; i < count; i++) {
      from[i] = n * map.inverse(from[i]);
    }
    return from;
  }

  /** Moves p in place. */
  void apply(double[] p) {
    int n = grid.cells(axis);
    int inner = grid.inner(axis);
    double[] widths = grid.widths(axis);
    for (int line = 0; line < grid.size() / n; line++) {
      int first = cell(line);
      for (int j = 0; j < n; j++) {
        cumulative[j + 1] = Math.fma(p[first + j * inner], widths[j], cumulative[j]);
      }
      for (int face = 1; face < n; face++) {
        double mass = interpolate(origins[line * (n + 1) + face]);
        moved[face] = Math.max(moved[face - 1], mass);
      }
      moved[n] = cumulative[n];
      for (int j = 0; j < n; j++) {
        p[first + j * inner] = Math.max(0, moved[j + 1] - moved[j]) / widths[j];
      }
    }
  }

  /** The cumulative mass at a distance from the lower edge, in cells (graded ones, too). */
  private double interpolate(double at) {
    int n = cumulative.length - 1;
    int cell = Math.max(0, Math.min(n - 1, (int) at));
    if (n + 1 < STENCIL) {
      return Math.fma(at - cell, cumulative[cell + 1] - cumulative[cell], cumulative[cell]);
    }
    int first = Math.max(0, Math.min(n + 1 - STENCIL, cell - STENCIL / 2 + 1));
    double t = at - first;
    double a = t - 1;
    double b = t - 2;
    double c = t - 3;
    double d = t - 4;
    double e = t - 5;
    // Lagrange's weights on the nodes 0 … 5; differences from one value, so that mass is kept
    // small.
    double base = cumulative[cell];
    double sum = -a * b * c * d * e / 120 * (cumulative[first] - base);
    sum += t * b * c * d * e / 24 * (cumulative[first + 1] - base);
    sum -= t * a * c * d * e / 12 * (cumulative[first + 2] - base);
    sum += t * a * b * d * e / 12 * (cumulative[first + 3] - base);
    sum -= t * a * b * c * e / 24 * (cumulative[first + 4] - base);
    sum += t * a * b * c * d / 120 * (cumulative[first + 5] - base);
    return Math.max(base, Math.min(cumulative[cell + 1], base + sum));
  }
}
