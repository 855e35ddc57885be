package io.wick.method;

import io.wick.grid.Grid;
import io.wick.grid.Hamiltonian;
import io.wick.grid.LevelSolver;
import io.wick.grid.WaveFunction;
import io.wick.math.Elementary;
import io.wick.schedule.Schedule;
import io.wick.trial.Start;
import java.util.Arrays;

/** Puts a start on a grid, normalised. */
final class InitialState {
  private InitialState() {}

  static WaveFunction of(Start start, Hamiltonian hamiltonian, Schedule schedule, Runnable watch) {
    WaveFunction psi = new WaveFunction(hamiltonian.grid());
    if (start instanceof Start.Gaussian gaussian) {
      gaussian(gaussian, psi);
      psi.grid().carry(psi.re());
      psi.grid().carry(psi.im());
    } else if (start instanceof Start.Uniform) {
      Arrays.fill(psi.re(), 1);
      psi.grid().carry(psi.re());
    } else if (start instanceof Start.Ground) {
      LevelSolver solver =
          new LevelSolver(hamiltonian, schedule.diffusion(0), schedule.potentialScale(0), watch);
      double[] ground = solver.solve(1, new double[0][], LevelSolver.FINE).states()[0];
      System.arraycopy(ground, 0, psi.re(), 0, ground.length);
    } else {
      throw new IllegalArgumentException(
          "a wave function cannot start from a point. Maybe {type: gaussian, std: …}?");
    }
    hamiltonian.clearWalls(psi.re());
    hamiltonian.clearWalls(psi.im());
    if (!(psi.squaredNorm() > 0)) {
      throw new IllegalArgumentException(
          "the start has no weight on the grid: its center is far outside the box, inside a wall,"
              + " or its std far below the spacing");
    }
    psi.normalise();
    return psi;
  }

  /** True if the grid holds the mean momentum of a Gaussian: beyond π/h it would be aliased. */
  static boolean isResolved(Start start, Grid grid) {
    return unresolvedAxis(start, grid) < 0;
  }

  /**
   * Refuses a grid on which the start would be another state.
   *
   * @throws IllegalArgumentException if the mean momentum is beyond π/h
   */
  static void requireResolved(Start start, Grid grid) {
    int axis = unresolvedAxis(start, grid);
    if (axis >= 0) {
      throw new IllegalArgumentException(
          "start.momentum "
              + ((Start.Gaussian) start).momentum()
              + " is beyond what axis "
              + axis
              + " of the grid resolves, pi over its spacing, "
              + Math.PI / grid.spacing(axis)
              + ". Maybe more grid.points?");
    }
  }

  private static int unresolvedAxis(Start start, Grid grid) {
    if (start instanceof Start.Gaussian gaussian) {
      for (int axis = 0; axis < grid.dimension(); axis++) {
        double momentum = Components.of("momentum", gaussian.momentum(), axis, grid.dimension(), 0);
        if (Math.abs(momentum) * grid.spacing(axis) > Math.PI) {
          return axis;
        }
      }
    }
    return -1;
  }

  /** ψ = Π exp(−(x − c)²/(4σ²) + ip(x − c)), with images so that it obeys the edges. */
  private static void gaussian(Start.Gaussian start, WaveFunction psi) {
    Grid grid = psi.grid();
    Arrays.fill(psi.re(), 1);
    int stride = grid.size();
    for (int axis = 0; axis < grid.dimension(); axis++) {
      double middle = 0.5 * (grid.box().lower(axis) + grid.box().upper(axis));
      double center = Components.of("center", start.center(), axis, grid.dimension(), middle);
      Components.inside("start.center", grid.box(), axis, center);
      double std =
          Components.of("std", start.std(), axis, grid.dimension(), 0.1 * grid.box().length(axis));
      double momentum = Components.of("momentum", start.momentum(), axis, grid.dimension(), 0);
      int n = grid.shape(axis);
      stride /= n;
      double[] re = new double[n];
      double[] im = new double[n];
      for (int j = 0; j < n; j++) {
        packet(grid, axis, grid.node(axis, j), center, std, momentum, re, im, j);
      }
      for (int i = 0; i < grid.size(); i++) {
        int j = i / stride % n;
        double r = psi.re()[i];
        double k = psi.im()[i];
        psi.re()[i] = Math.fma(r, re[j], -(k * im[j]));
        psi.im()[i] = Math.fma(r, im[j], k * re[j]);
      }
    }
  }

  /** One axis: the packet itself, and what walls reflect (with a sign) or the ring brings round. */
  private static void packet(
      Grid grid,
      int axis,
      double x,
      double center,
      double std,
      double momentum,
      double[] re,
      double[] im,
      int j) {
    double a = grid.box().lower(axis);
    double b = grid.box().upper(axis);
    add(1, x - center, std, momentum, re, im, j);
    if (grid.boundary().hasWalls()) {
      add(-1, 2 * a - x - center, std, momentum, re, im, j);
      add(-1, 2 * b - x - center, std, momentum, re, im, j);
    } else {
      add(1, x - (b - a) - center, std, momentum, re, im, j);
      add(1, x + (b - a) - center, std, momentum, re, im, j);
    }
  }

  private static void add(
      double sign, double delta, double std, double momentum, double[] re, double[] im, int j) {
    double size = sign * Elementary.exp(-delta * delta / (4 * std * std));
    re[j] = Math.fma(size, Elementary.cos(momentum * delta), re[j]);
    im[j] = Math.fma(size, Elementary.sin(momentum * delta), im[j]);
  }
}
