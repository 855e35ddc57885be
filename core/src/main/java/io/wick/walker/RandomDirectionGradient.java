package io.wick.walker;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.Potential;

/** See {@link Gradient#randomDirection}. Call number n draws the n-th set of signs. */
final class RandomDirectionGradient implements Gradient {
  private final RandomStream random;
  private final Box box;
  private final double share;
  private final double[][] signs;
  private final double[][] shifted;
  private final double[] forward;
  private final double[] backward;
  private long calls;

  RandomDirectionGradient(RandomStream random, Box box, double share, int walkers) {
    this.random = random;
    this.box = box;
    this.share = share;
    this.signs = new double[box.dimension()][walkers];
    this.shifted = new double[box.dimension()][walkers];
    this.forward = new double[walkers];
    this.backward = new double[walkers];
  }

  @Override
  public void evaluate(Potential potential, Population population, double[][] out) {
    int count = population.count();
    for (int axis = 0; axis < signs.length; axis++) {
      random.uniforms(Purpose.DIRECTION, calls, axis, signs[axis], count);
      for (int i = 0; i < count; i++) {
        signs[axis][i] = signs[axis][i] < 0.5 ? -1 : 1;
      }
    }
    calls++;
    shift(population, 1, count);
    potential.values(shifted, count, forward);
    shift(population, -1, count);
    potential.values(shifted, count, backward);
    for (int axis = 0; axis < signs.length; axis++) {
      double scale = 1 / (2 * share * box.length(axis));
      for (int i = 0; i < count; i++) {
        out[axis][i] = signs[axis][i] * scale * (forward[i] - backward[i]);
      }
    }
  }

  private void shift(Population population, double side, int count) {
    for (int axis = 0; axis < signs.length; axis++) {
      double h = side * share * box.length(axis);
      double[] x = population.positions()[axis];
      for (int i = 0; i < count; i++) {
        shifted[axis][i] = Math.fma(h, signs[axis][i], x[i]);
      }
    }
  }
}
