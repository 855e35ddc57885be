package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;

/**
 * ζ = 10((Σ_i Σ_{k<12} 2^{−k} cos 2π3^k(z_i + ½))/d − f_0)³ + (10/d) Σ max(0, |x_i| − 5)² + f_opt
 * with z = R Λ^0.01 Q T_osz(R(x − x_opt)) and f_0 = Σ_{k<12} 2^{−k} cos π3^k: rugged on every
 * scale. Minimal where all z_i are integers, so that x_opt is not the only minimiser.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-weierstrass",
    summary = "f16 of the BBOB suite: the Weierstrass function, rugged and repetitive",
    formula =
        "10 (sum_i sum_{k<12} 2^-k cos(2 pi 3^k (z_i + 1/2))/d - f_0)^3 + (10/d) f_pen + f_opt, z = R Lambda^0.01 Q T_osz(R (x - x_opt))",
    symbols = BbobFunction.SYMBOLS + "; f_0 = sum_{k<12} 2^-k cos(pi 3^k)",
    source = BbobFunction.SOURCE)
public record Weierstrass(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public Weierstrass {
    BbobFunction.check(dimension, instance);
  }

  private static final int TERMS = 12;

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(16, this);
    double[] optimum = instance.optimum();
    double[][] r = instance.r();
    double[][] m = instance.rotationsAndScales(0.01);
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.penalise(10.0 / z.dimension());
          z.shift(optimum);
          z.linear(r);
          z.oscillate();
          z.linear(m);
          addWaves(z);
        });
  }

  private static void addWaves(Points z) {
    double[] value = z.value();
    double lowest = 0;
    for (int axis = 0; axis < z.dimension(); axis++) {
      double[] v = z.coordinate(axis);
      double height = 1;
      double halfTurns = 1;
      lowest = 0;
      for (int k = 0; k < TERMS; k++) {
        for (int i = 0; i < z.count(); i++) {
          double angle = halfTurns * Math.fma(2.0, v[i], 1.0);
          value[i] = Math.fma(height, Elementary.cosPi(angle), value[i]);
        }
        // 3^k is odd: each term is lowest, −2^−k, where z is an integer.
        lowest -= height;
        height *= 0.5;
        halfTurns *= 3.0;
      }
    }
    for (int i = 0; i < z.count(); i++) {
      double rise = value[i] / z.dimension() - lowest;
      value[i] = 10.0 * (rise * rise * rise);
    }
  }

  @Override
  public boolean hasGradient() {
    return false;
  }
}
