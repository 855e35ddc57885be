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
      for (int i = 0; i < z.count(); i++) {
        double height = Math.fma(wave[i], wave[i], 1.0);
        value[i] = Math.fma(Math.sqrt(Math.sqrt(square[i])), height, value[i]);
      }
    }
    for (int i = 0; i < z.count(); i++) {
      double mean = value[i] / (z.dimension() - 1.0);
      value[i] = mean * mean;
    }
  }
}
