package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;

/**
 * ζ = T_osz(Σ (s_i z_i)²)^0.9 + f_opt with z = R Λ^10 Q (x − x_opt) and s_i = 100 where z_i has the
 * sign of x_opt,i, else 1: only a hypercone with a 2^{-d} share of the space is not steep.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-attractive-sector",
    summary = "f6 of the BBOB suite: the attractive sector",
    formula =
        "T_osz(sum (s_i z_i)^2)^0.9 + f_opt, z = R Lambda^10 Q (x - x_opt), s_i = 100 if z_i x_opt_i > 0 else 1",
    symbols = BbobFunction.SYMBOLS,
    source = BbobFunction.SOURCE)
public record AttractiveSector(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public AttractiveSector {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(6, this);
    double[] optimum = instance.optimum();
    double[][] m = instance.rotationsAndScales(10);
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.shift(optimum);
          z.linear(m);
          addSectors(z, optimum);
          z.oscillateValue();
          power(z);
        });
  }

  private static void addSectors(Points z, double[] optimum) {
    double[] value = z.value();
    for (int axis = 0; axis < optimum.length; axis++) {
      double[] v = z.coordinate(axis);
      for (int i = 0; i < z.count(); i++) {
        double s = v[i] * optimum[axis] > 0 ? 100.0 * v[i] : v[i];
        value[i] = Math.fma(s, s, value[i]);
      }
      if (z.backward() != null) {
        double[] slope = z.backward().slope(axis);
        for (int i = 0; i < z.count(); i++) {
          slope[i] = v[i] * optimum[axis] > 0 ? 2e4 * v[i] : 2.0 * v[i];
        }
      }
    }
  }

  /** value ← value^0.9. */
  private static void power(Points z) {
    double[] logarithm = z.scratch();
    Elementary.log(z.value(), z.count(), logarithm);
    for (int i = 0; i < z.count(); i++) {
      logarithm[i] *= 0.9;
    }
    double[] before = z.spare()[0];
    System.arraycopy(z.value(), 0, before, 0, z.count());
    Elementary.exp(logarithm, z.count(), z.value());
    if (z.backward() != null) {
      double[] rate = z.backward().factor();
      for (int i = 0; i < z.count(); i++) {
        rate[i] = before[i] == 0 ? 0.0 : 0.9 * z.value()[i] / before[i];
      }
      z.backward().chain(rate);
    }
  }
}
