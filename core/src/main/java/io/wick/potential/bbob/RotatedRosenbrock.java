package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * ζ = Σ_{i<d−1} 100(z_i² − z_{i+1})² + (z_i − 1)² + f_opt with z = max(1, √d/8) Q x + ½: the bent
 * valley, rotated. The optimum, z = 1, is inside the box: |x_opt| = √d/(2 max(1, √d/8)) ≤ 4.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-rotated-rosenbrock",
    summary = "f9 of the BBOB suite: the rotated Rosenbrock function",
    formula = "sum 100 (z_i^2 - z_{i+1})^2 + (z_i - 1)^2 + f_opt, z = max(1, sqrt(d)/8) Q x + 1/2",
    symbols = BbobFunction.SYMBOLS,
    source = BbobFunction.SOURCE)
public record RotatedRosenbrock(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public RotatedRosenbrock {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(9, this);
    double[][] q = instance.q();
    double[][] m = Matrices.scaled(BentValley.factor(dimension), q);
    return new Landscape(
        instance.minimum(),
        BentValley.optimum(q),
        z -> {
          z.linear(m);
          z.add(0.5);
          BentValley.addRosenbrock(z);
        });
  }
}
