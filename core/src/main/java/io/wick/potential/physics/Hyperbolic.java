package io.wick.potential.physics;

import io.wick.math.Elementary;
import io.wick.potential.Block;

/** 1/cosh² and tanh of ax through e = e^{−2a|x|}, which never overflows. */
final class Hyperbolic {
  private Hyperbolic() {}

  /** e for the points of a block, in its second array. */
  static double[] decay(double steepness, double[] x, Block block) {
    double[] u = block.first();
    for (int i = 0; i < block.length(); i++) {
      u[i] = -2.0 * steepness * Math.abs(x[block.start() + i]);
    }
    Elementary.exp(u, block.length(), block.second());
    return block.second();
  }

  /** 1/cosh² = 4e/(1 + e)². */
  static double square(double e) {
    double w = 1.0 + e;
    return 4.0 * e / (w * w);
  }

  /** tanh = ±(1 − e)/(1 + e). */
  static double tanh(double e, double x) {
    return Math.copySign((1.0 - e) / (1.0 + e), x);
  }
}
