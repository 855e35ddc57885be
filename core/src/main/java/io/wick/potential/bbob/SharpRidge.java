package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Dense;
import java.util.Arrays;

/**
 * ζ = z_0² + 100 √(Σ_{i≥1} z_i²) + f_opt with z = R Λ^10 Q (x − x_opt): a ridge along which the
 * value falls slowly, not differentiable on it.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-sharp-ridge",
    summary = "f13 of the BBOB suite: the sharp ridge",
    formula = "z_0^2 + 100 sqrt(sum_{i>0} z_i^2) + f_opt, z = R Lambda^10 Q (x - x_opt)",
    symbols = BbobFunction.SYMBOLS,
    source = BbobFunction.SOURCE)
public record SharpRidge(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public SharpRidge {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(13, this);
    double[] optimum = instance.optimum();
    double[][] m = instance.rotationsAndScales(10);
    double[] weights = new double[dimension];
    Arrays.fill(weights, 1, dimension, 1.0);
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.shift(optimum);
          z.linear(m);
          z.addSquares(weights);
          addRidge(z);
        });
  }

  /** value ← z_0² + 100 √value. */
  private static void addRidge(Points z) {
    double[] value = z.value();
    double[] along = z.coordinate(0);
    if (z.backward() != null) {
      double[] rate = z.backward().factor();
      for (int i = 0; i < z.count(); i++) {
        rate[i] = value[i] == 0 ? 0.0 : 50.0 / Math.sqrt(value[i]);
      }
      z.backward().chain(rate);
      Dense.axpy(2.0, along, z.backward().slope(0), z.count());
    }
    for (int i = 0; i < z.count(); i++) {
      value[i] = Math.fma(along[i], along[i], 100.0 * Math.sqrt(value[i]));
    }
  }
}
