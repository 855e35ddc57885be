package io.wick.grid;

import io.wick.math.FourierTransform;
import io.wick.math.LaneTransform;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Applies functions of −∂² along one axis of a grid. Lines with hard walls are extended to odd
 * periodic ones of twice the length, so that both kinds of edges are one Fourier transform; f(k) =
 * f(−k) keeps them odd. A single line goes through a scalar transform, several go in blocks of
 * lanes. Owns scratch space: one per thread.
 */
final class AxisTransform {
  private static final int LANES = 64;
  private final int nodes;
  private final int length;
  private final boolean odd;
  private final int inner;
  private final int outer;
  private final double[] squares;
  private final FourierTransform single;
  private final double[] lineRe;
  private final double[] lineIm;
  private final LaneTransform lanes;
  private final double[][] rowRe;
  private final double[][] rowIm;
  private final double[][] waveRe;
  private final double[][] waveIm;
  private final int[] natural;

  AxisTransform(Grid grid, int axis) {
    this.nodes = grid.shape(axis);
    this.odd = grid.boundary() == Boundary.HARD_WALL;
    this.length = odd ? 2 * grid.cells(axis) : grid.cells(axis);
    this.inner = grid.inner(axis);
    this.outer = grid.size() / (nodes * inner);
    this.squares = new double[length];
    double unit = 2 * Math.PI / ((odd ? 2 : 1) * grid.box().length(axis));
    for (int m = 0; m < length; m++) {
      double k = unit * Math.min(m, length - m);
      squares[m] = k * k;
    }
    boolean one = inner * outer == 1;
    this.single = one ? FourierTransform.of(length) : null;
    this.lineRe = one ? new double[length] : null;
    this.lineIm = one ? new double[length] : null;
    int block = Math.min(LANES, inner == 1 ? outer : inner);
    this.lanes = one ? null : new LaneTransform(length, block);
    this.rowRe = one ? null : new double[length][block];
    this.rowIm = one ? null : new double[length][block];
    this.waveRe = one ? null : ordered(rowRe);
    this.waveIm = one ? null : ordered(rowIm);
    this.natural = IntStream.range(0, length).toArray();
  }

  private double[][] ordered(double[][] rows) {
    double[][] out = new double[length][];
    for (int k = 0; k < length; k++) {
      out[k] = rows[lanes.order()[k]];
    }
    return out;
  }

  /** Number of waves, the length that factors and densities must have. */
  int length() {
    return length;
  }

  /** k² of each wave. */
  double[] squares() {
    return squares;
  }

  /**
   * Replaces ψ by f(−∂²)ψ.
   *
   * @param factorRe f of each wave over {@link #length}
   * @param factorIm its imaginary part; null if f is real
   */
  void multiply(double[] re, double[] im, double[] factorRe, double[] factorIm) {
    if (single != null) {
      extend(re, im);
      single.forward(lineRe, lineIm);
      turn(lineRe, lineIm, factorRe, factorIm, length);
      single.forward(lineIm, lineRe);
      int shift = odd ? 1 : 0;
      System.arraycopy(lineRe, shift, re, 0, nodes);
      System.arraycopy(lineIm, shift, im, 0, nodes);
      return;
    }
    for (int first = 0; first < blocks(); first++) {
      int count = gather(first, re, im);
      lanes.forward(rowRe, rowIm, count);
      if (factorIm == null) {
        for (int k = 0; k < length; k++) {
          stretch(waveRe[k], waveIm[k], factorRe[k], count);
        }
      } else {
        for (int k = 0; k < length; k++) {
          turn(waveRe[k], waveIm[k], factorRe[k], factorIm[k], count);
        }
      }
      lanes.forward(waveIm, waveRe, count);
      scatter(first, count, re, im, lanes.order());
    }
  }

  /**
   * Unnormalised forward transform: node j becomes wave j (wave j + 1 with hard walls). With re and
   * im exchanged it is {@link #length} times the inverse.
   */
  void transform(double[] re, double[] im) {
    int shift = odd ? 1 : 0;
    if (single != null) {
      extend(re, im);
      single.forward(lineRe, lineIm);
      System.arraycopy(lineRe, shift, re, 0, nodes);
      System.arraycopy(lineIm, shift, im, 0, nodes);
      return;
    }
    for (int first = 0; first < blocks(); first++) {
      int count = gather(first, re, im);
      lanes.forward(rowRe, rowIm, count);
      scatter(first, count, re, im, natural);
    }
  }

  /** k² of the wave that {@link #transform} puts at node {@code index}. */
  double square(int index) {
    return squares[odd ? index + 1 : index];
  }

  /** density[m] += |⟨wave m|ψ⟩|² summed over the lines, in units of Σ|ψ|² over nodes. */
  void addDensity(double[] re, double[] im, double[] density) {
    double unit = 1.0 / ((odd ? 2.0 : 1.0) * length);
    if (single != null) {
      extend(re, im);
      single.forward(lineRe, lineIm);
      for (int k = 0; k < length; k++) {
        double square = Math.fma(lineRe[k], lineRe[k], lineIm[k] * lineIm[k]);
        density[k] = Math.fma(unit, square, density[k]);
      }
      return;
    }
    for (int first = 0; first < blocks(); first++) {
      int count = gather(first, re, im);
      lanes.forward(rowRe, rowIm, count);
      for (int k = 0; k < length; k++) {
        double sum = 0;
        double[] r = waveRe[k];
        double[] i = waveIm[k];
        for (int l = 0; l < count; l++) {
          sum = Math.fma(r[l], r[l], Math.fma(i[l], i[l], sum));
        }
        density[k] = Math.fma(unit, sum, density[k]);
      }
    }
  }

  private void extend(double[] re, double[] im) {
    if (!odd) {
      System.arraycopy(re, 0, lineRe, 0, nodes);
      System.arraycopy(im, 0, lineIm, 0, nodes);
      return;
    }
    lineRe[0] = 0;
    lineIm[0] = 0;
    lineRe[nodes + 1] = 0;
    lineIm[nodes + 1] = 0;
    System.arraycopy(re, 0, lineRe, 1, nodes);
    System.arraycopy(im, 0, lineIm, 1, nodes);
    for (int j = 1; j <= nodes; j++) {
      lineRe[length - j] = -re[j - 1];
      lineIm[length - j] = -im[j - 1];
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

  /** Copies a block of lines into rows 0 … nodes (shifted by one and extended if odd). */
  private int gather(int block, double[] re, double[] im) {
    int shift = odd ? 1 : 0;
    int count;
    if (inner == 1) {
      int line = block * LANES;
      count = Math.min(LANES, outer - line);
      for (int j = 0; j < nodes; j++) {
        pick(re, line * nodes + j, nodes, rowRe[j + shift], count);
        pick(im, line * nodes + j, nodes, rowIm[j + shift], count);
      }
    } else {
      int slab = block / blocksPerSlab();
      int column = block % blocksPerSlab() * LANES;
      count = Math.min(LANES, inner - column);
      for (int j = 0; j < nodes; j++) {
        int from = (slab * nodes + j) * inner + column;
        System.arraycopy(re, from, rowRe[j + shift], 0, count);
        System.arraycopy(im, from, rowIm[j + shift], 0, count);
      }
    }
    if (odd) {
      Arrays.fill(rowRe[0], 0, count, 0);
      Arrays.fill(rowIm[0], 0, count, 0);
      Arrays.fill(rowRe[nodes + 1], 0, count, 0);
      Arrays.fill(rowIm[nodes + 1], 0, count, 0);
      for (int j = 1; j <= nodes; j++) {
        mirror(rowRe[j], rowRe[length - j], count);
        mirror(rowIm[j], rowIm[length - j], count);
      }
    }
    return count;
  }

  private static void mirror(double[] from, double[] to, int count) {
    for (int l = 0; l < count; l++) {
      to[l] = -from[l];
    }
  }

  private static void pick(double[] from, int first, int stride, double[] to, int count) {
    for (int l = 0, i = first; l < count; l++, i += stride) {
      to[l] = from[i];
    }
  }

  private static void put(double[] from, int count, double[] to, int first, int stride) {
    for (int l = 0, i = first; l < count; l++, i += stride) {
      to[i] = from[l];
    }
  }

  /** Copies rows of the wave arrays back: row order[j] holds node (or wave) j. */
  private void scatter(int block, int count, double[] re, double[] im, int[] order) {
    int shift = odd ? 1 : 0;
    if (inner == 1) {
      int line = block * LANES;
      for (int j = 0; j < nodes; j++) {
        int row = order[j + shift];
        put(waveRe[row], count, re, line * nodes + j, nodes);
        put(waveIm[row], count, im, line * nodes + j, nodes);
      }
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
}
