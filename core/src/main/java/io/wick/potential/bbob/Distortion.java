package io.wick.potential.bbob;

import io.wick.math.Elementary;

/** The two nonlinear transformations of one coordinate, T_osz and T_asy, with their derivatives. */
final class Distortion {
  /** T_osz: (c₁, c₂) right and left of 0. */
  private static final double RIGHT_1 = 10.0;

  private static final double RIGHT_2 = 7.9;
  private static final double LEFT_1 = 5.5;
  private static final double LEFT_2 = 3.1;

  private static final double AMPLITUDE = 0.049;

  private final double[] first;
  private final double[] second;
  private final double[] third;
  private final double[] fourth;

  /** Scratch memory for blocks of {@code size} values. */
  Distortion(int size) {
    this.first = new double[size];
    this.second = new double[size];
    this.third = new double[size];
    this.fourth = new double[size];
  }

  /**
   * v ← sign(v) exp(w + 0.049(sin c₁w + sin c₂w)), w = ln|v|; 0 stays 0.
   *
   * @param rate takes the derivative, 1 at the kink in 0; may be null
   */
  void oscillate(double[] v, int count, double[] rate) {
    if (rate != null) {
      logarithmicRate(v, count, rate);
    }
    for (int i = 0; i < count; i++) {
      first[i] = v[i] == 0 ? 1.0 : Math.abs(v[i]);
    }
    double[] w = third;
    Elementary.log(first, count, w);
    for (int i = 0; i < count; i++) {
      first[i] = w[i] * (v[i] > 0 ? RIGHT_1 : LEFT_1);
    }
    Elementary.sin(first, count, second);
    for (int i = 0; i < count; i++) {
      first[i] = w[i] * (v[i] > 0 ? RIGHT_2 : LEFT_2);
      w[i] = Math.fma(AMPLITUDE, second[i], w[i]);
    }
    Elementary.sin(first, count, second);
    for (int i = 0; i < count; i++) {
      first[i] = Math.fma(AMPLITUDE, second[i], w[i]);
    }
    Elementary.exp(first, count, second);
    for (int i = 0; i < count; i++) {
      v[i] = v[i] == 0 ? v[i] : Math.copySign(second[i], v[i]);
    }
    for (int i = 0; rate != null && i < count; i++) {
      rate[i] = v[i] == 0 ? 1.0 : rate[i] * v[i];
    }
  }

  /** d ln|T_osz|/dv = (1 + 0.049(c₁ cos c₁w + c₂ cos c₂w))/v. */
  private static void logarithmicRate(double[] v, int count, double[] rate) {
    for (int i = 0; i < count; i++) {
      double w = v[i] == 0 ? 0.0 : Elementary.log(Math.abs(v[i]));
      double c = v[i] > 0 ? RIGHT_1 : LEFT_1;
      double d = v[i] > 0 ? RIGHT_2 : LEFT_2;
      double waves = c * Elementary.cos(c * w) + d * Elementary.cos(d * w);
      rate[i] = Math.fma(AMPLITUDE, waves, 1.0) / v[i];
    }
  }

  /**
   * v ← v^{1 + weight √v} where v &gt; 0.
   *
   * @param rate takes the derivative; may be null
   */
  void asymmetric(double[] v, int count, double weight, double[] rate) {
    for (int i = 0; i < count; i++) {
      first[i] = v[i] > 0 ? v[i] : 1.0;
    }
    Elementary.log(first, count, third);
    for (int i = 0; i < count; i++) {
      second[i] = third[i] * Math.fma(weight, Math.sqrt(first[i]), 1.0);
    }
    Elementary.exp(second, count, fourth);
    for (int i = 0; rate != null && i < count; i++) {
      double root = Math.sqrt(first[i]);
      double slope = Math.fma(weight * root, Math.fma(0.5, third[i], 1.0), 1.0);
      rate[i] = v[i] > 0 ? fourth[i] * slope / first[i] : 1.0;
    }
    for (int i = 0; i < count; i++) {
      v[i] = v[i] > 0 ? fourth[i] : v[i];
    }
  }
}
