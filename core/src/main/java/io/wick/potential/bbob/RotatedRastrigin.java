package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * ζ = 10(d − Σ cos 2πz_i) + |z|² + f_opt with z = R Λ^10 Q T_asy^0.2(T_osz(R(x − x_opt))): the grid
 * of about 10^d minima, rotated.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-rotated-rastrigin",
    summary = "f15 of the BBOB suite: the rotated Rastrigin function",
    formula =
        "10 (d - sum cos(2 pi z_i)) + |z|^2 + f_opt, z = R Lambda^10 Q T_asy^0.2(T_osz(R (x - x_opt)))",
    symbols = BbobFunction.SYMBOLS,
    source = BbobFunction.SOURCE)
public record RotatedRastrigin(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public RotatedRastrigin {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(15, this);
    double[] optimum = instance.optimum();
    double[][] r = instance.r();
    double[][] m = instance.rotationsAndScales(10);
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.shift(optimum);
          z.linear(r);
          z.oscillate();
          z.asymmetric(0.2);
          z.linear(m);
          z.addRastrigin();
        });
  }
}
