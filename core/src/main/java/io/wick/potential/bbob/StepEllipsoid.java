package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * ζ = 0.1 max(|ẑ_0|/10⁴, Σ 10^{2i/(d−1)} z_i²) + Σ max(0, |x_i| − 5)² + f_opt with ẑ = Λ^10 Q (x −
 * x_opt), rounded to integers where |ẑ_i| > ½ and to tenths elsewhere, then z = R ẑ: plateaus, with
 * no gradient but for a narrow strip at the optimum. The value f_opt is taken on a small plate of
 * ẑ_0 = 0 around x_opt.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-step-ellipsoid",
    summary = "f7 of the BBOB suite: the step ellipsoid, a stair of plateaus",
    formula =
        "0.1 max(|zh_0|/1e4, sum 10^(2i/(d-1)) z_i^2) + f_pen + f_opt, z = R round(zh), zh = Lambda^10 Q (x - x_opt)",
    symbols =
        BbobFunction.SYMBOLS
            + "; round(v) = floor(v + 1/2) where |v| > 1/2, else floor(10 v + 1/2)/10, per axis; |zh_0| before rounding",
    source = BbobFunction.SOURCE)
public record StepEllipsoid(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public StepEllipsoid {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(7, this);
    double[] optimum = instance.optimum();
    double[][] q = Matrices.scaled(instance.scales(10), instance.q());
    double[][] r = instance.r();
    double[] weights = instance.scales(1e4);
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.penalise(1);
          z.shift(optimum);
          z.linear(q);
          double[] strip = z.scratch();
          System.arraycopy(z.coordinate(0), 0, strip, 0, z.count());
          round(z);
          z.linear(r);
          z.addSquares(weights);
          double[] value = z.value();
          for (int i = 0; i < z.count(); i++) {
            value[i] = 0.1 * Math.max(1e-4 * Math.abs(strip[i]), value[i]);
          }
        });
  }

  private static void round(Points z) {
    for (int axis = 0; axis < z.dimension(); axis++) {
      double[] v = z.coordinate(axis);
      for (int i = 0; i < z.count(); i++) {
        v[i] =
            Math.abs(v[i]) > 0.5
                ? Math.floor(v[i] + 0.5)
                : Math.floor(Math.fma(10.0, v[i], 0.5)) / 10.0;
      }
    }
  }

  @Override
  public boolean hasGradient() {
    return false;
  }
}
