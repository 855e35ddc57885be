package io.wick.potential.physics;

import io.wick.math.Elementary;

/** The zeros a_1 &gt; a_2 &gt; … of the Airy function Ai; DLMF 9.9. */
final class AiryZeros {
  /** DLMF table 9.9.1, to 20 digits. */
  private static final double[] FIRST = {
    -2.3381074104597670385, -4.0879494441309706166, -5.5205598280955510591,
    -6.7867080900717589988, -7.9441335871208531231, -9.0226508533409803802,
    -10.040174341558085931, -11.008524303733262893, -11.936015563236262517,
    -12.828776752865757200
  };

  private AiryZeros() {}

  /**
   * a_n for n ≥ 1: tabulated up to 10, beyond by the series DLMF 9.9.18 whose first term left out
   * is below 1e-16 of the zero.
   */
  static double zero(int n) {
    if (n <= FIRST.length) {
      return FIRST[n - 1];
    }
    double t = 0.375 * Math.PI * (4.0 * n - 1.0);
    double u = 1.0 / (t * t);
    double p = Math.fma(u, 162375596875.0 / 334430208.0, -108056875.0 / 6967296.0);
    p = Math.fma(u, p, 77125.0 / 82944.0);
    p = Math.fma(u, p, -5.0 / 36.0);
    p = Math.fma(u, p, 5.0 / 48.0);
    return -Elementary.pow(t, 2.0 / 3.0) * Math.fma(u, p, 1.0);
  }
}
