package io.wick.grid;

import io.wick.potential.Potential;
import java.util.Arrays;

/**
 * The drift dx/dτ = −λ∂ζ/∂x along one axis for a fixed time, as a map of cumulative masses: what is
 * left of a face after the drift is what was left of the point that the drift carries there ({@link
 * LineRemap}). Faces are traced back once (Runge-Kutta 4, four parts a step). There is no numerical
 * diffusion that would outlive D.
 */
final class AxisDrift {
  private static final int PARTS = 4;

  private final CellGrid grid;
  private final int axis;
  private final double[] origins;
  private final LineRemap remap;

  /**
   * The drift for λδ = {@code time}.
   *
   * @param potential its gradient is evaluated 16 times per face
   */
  AxisDrift(CellGrid grid, int axis, Potential potential, double time) {
    this.grid = grid;
    this.axis = axis;
    this.remap = new LineRemap(grid.cells(axis));
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
    double[] widths = grid.widths(axis);
    for (int line = 0; line < grid.size() / n; line++) {
      remap.apply(p, cell(line), grid.inner(axis), widths, widths, origins, line * (n + 1));
    }
  }
}
