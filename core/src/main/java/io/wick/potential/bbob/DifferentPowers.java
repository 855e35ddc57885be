package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;

/**
 * ζ = √(Σ |z_i|^{2 + 4i/(d−1)}) + f_opt with z = R(x − x_opt): the sensitivities of the axes drift
 * apart as the optimum is approached.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-different-powers",
    summary = "f14 of the BBOB suite: the sum of different powers, rotated",
    formula = "sqrt(sum |z_i|^(2 + 4 i/(d-1))) + f_opt, z = R (x - x_opt)",
    symbols = BbobFunction.SYMBOLS,
    source = BbobFunction.SOURCE)
public record DifferentPowers(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public DifferentPowers {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(14, this);
    double[] optimum = instance.optimum();
    double[][] r = instance.r();
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.shift(optimum);
          z.linear(r);
          addPowers(z);
        });
  }

  private static void addPowers(Points z) {
    double[] value = z.value();
    double[] power = z.scratch();
    double[] term = z.spare()[0];
    for (int axis = 0; axis < z.dimension(); axis++) {
      double[] v = z.coordinate(axis);
      double exponent = 2.0 + 4.0 * axis / (z.dimension() - 1.0);
      for (int i = 0; i < z.count(); i++) {
        term[i] = Math.abs(v[i]);
      }
      Elementary.log(term, z.count(), power);
      for (int i = 0; i < z.count(); i++) {
        power[i] *= exponent;
      }
      Elementary.exp(power, z.count(), term);
      for (int i = 0; i < z.count(); i++) {
        value[i] += term[i];
      }
      if (z.backward() != null) {
        double[] slope = z.backward().slope(axis);
        for (int i = 0; i < z.count(); i++) {
          slope[i] = v[i] == 0 ? 0.0 : exponent * term[i] / v[i];
        }
      }
    }
    for (int i = 0; i < z.count(); i++) {
      value[i] = Math.sqrt(value[i]);
    }
    if (z.backward() != null) {
      double[] rate = z.backward().factor();
      for (int i = 0; i < z.count(); i++) {
        rate[i] = value[i] == 0 ? 0.0 : 0.5 / value[i];
      }
      z.backward().chain(rate);
    }
  }
}
