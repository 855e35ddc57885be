package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * ζ = ((Σ_{i<d−1} √s_i (1 + sin²(50 s_i^0.2)))/(d−1))² + 10 Σ max(0, |x_i| − 5)² + f_opt, s_i =
 * √(z_i² + z_{i+1}²), z = Λ^1000 Q T_asy^0.5(R(x − x_opt)): ripples whose frequency and height
 * vary, with condition 1000.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-schaffers-ill-conditioned",
    summary = "f18 of the BBOB suite: Schaffer's F7, ill-conditioned",
    formula =
        "(sum_(i<d-1) sqrt(s_i) (1 + sin(50 s_i^0.2)^2)/(d-1))^2 + 10 f_pen + f_opt, s_i = |(z_i, z_(i+1))|, z = Lambda^1000 Q T_asy^0.5(R (x - x_opt))",
    symbols = BbobFunction.SYMBOLS,
    source = BbobFunction.SOURCE)
public record IllConditionedSchaffers(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public IllConditionedSchaffers {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    return RippledRings.draw(Instance.of(18, this), 1000);
  }
}
