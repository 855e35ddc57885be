package io.wick.benchmarks;

import io.wick.grid.Boundary;
import io.wick.grid.Grid;
import io.wick.grid.Hamiltonian;
import io.wick.grid.RealTimeStep;
import io.wick.grid.WaveFunction;
import io.wick.potential.Box;
import io.wick.potential.benchmark.Rastrigin;
import io.wick.schedule.Constant;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One step of Strang's splitting at constant D on a torus, per grid point: {@link RealTimeStep}
 * beside the same step on interleaved numbers with JTransforms, phases computed beforehand.
 */
@State(Scope.Thread)
public abstract class SplitStep {
  private static final double D = 0.5;
  private static final double STEP = 1e-3;
  private static final double AGREEMENT = 1e-12;

  private RealTimeStep own;
  private WaveFunction psi;
  private InterleavedSplitStep peer;
  private double[] interleaved;

  /** Grid points of every axis. */
  abstract int[] cells();

  /** Prepares both sides, and has them agree on a step. */
  @Setup
  public void prepare() {
    int[] cells = cells();
    Box box = Box.cube(cells.length, -5.12, 5.12);
    Grid grid = new Grid(box, cells, Boundary.PERIODIC);
    double[] values = grid.values(new Rastrigin(cells.length, box));
    own = new RealTimeStep(new Hamiltonian(grid, values), new Constant(D, 1, 1), 2);
    psi = gaussian(grid);
    interleaved = InterleavedSplitStep.interleave(psi);
    peer = new InterleavedSplitStep(grid, values, D, STEP);
    // Phases of the minimum are left out by ours.
    own.step(psi, 0, STEP);
    peer.step(interleaved);
    double overlapRe = 0;
    double overlapIm = 0;
    for (int i = 0; i < grid.size(); i++) {
      double re = interleaved[2 * i];
      double im = interleaved[2 * i + 1];
      overlapRe += psi.re()[i] * re + psi.im()[i] * im;
      overlapIm += psi.re()[i] * im - psi.im()[i] * re;
    }
    double fidelity = Math.hypot(overlapRe, overlapIm) * grid.cellVolume();
    if (!(Math.abs(fidelity - 1) < AGREEMENT)) {
      throw new IllegalStateException("the two sides differ: overlap " + fidelity);
    }
  }

  private static WaveFunction gaussian(Grid grid) {
    WaveFunction psi = new WaveFunction(grid);
    double[][] x = grid.coordinates();
    for (int i = 0; i < grid.size(); i++) {
      double square = 0;
      for (double[] axis : x) {
        square += (axis[i] - 1) * (axis[i] - 1);
      }
      psi.re()[i] = Math.exp(-square);
    }
    psi.normalise();
    return psi;
  }

  /** Ours. */
  @Benchmark
  public double wick() {
    own.step(psi, 0, STEP);
    return psi.re()[0];
  }

  /** JTransforms, one thread. */
  @Benchmark
  public double jtransforms() {
    peer.step(interleaved);
    return interleaved[0];
  }
}
