package io.wick.grid;

import io.wick.math.FourierTransform;
import io.wick.math.LaneSineTransform;
import io.wick.math.LaneTransform;
import io.wick.math.RowTransform;
import io.wick.math.SineTransform;
import java.util.stream.IntStream;

/**
 * Applies functions of −∂² along one axis of a grid: a Fourier transform on a torus, a sine
 * transform between hard walls, each of as many waves as there are nodes. A single line goes
 * through a scalar transform, several go in blocks of lanes. Owns scratch space: one per thread.
 */
final class AxisTransform {
  private static final int LANES = 64;

  /** Elements of a line that are moved at a time where lines are turned into rows: a cache line. */
  private static final int TILE = 8;

  private final int nodes;
  private final boolean walls;
  private final int inner;
  private final int outer;
  private final double unit;
  private final double[] squares;
  private final FourierTransform fourier;
  private final SineTransform sine;
  private final double[] lineRe;
  private final double[] lineIm;
  private final RowTransform lanes;
  private final double[][] rowRe;
  private final double[][] rowIm;
  private final double[][] waveRe;
  private final double[][] waveIm;
  private final int[] natural;

  AxisTransform(Grid grid, int axis) {
    this.nodes = grid.shape(axis);
    this.walls = grid.boundary().hasWalls();
    int cells = grid.cells(axis);
    this.inner = grid.inner(axis);
    this.outer = grid.size() / (nodes * inner);
    this.unit = (walls ? Math.PI : 2 * Math.PI) / grid.box().length(axis);
    this.squares = new double[nodes];
    for (int m = 0; m < nodes; m++) {
      squares[m] = square(magnitude(m));
    }
    boolean one = inner * outer == 1;
    this.fourier = one && !walls ? FourierTransform.of(cells) : null;
    this.sine = one && walls ? new SineTransform(cells) : null;
    this.lineRe = one ? new double[nodes] : null;
    this.lineIm = one ? new double[nodes] : null;
    int block = Math.min(LANES, inner == 1 ? outer : inner);
    this.lanes = one ? null : rows(cells, block);
    this.rowRe = one ? null : new double[cells][block];
    this.rowIm = one ? null : new double[cells][block];
    this.waveRe = one ? null : ordered(rowRe);
    this.waveIm = one ? null : ordered(rowIm);
    this.natural = IntStream.range(0, cells).toArray();
  }

  private RowTransform rows(int cells, int block) {
    return walls ? new LaneSineTransform(cells, block) : new LaneTransform(cells, block);
  }

  private double[][] ordered(double[][] rows) {
    double[][] out = new double[rows.length][];
    for (int k = 0; k < rows.length; k++) {
      out[k] = rows[lanes.order()[k]];
    }
    return out;
  }

  /** Number of waves: one per node. */
  int length() {
    return nodes;
  }

  /** What {@link #transform} there and back multiplies by. */
  double roundTrip() {
    return walls ? 0.5 * (nodes + 1) : nodes;
  }

  /** k² of each wave. */
  double[] squares() {
    return squares;
  }

  /** |k| of wave m in units of the smallest. */
  private int magnitude(int m) {
    return walls ? m + 1 : Math.min(m, nodes - m);
  }

  /** Number of |k|, in units of the smallest, from 0 on. */
  int magnitudes() {
    return walls ? nodes + 1 : nodes / 2 + 1;
  }

  /** k² of a magnitude. */
  double square(int magnitude) {
    double k = unit * magnitude;
    return k * k;
  }

  /**
   * Replaces ψ by f(−∂²)ψ.
   *
   * @param factorRe f of each wave, over {@link #roundTrip}
   * @param factorIm its imaginary part; null if f is real
   */
  void multiply(double[] re, double[] im, double[] factorRe, double[] factorIm) {
    if (lanes == null) {
      line(re, im);
      turn(re, im, factorRe, factorIm, nodes);
      line(im, re);
      return;
    }
    int shift = walls ? 1 : 0;
    for (int block = 0; block < blocks(); block++) {
      int count = gather(block, re, im);
      lanes.forward(rowRe, rowIm, count);
      for (int k = 0; k < nodes; k++) {
        double[] r = waveRe[k + shift];
        double[] i = waveIm[k + shift];
        if (factorIm == null) {
          stretch(r, i, factorRe[k], count);
        } else {
          turn(r, i, factorRe[k], factorIm[k], count);
        }
      }
      lanes.forward(waveIm, waveRe, count);
      scatter(block, count, re, im, lanes.order());
    }
  }

  /**
   * Unnormalised forward transform: node j becomes wave j. With re and im exchanged it is {@link
   * #roundTrip} times the inverse.
   */
  void transform(double[] re, double[] im) {
    if (lanes == null) {
      line(re, im);
      return;
    }
    for (int block = 0; block < blocks(); block++) {
      int count = gather(block, re, im);
      lanes.forward(rowRe, rowIm, count);
      scatter(block, count, re, im, natural);
    }
  }

  private void line(double[] re, double[] im) {
    if (walls) {
      sine.apply(re, im);
    } else {
      fourier.forward(re, im);
    }
  }

  /**
   * density[|m|] += |⟨wave m|ψ⟩|² summed over the lines, in units of Σ|ψ|² over nodes.
   *
   * @param density {@link #magnitudes} elements
   */
  void addDensity(double[] re, double[] im, double[] density) {
    double share = 1 / roundTrip();
    if (lanes == null) {
      System.arraycopy(re, 0, lineRe, 0, nodes);
      System.arraycopy(im, 0, lineIm, 0, nodes);
      line(lineRe, lineIm);
      for (int m = 0; m < nodes; m++) {
        double square = Math.fma(lineRe[m], lineRe[m], lineIm[m] * lineIm[m]);
        density[magnitude(m)] = Math.fma(share, square, density[magnitude(m)]);
      }
      return;
    }
    int shift = walls ? 1 : 0;
    for (int block = 0; block < blocks(); block++) {
      int count = gather(block, re, im);
      lanes.forward(rowRe, rowIm, count);
      for (int m = 0; m < nodes; m++) {
        double sum = 0;
        double[] r = waveRe[m + shift];
        double[] i = waveIm[m + shift];
        for (int l = 0; l < count; l++) {
          sum = Math.fma(r[l], r[l], Math.fma(i[l], i[l], sum));
        }
        density[magnitude(m)] = Math.fma(share, sum, density[magnitude(m)]);
      }
    }
  }

  private static void turn(double[] re, double[] im, double[] fRe, double[] fIm, int count) {
    if (fIm == null) {
      for (int k = 0; k < count; k++) {
        re[k] *= fRe[k];
        im[k] *= fRe[k];
      }
      return;
    }
    for (int k = 0; k < count; k++) {
      double r = re[k];
      double i = im[k];
      re[k] = Math.fma(r, fRe[k], -(i * fIm[k]));
      im[k] = Math.fma(r, fIm[k], i * fRe[k]);
    }
  }

  private static void turn(double[] re, double[] im, double cos, double sin, int count) {
    for (int l = 0; l < count; l++) {
      double r = re[l];
      double i = im[l];
      re[l] = Math.fma(r, cos, -(i * sin));
      im[l] = Math.fma(r, sin, i * cos);
    }
  }

  private static void stretch(double[] re, double[] im, double factor, int count) {
    for (int l = 0; l < count; l++) {
      re[l] *= factor;
    }
    for (int l = 0; l < count; l++) {
      im[l] *= factor;
    }
  }

  private int blocksPerSlab() {
    int lines = inner == 1 ? outer : inner;
    return (lines + LANES - 1) / LANES;
  }

  private int blocks() {
    return inner == 1 ? blocksPerSlab() : outer * blocksPerSlab();
  }

  /** Copies a block of lines into rows 0 … nodes − 1, with walls 1 … nodes. */
  private int gather(int block, double[] re, double[] im) {
    int shift = walls ? 1 : 0;
    if (inner == 1) {
      int line = block * LANES;
      int count = Math.min(LANES, outer - line);
      pick(re, line * nodes, nodes, rowRe, shift, count);
      pick(im, line * nodes, nodes, rowIm, shift, count);
      return count;
    }
    int slab = block / blocksPerSlab();
    int column = block % blocksPerSlab() * LANES;
    int count = Math.min(LANES, inner - column);
    for (int j = 0; j < nodes; j++) {
      int from = (slab * nodes + j) * inner + column;
      System.arraycopy(re, from, rowRe[j + shift], 0, count);
      System.arraycopy(im, from, rowIm[j + shift], 0, count);
    }
    return count;
  }

  /** Copies rows of the wave arrays back: row order[j] holds node (or wave) j. */
  private void scatter(int block, int count, double[] re, double[] im, int[] order) {
    int shift = walls ? 1 : 0;
    if (inner == 1) {
      int line = block * LANES;
      put(waveRe, order, shift, count, re, line * nodes, nodes);
      put(waveIm, order, shift, count, im, line * nodes, nodes);
      return;
    }
    int slab = block / blocksPerSlab();
    int column = block % blocksPerSlab() * LANES;
    for (int j = 0; j < nodes; j++) {
      int row = order[j + shift];
      int to = (slab * nodes + j) * inner + column;
      System.arraycopy(waveRe[row], 0, re, to, count);
      System.arraycopy(waveIm[row], 0, im, to, count);
    }
  }

  /** Element j of line l goes to rows[j + shift][l], a tile of each line at a time. */
  private static void pick(
      double[] from, int first, int length, double[][] rows, int shift, int count) {
    for (int tile = 0; tile < length; tile += TILE) {
      int end = Math.min(length, tile + TILE);
      for (int l = 0; l < count; l++) {
        int line = first + l * length;
        for (int j = tile; j < end; j++) {
          rows[j + shift][l] = from[line + j];
        }
      }
    }
  }

  private static void put(
      double[][] rows, int[] order, int shift, int count, double[] to, int first, int length) {
    for (int tile = 0; tile < length; tile += TILE) {
      int end = Math.min(length, tile + TILE);
      for (int l = 0; l < count; l++) {
        int line = first + l * length;
        for (int j = tile; j < end; j++) {
          to[line + j] = rows[order[j + shift]][l];
        }
      }
    }
  }
}
