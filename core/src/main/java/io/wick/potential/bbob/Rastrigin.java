package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * ζ = 10(d − Σ cos 2πz_i) + |z|² + f_opt with z = Λ^10 T_asy^0.2(T_osz(x − x_opt)): about 10^d
 * minima in a slightly irregular and asymmetric grid along the axes.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-rastrigin",
    summary = "f3 of the BBOB suite: the separable Rastrigin function",
    formula =
        "10 (d - sum cos(2 pi z_i)) + |z|^2 + f_opt, z = Lambda^10 T_asy^0.2(T_osz(x - x_opt))",
    symbols = BbobFunction.SYMBOLS,
    source = BbobFunction.SOURCE)
public record Rastrigin(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public Rastrigin {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(3, this);
    double[] optimum = instance.optimum();
    double[] scales = instance.scales(10);
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.shift(optimum);
          z.oscillate();
          z.asymmetric(0.2);
          z.scale(scales);
          z.addRastrigin();
        });
  }
}
