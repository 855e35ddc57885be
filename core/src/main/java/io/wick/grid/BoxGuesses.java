package io.wick.grid;

import io.wick.math.Elementary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Start vectors for levels in two and three dimensions: products of one-dimensional states along
 * the lines through the minimum (exact for separable V), a Gaussian in each of the lowest local
 * minima (so that no well is missed), and two rough deterministic vectors that overlap everything.
 */
final class BoxGuesses {
  private final Hamiltonian hamiltonian;
  private final double diffusion;
  private final double lambda;
  private final Grid grid;
  private final int n;
  private final double[] v;

  BoxGuesses(Hamiltonian hamiltonian, double diffusion, double lambda) {
    this.hamiltonian = hamiltonian;
    this.diffusion = diffusion;
    this.lambda = lambda;
    this.grid = hamiltonian.grid();
    this.n = grid.size();
    this.v = hamiltonian.values().clone();
    for (int i = 0; i < n; i++) {
      v[i] = lambda * (v[i] - hamiltonian.minimum());
    }
    double ceiling = lambda * (hamiltonian.maximum() - hamiltonian.minimum());
    for (int wall : hamiltonian.walls()) {
      v[wall] = ceiling + 10 * diffusion * grid.nyquist(0);
    }
  }

  /** At least {@code count} vectors where the grid has that many nodes. */
  double[][] states(int count, double[][] hints) {
    List<double[]> states = new ArrayList<>(Arrays.asList(hints));
    products(count + count / 2, states);
    wells(count, states);
    rough(states);
    return states.toArray(new double[0][]);
  }

  private void products(int count, List<double[]> states) {
    int lowest = 0;
    for (int i = 1; i < n; i++) {
      lowest = v[i] < v[lowest] ? i : lowest;
    }
    int d = grid.dimension();
    LineModel[] lines = new LineModel[d];
    for (int axis = 0; axis < d; axis++) {
      int inner = grid.inner(axis);
      int length = grid.shape(axis);
      int first = lowest - lowest / inner % length * inner;
      double[] cut = new double[length];
      for (int j = 0; j < length; j++) {
        cut[j] = v[first + j * inner] - (d - 1.0) / d * v[lowest];
      }
      boolean periodic = grid.boundary() == Boundary.PERIODIC;
      lines[axis] =
          new LineModel(cut, grid.spacing(axis), diffusion, periodic, Math.min(count, length));
    }
    List<int[]> indices = new ArrayList<>();
    enumerate(lines, new int[d], 0, count, indices);
    indices.sort(Comparator.comparingDouble(index -> sum(lines, index)));
    double[][][] vectors = new double[d][][];
    for (int axis = 0; axis < d; axis++) {
      vectors[axis] = lines[axis].states();
    }
    for (int[] index : indices.subList(0, Math.min(count, indices.size()))) {
      states.add(product(vectors, index));
    }
  }

  private static double sum(LineModel[] lines, int[] index) {
    double sum = 0;
    for (int axis = 0; axis < lines.length; axis++) {
      sum += lines[axis].energies()[index[axis]];
    }
    return sum;
  }

  /** All index tuples whose product of (index + 1) is at most count: they hold the lowest ones. */
  private static void enumerate(
      LineModel[] lines, int[] index, int axis, int left, List<int[]> out) {
    if (axis == lines.length) {
      out.add(index.clone());
      return;
    }
    int available = lines[axis].energies().length;
    for (int i = 0; i < available && i + 1 <= left; i++) {
      index[axis] = i;
      enumerate(lines, index, axis + 1, left / (i + 1), out);
    }
  }

  private double[] product(double[][][] vectors, int[] index) {
    double[] out = new double[n];
    Arrays.fill(out, 1);
    for (int axis = 0; axis < index.length; axis++) {
      double[] factor = vectors[axis][index[axis]];
      int inner = grid.inner(axis);
      for (int i = 0; i < n; i++) {
        out[i] *= factor[i / inner % factor.length];
      }
    }
    return out;
  }

  private void wells(int count, List<double[]> states) {
    List<Integer> minima = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (isMinimum(i)) {
        minima.add(i);
      }
    }
    minima.sort(Comparator.comparingDouble(i -> v[i]));
    for (int i : minima.subList(0, Math.min(count, minima.size()))) {
      states.add(gaussian(i));
    }
  }

  private boolean isMinimum(int i) {
    for (int axis = 0; axis < grid.dimension(); axis++) {
      if (!(v[i] <= neighbour(i, axis, -1) && v[i] < neighbour(i, axis, 1))) {
        return false;
      }
    }
    return true;
  }

  private double neighbour(int i, int axis, int step) {
    int inner = grid.inner(axis);
    int length = grid.shape(axis);
    int j = i / inner % length;
    int k = j + step;
    if (k < 0 || k >= length) {
      if (grid.boundary().hasWalls()) {
        return Double.POSITIVE_INFINITY;
      }
      k = Math.floorMod(k, length);
    }
    return v[i + (k - j) * inner];
  }

  /** The harmonic ground state of a well: ψ ∝ exp(−√(κ/8D)·x²), κ the curvature on the grid. */
  private double[] gaussian(int center) {
    double[] out = new double[n];
    int d = grid.dimension();
    double[] rate = new double[d];
    for (int axis = 0; axis < d; axis++) {
      double h = grid.spacing(axis);
      double rise = neighbour(center, axis, 1) + neighbour(center, axis, -1) - 2 * v[center];
      double curvature = rise < Double.POSITIVE_INFINITY ? Math.max(rise, 0) / (h * h) : 0;
      double length = grid.box().length(axis);
      rate[axis] = Math.max(Math.sqrt(curvature / (8 * diffusion)), 8 / (length * length));
      rate[axis] = Math.min(rate[axis], 1 / (h * h));
    }
    double[][] x = grid.coordinates();
    for (int i = 0; i < n; i++) {
      double exponent = 0;
      for (int axis = 0; axis < d; axis++) {
        double delta = x[axis][i] - x[axis][center];
        exponent = Math.fma(rate[axis] * delta, delta, exponent);
      }
      out[i] = exponent < 700 ? Elementary.exp(-exponent) : 0;
    }
    return out;
  }

  private void rough(List<double[]> states) {
    double scale = 0;
    for (double value : v) {
      scale = Math.max(scale, value);
    }
    scale = Math.max(0.01 * scale, Double.MIN_NORMAL);
    for (int k = 0; k < 2; k++) {
      double[] out = new double[n];
      long state = 0x9E3779B97F4A7C15L * (k + 1);
      for (int i = 0; i < n; i++) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        double noise = (state >> 11) * 0x1p-52;
        out[i] = noise / (1 + v[i] / scale);
      }
      states.add(out);
    }
  }
}
