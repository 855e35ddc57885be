package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * ζ = 10(d − Σ cos 2πz_i) + |z|² + 100 Σ max(0, |x_i| − 5)² + f_opt with z_i = s_i T_osz(x −
 * x_opt)_i and s_i = 10^{i/(2(d−1))}, ten times that for even i (from 0) right of the optimum:
 * deceptive, for there the grid of minima is ten times finer. The optimum is not negative on even
 * axes.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-bueche-rastrigin",
    summary = "f4 of the BBOB suite: the Bueche-Rastrigin function, asymmetric and deceptive",
    formula =
        "10 (d - sum cos(2 pi z_i)) + |z|^2 + 100 f_pen + f_opt, z_i = s_i T_osz(x - x_opt)_i",
    symbols =
        BbobFunction.SYMBOLS
            + "; s_i = 10^(i/(2(d-1))), times 10 for even i where T_osz(x - x_opt)_i > 0",
    source = BbobFunction.SOURCE)
public record BuecheRastrigin(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public BuecheRastrigin {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(4, this);
    double[] optimum = instance.optimum();
    for (int axis = 0; axis < dimension; axis += 2) {
      optimum[axis] = Math.abs(optimum[axis]);
    }
    double[] scales = instance.scales(10);
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.penalise(100);
          z.shift(optimum);
          z.oscillate();
          z.scale(scales);
          stretchEvenAxes(z);
          z.addRastrigin();
        });
  }

  private static void stretchEvenAxes(Points z) {
    double[][] rates = z.backward() == null ? null : z.backward().rates();
    for (int axis = 0; axis < z.dimension(); axis += 2) {
      double[] v = z.coordinate(axis);
      for (int i = 0; rates != null && i < z.count(); i++) {
        rates[axis][i] = v[i] > 0 ? 10.0 : 1.0;
      }
      for (int i = 0; i < z.count(); i++) {
        v[i] = v[i] > 0 ? 10.0 * v[i] : v[i];
      }
    }
  }
}
