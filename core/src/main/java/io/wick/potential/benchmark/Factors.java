package io.wick.potential.benchmark;

import java.util.Arrays;

/**
 * Products over all axes but one, for gradients of products: a product from the left times one from
 * the right, so that a vanishing factor does no harm. Walks over a batch in blocks.
 */
final class Factors {
  private static final int BLOCK = 256;

  private final int count;
  private final double[][] factors;
  private final double[] product;
  private int start;
  private int length;

  Factors(int dimension, int count) {
    this.count = count;
    this.factors = new double[dimension][Math.min(BLOCK, count)];
    this.product = new double[factors[0].length];
  }

  /** Moves to the next block; false if there is none. */
  boolean next() {
    start += length;
    length = Math.min(BLOCK, count - start);
    return length > 0;
  }

  /** Index in the batch of the first point of the block. */
  int start() {
    return start;
  }

  /** Number of points in the block. */
  int length() {
    return length;
  }

  /** The factors of one axis, to be filled from 0. */
  double[] of(int axis) {
    return factors[axis];
  }

  /** out[axis][start + i] = product of the factors of all other axes. */
  void others(double[][] out) {
    Arrays.fill(product, 1.0);
    for (int axis = 0; axis < factors.length; axis++) {
      for (int i = 0; i < length; i++) {
        out[axis][start + i] = product[i];
        product[i] *= factors[axis][i];
      }
    }
    Arrays.fill(product, 1.0);
    for (int axis = factors.length - 1; axis >= 0; axis--) {
      for (int i = 0; i < length; i++) {
        out[axis][start + i] *= product[i];
        product[i] *= factors[axis][i];
      }
    }
  }
}
