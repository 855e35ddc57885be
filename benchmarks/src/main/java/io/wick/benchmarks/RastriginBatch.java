package io.wick.benchmarks;

import io.wick.potential.Potential;
import io.wick.potential.benchmark.Rastrigin;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Rastrigin's function in ten dimensions at 1024 points, per coordinate: a batch as a structure of
 * arrays, beside the formula with Math.cos, point by point.
 */
@State(Scope.Thread)
@OperationsPerInvocation(RastriginBatch.POINTS * RastriginBatch.DIMENSION)
public class RastriginBatch {
  static final int POINTS = 1024;
  static final int DIMENSION = 10;
  private static final double AGREEMENT = 1e-12;

  private final Potential rastrigin = new Rastrigin(DIMENSION, null);
  private final double[][] axes = new double[DIMENSION][POINTS];
  private final double[][] points = new double[POINTS][DIMENSION];
  private final double[] out = new double[POINTS];

  /** The same points for both sides, which have to agree on them. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < POINTS; i++) {
      for (int axis = 0; axis < DIMENSION; axis++) {
        points[i][axis] = random.nextDouble(-5.12, 5.12);
        axes[axis][i] = points[i][axis];
      }
    }
    double[] own = wick().clone();
    double[] plain = mathCos();
    for (int i = 0; i < POINTS; i++) {
      if (!(Math.abs(own[i] - plain[i]) < AGREEMENT * plain[i])) {
        throw new IllegalStateException("the two sides differ: " + own[i] + ", " + plain[i]);
      }
    }
  }

  /** Ours. */
  @Benchmark
  public double[] wick() {
    rastrigin.values(axes, POINTS, out);
    return out;
  }

  /** As it is written in papers. */
  @Benchmark
  public double[] mathCos() {
    for (int i = 0; i < POINTS; i++) {
      out[i] = value(points[i]);
    }
    return out;
  }

  static double value(double[] x) {
    double sum = 10.0 * x.length;
    for (double coordinate : x) {
      sum += coordinate * coordinate - 10 * Math.cos(2 * Math.PI * coordinate);
    }
    return sum;
  }
}
