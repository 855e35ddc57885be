package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import java.util.Arrays;

/**
 * ζ = |z|² + f_opt, z = x − x_opt: the plain bowl.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-sphere",
    summary = "f1 of the BBOB suite: the sphere",
    formula = "sum z_i^2 + f_opt, z = x - x_opt",
    symbols = BbobFunction.SYMBOLS,
    source = BbobFunction.SOURCE)
public record Sphere(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public Sphere {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(1, this);
    double[] optimum = instance.optimum();
    double[] ones = new double[dimension];
    Arrays.fill(ones, 1.0);
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.shift(optimum);
          z.addSquares(ones);
        });
  }
}
