package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import java.util.Arrays;

/**
 * ζ = 10⁶ z_0² + Σ_{i≥1} z_i² + f_opt with z = T_osz(R(x − x_opt)): one direction is a thousand
 * times more sensitive than the others.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-discus",
    summary = "f11 of the BBOB suite: the rotated discus, one steep direction",
    formula = "1e6 z_0^2 + sum_{i>0} z_i^2 + f_opt, z = T_osz(R (x - x_opt))",
    symbols = BbobFunction.SYMBOLS,
    source = BbobFunction.SOURCE)
public record Discus(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public Discus {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(11, this);
    double[] optimum = instance.optimum();
    double[][] r = instance.r();
    double[] weights = new double[dimension];
    Arrays.fill(weights, 1.0);
    weights[0] = 1e6;
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.shift(optimum);
          z.linear(r);
          z.oscillate();
          z.addSquares(weights);
        });
  }
}
