package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import java.util.Arrays;

/**
 * ζ = z_0² + 10⁶ Σ_{i≥1} z_i² + f_opt with z = R T_asy^0.5(R(x − x_opt)): a narrow ridge that is
 * not straight.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-bent-cigar",
    summary = "f12 of the BBOB suite: the bent cigar, one flat direction",
    formula = "z_0^2 + 1e6 sum_{i>0} z_i^2 + f_opt, z = R T_asy^0.5(R (x - x_opt))",
    symbols = BbobFunction.SYMBOLS,
    source = BbobFunction.SOURCE)
public record BentCigar(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public BentCigar {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(12, this);
    double[] optimum = instance.secondOptimum();
    double[][] r = instance.r();
    double[] weights = new double[dimension];
    Arrays.fill(weights, 1e6);
    weights[0] = 1.0;
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.shift(optimum);
          z.linear(r);
          z.asymmetric(0.5);
          z.linear(r);
          z.addSquares(weights);
        });
  }
}
