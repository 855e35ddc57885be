package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * ζ = Σ_{i<d−1} 100(z_i² − z_{i+1})² + (z_i − 1)² + f_opt with z = max(1, √d/8)(x − x_opt) + 1: the
 * bent valley along the axes; a second minimum near one corner of it. Here x_opt lies in [−3, 3]^d.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-rosenbrock",
    summary = "f8 of the BBOB suite: the Rosenbrock function",
    formula =
        "sum 100 (z_i^2 - z_{i+1})^2 + (z_i - 1)^2 + f_opt, z = max(1, sqrt(d)/8) (x - x_opt) + 1",
    symbols = BbobFunction.SYMBOLS,
    source = BbobFunction.SOURCE)
public record Rosenbrock(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public Rosenbrock {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(8, this);
    double[] optimum = instance.optimum();
    double[] factors = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      optimum[axis] *= 0.75;
      factors[axis] = BentValley.factor(dimension);
    }
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.shift(optimum);
          z.scale(factors);
          z.add(1.0);
          BentValley.addRosenbrock(z);
        });
  }
}
