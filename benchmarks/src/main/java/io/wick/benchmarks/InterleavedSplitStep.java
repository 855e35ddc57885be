package io.wick.benchmarks;

import io.wick.grid.Grid;
import io.wick.grid.WaveFunction;
import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.fft.DoubleFFT_2D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/** Strang's splitting as one writes it with JTransforms, in one or two dimensions. */
final class InterleavedSplitStep {
  private final DoubleFFT_1D line;
  private final DoubleFFT_2D plane;
  private final double[] kick;
  private final double[] drift;

  InterleavedSplitStep(Grid grid, double[] values, double diffusion, double step) {
    ConcurrencyUtils.setNumberOfThreads(1);
    boolean flat = grid.dimension() == 1;
    line = flat ? new DoubleFFT_1D(grid.cells(0)) : null;
    plane = flat ? null : new DoubleFFT_2D(grid.cells(0), grid.cells(1));
    int size = grid.size();
    kick = new double[2 * size];
    drift = new double[2 * size];
    int fast = grid.cells(grid.dimension() - 1);
    for (int i = 0; i < size; i++) {
      double k = wave(grid, grid.dimension() - 1, i % fast);
      double square = k * k;
      if (!flat) {
        double other = wave(grid, 0, i / fast);
        square += other * other;
      }
      phase(kick, i, -0.5 * step * values[i]);
      phase(drift, i, -step * diffusion * square);
    }
  }

  private static double wave(Grid grid, int axis, int index) {
    int cells = grid.cells(axis);
    int mode = index <= cells / 2 ? index : index - cells;
    return 2 * Math.PI * mode / grid.box().length(axis);
  }

  private static void phase(double[] phases, int i, double angle) {
    phases[2 * i] = Math.cos(angle);
    phases[2 * i + 1] = Math.sin(angle);
  }

  static double[] interleave(WaveFunction psi) {
    double[] numbers = new double[2 * psi.re().length];
    for (int i = 0; i < psi.re().length; i++) {
      numbers[2 * i] = psi.re()[i];
      numbers[2 * i + 1] = psi.im()[i];
    }
    return numbers;
  }

  void step(double[] psi) {
    turn(psi, kick);
    if (line != null) {
      line.complexForward(psi);
      turn(psi, drift);
      line.complexInverse(psi, true);
    } else {
      plane.complexForward(psi);
      turn(psi, drift);
      plane.complexInverse(psi, true);
    }
    turn(psi, kick);
  }

  private static void turn(double[] psi, double[] phases) {
    for (int i = 0; i < psi.length; i += 2) {
      double re = psi[i];
      double im = psi[i + 1];
      psi[i] = re * phases[i] - im * phases[i + 1];
      psi[i + 1] = re * phases[i + 1] + im * phases[i];
    }
  }
}
