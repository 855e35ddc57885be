package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * ζ = Σ 10^{6i/(d−1)} z_i² + f_opt, i = 0 … d−1, with z = T_osz(x − x_opt): a valley of condition
 * 10⁶ with smooth local irregularities, along the axes.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-ellipsoid",
    summary = "f2 of the BBOB suite: the separable ellipsoid, condition 1e6",
    formula = "sum 10^(6 i/(d-1)) z_i^2 + f_opt, z = T_osz(x - x_opt)",
    symbols = BbobFunction.SYMBOLS,
    source = BbobFunction.SOURCE)
public record Ellipsoid(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public Ellipsoid {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(2, this);
    double[] optimum = instance.optimum();
    double[] weights = instance.scales(1e12);
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.shift(optimum);
          z.oscillate();
          z.addSquares(weights);
        });
  }
}
