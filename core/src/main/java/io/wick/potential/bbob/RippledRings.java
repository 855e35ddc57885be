package io.wick.potential.bbob;

import io.wick.math.Elementary;

/** Schaffer's F7, which f17 and f18 share. */
final class RippledRings {
  private static final double FIFTY_OVER_PI = 50.0 / Math.PI;

  private RippledRings() {}

  static Landscape draw(Instance instance, double condition) {
    double[] optimum = instance.optimum();
    double[][] r = instance.r();
    double[][] q = Matrices.scaled(instance.scales(condition), instance.q());
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.penalise(10);
          z.shift(optimum);
          z.linear(r);
          z.asymmetric(0.5);
          z.linear(q);
          addRings(z);
        });
  }

  private static void addRings(Points z) {
    double[] value = z.value();
    double[] square = z.scratch();
    double[] root = z.spare()[0];
    double[] wave = z.spare()[1];
    for (int axis = 0; axis + 1 < z.dimension(); axis++) {
      double[] v = z.coordinate(axis);
      double[] next = z.coordinate(axis + 1);
      for (int i = 0; i < z.count(); i++) {
        square[i] = Math.fma(v[i], v[i], next[i] * next[i]);
      }
      // s^0.2 = (s²)^0.1; ln 0 = −∞ gives e^−∞ = 0.
      Elementary.log(square, z.count(), wave);
      for (int i = 0; i < z.count(); i++) {
        wave[i] *= 0.1;
      }
      Elementary.exp(wave, z.count(), root);
      for (int i = 0; i < z.count(); i++) {
        wave[i] = Elementary.sinPi(FIFTY_OVER_PI * root[i]);
      }
      if (z.backward() != null) {
        addSlopes(z, axis, root, wave);
      }
      for (int i = 0; i < z.count(); i++) {
        double height = Math.fma(wave[i], wave[i], 1.0);
        value[i] = Math.fma(Math.sqrt(Math.sqrt(square[i])), height, value[i]);
      }
    }
    if (z.backward() != null) {
      double[] rate = z.backward().factor();
      double share = 1.0 / (z.dimension() - 1.0);
      for (int i = 0; i < z.count(); i++) {
        rate[i] = 2.0 * share * share * value[i];
      }
      z.backward().chain(rate);
    }
    for (int i = 0; i < z.count(); i++) {
      double mean = value[i] / (z.dimension() - 1.0);
      value[i] = mean * mean;
    }
  }

  /**
   * With q = s², root = q^0.1 and wave = sin(50 root) the term t = q^¼(1 + wave²) has dt/dq =
   * (q^{−¾}/4)(1 + wave²) + 10 q^{¼ − 0.9} wave cos(50 root); 0 is taken at q = 0.
   */
  private static void addSlopes(Points z, int axis, double[] root, double[] wave) {
    double[] v = z.coordinate(axis);
    double[] next = z.coordinate(axis + 1);
    double[] slope = z.backward().slope(axis);
    double[] nextSlope = z.backward().slope(axis + 1);
    for (int i = 0; i < z.count(); i++) {
      double q = Math.fma(v[i], v[i], next[i] * next[i]);
      double height = Math.fma(wave[i], wave[i], 1.0);
      double swing = wave[i] * Elementary.cosPi(FIFTY_OVER_PI * root[i]) * root[i];
      double rate =
          q == 0 ? 0.0 : Math.sqrt(Math.sqrt(q)) / q * Math.fma(10.0, swing, 0.25 * height);
      slope[i] = Math.fma(2.0 * rate, v[i], slope[i]);
      nextSlope[i] = Math.fma(2.0 * rate, next[i], nextSlope[i]);
    }
  }
}
