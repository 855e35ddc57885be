package io.wick.method;

import io.wick.grid.AxisMap;
import io.wick.grid.CellGrid;
import io.wick.math.Elementary;
import io.wick.trial.Start;
import java.util.Arrays;
import java.util.List;

/** Puts a start on a mesh of cells as a density of mass 1; std is that of p. */
final class InitialDensity {
  /**
   * Cells per std from which values at the centres have the moments of the Gaussian to rounding:
   * what is aliased is e^{−2π²·1.25²} = 4e−14.
   */
  private static final double RESOLVED = 1.25;

  private InitialDensity() {}

  /**
   * The density of a start. {@code ground} is the stationary e^{−λζ/D}.
   *
   * @param values ζ at the centres; nothing starts inside a wall (+∞)
   * @param beta λ/D at the start
   */
  static double[] of(Start start, CellGrid grid, double[] values, double beta) {
    double[] p = new double[grid.size()];
    if (start instanceof Start.Gaussian gaussian) {
      if (gaussian.momentum() != null && gaussian.momentum().stream().anyMatch(k -> k != 0)) {
        throw new IllegalArgumentException(
            "start.momentum must be left out for a density, which has none, but was "
                + gaussian.momentum());
      }
      product(grid, p, gaussian.center(), "center", gaussian.std());
    } else if (start instanceof Start.Point point) {
      product(grid, p, point.at(), "at", List.of(0.0));
    } else if (start instanceof Start.Uniform) {
      Arrays.fill(p, 1);
    } else {
      p = grid.boltzmann(values, beta);
    }
    for (int i = 0; i < p.length; i++) {
      p[i] = values[i] < Double.POSITIVE_INFINITY ? p[i] : 0;
    }
    double mass = grid.mass(p);
    if (!(mass > 0)) {
      throw new IllegalArgumentException(
          "the start has no weight on the grid: its center is far outside the box or inside a wall");
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= mass;
    }
    return p;
  }

  private static void product(
      CellGrid grid, double[] p, List<Double> centers, String name, List<Double> stds) {
    Arrays.fill(p, 1);
    int inner = grid.size();
    for (int axis = 0; axis < grid.dimension(); axis++) {
      double middle = 0.5 * (grid.box().lower(axis) + grid.box().upper(axis));
      double center = Components.of(name, centers, axis, grid.dimension(), middle);
      Components.inside("start." + name, grid.box(), axis, center);
      double tenth = 0.1 * grid.box().length(axis);
      double std = Components.of("std", stds, axis, grid.dimension(), tenth);
      double[] line = new double[grid.cells(axis)];
      AxisMap map = grid.map(axis);
      double spacing = map.slope(map.inverse(center)) / line.length;
      if (std >= RESOLVED * spacing) {
        broad(grid, axis, center, std, line);
      } else {
        narrow(grid, axis, center, std, line);
      }
      inner /= line.length;
      for (int i = 0; i < p.length; i++) {
        p[i] *= line[i / inner % line.length];
      }
    }
  }

  /** Values at the centres, with what the edges mirror or the ring brings round. */
  private static void broad(CellGrid grid, int axis, double center, double std, double[] line) {
    double a = grid.box().lower(axis);
    double b = grid.box().upper(axis);
    boolean ring = grid.edge() == CellGrid.Edge.PERIODIC;
    double period = ring ? b - a : 2 * (b - a);
    for (int j = 0; j < line.length; j++) {
      double x = grid.center(axis, j);
      for (int turn = -2; turn <= 2; turn++) {
        line[j] += gauss(x - center - turn * period, std);
        line[j] += ring ? 0 : gauss(2 * a - x - center - turn * period, std);
      }
    }
  }

  private static double gauss(double delta, double std) {
    return Elementary.exp(-delta * delta / (2 * std * std));
  }

  /** Sixty-five points of the Gaussian, each spread over four cells. */
  private static void narrow(CellGrid grid, int axis, double center, double std, double[] line) {
    if (std == 0) {
      deposit(grid, axis, center, 1, line);
      return;
    }
    for (int k = -32; k <= 32; k++) {
      deposit(grid, axis, Math.fma(0.25 * k, std, center), gauss(0.25 * k, 1), line);
    }
  }

  /**
   * Spreads a point by the cubic B-spline in u: not negative, and (cells uniform) mean kept, and a
   * variance h²/3 that does not depend on where in its cell the point is, so that refinement is a
   * series in h².
   */
  private static void deposit(CellGrid grid, int axis, double x, double weight, double[] line) {
    int n = line.length;
    double at = n * unbounded(grid, axis, x) - 0.5;
    double floor = Math.floor(at);
    double t = at - floor;
    double u = 1 - t;
    double[] shares = {
      u * u * u / 6,
      (3 * t * t * t - 6 * t * t + 4) / 6,
      (3 * u * u * u - 6 * u * u + 4) / 6,
      t * t * t / 6
    };
    for (int k = 0; k < 4; k++) {
      int j = (int) floor - 1 + k;
      if (grid.edge() == CellGrid.Edge.PERIODIC) {
        j = Math.floorMod(j, n);
      } else {
        j = Math.floorMod(j, 2 * n);
        j = j < n ? j : 2 * n - 1 - j;
      }
      line[j] = Math.fma(weight, shares[k] / grid.widths(axis)[j], line[j]);
    }
  }

  /** u of a position, also of one beyond the edges, where the map is continued as a mirror. */
  private static double unbounded(CellGrid grid, int axis, double x) {
    double a = grid.box().lower(axis);
    double b = grid.box().upper(axis);
    AxisMap map = grid.map(axis);
    return x < a ? -map.inverse(2 * a - x) : x > b ? 2 - map.inverse(2 * b - x) : map.inverse(x);
  }
}
