package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;

/**
 * ζ = (10/(d−1)) Σ_{i<d−1} (s_i/4000 − cos s_i) + 10 + f_opt with s_i = 100(z_i² − z_{i+1})² + (z_i
 * − 1)² and z = max(1, √d/8) Q x + ½: ripples on the bent valley.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-griewank-rosenbrock",
    summary = "f19 of the BBOB suite: the composite of Griewank and Rosenbrock",
    formula =
        "10/(d-1) sum (s_i/4000 - cos(s_i)) + 10 + f_opt, s_i = 100 (z_i^2 - z_{i+1})^2 + (z_i - 1)^2, z = max(1, sqrt(d)/8) Q x + 1/2",
    symbols = BbobFunction.SYMBOLS,
    source = BbobFunction.SOURCE)
public record GriewankRosenbrock(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public GriewankRosenbrock {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(19, this);
    double[][] q = instance.q();
    double[][] m = Matrices.scaled(BentValley.factor(dimension), q);
    return new Landscape(
        instance.minimum(),
        BentValley.optimum(q),
        z -> {
          z.linear(m);
          z.add(0.5);
          addRipples(z);
        });
  }

  private static void addRipples(Points z) {
    double[] value = z.value();
    double[] height = z.scratch();
    double[] wave = z.spare()[0];
    double factor = 10.0 / (z.dimension() - 1.0);
    for (int axis = 0; axis + 1 < z.dimension(); axis++) {
      BentValley.heights(z, axis, height);
      Elementary.cos(height, z.count(), wave);
      for (int i = 0; i < z.count(); i++) {
        value[i] = Math.fma(factor, height[i] / 4000.0 + (1.0 - wave[i]), value[i]);
      }
      if (z.backward() != null) {
        Elementary.sin(height, z.count(), wave);
        for (int i = 0; i < z.count(); i++) {
          wave[i] = factor * (wave[i] + 1.0 / 4000.0);
        }
        BentValley.addSlopes(z, axis, wave);
      }
    }
  }
}
