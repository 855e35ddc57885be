package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * ζ = T_osz(10 − max_k w_k e^{−(x − y_k)ᵀ Qᵀ C_k Q (x − y_k)/(2d)})² + Σ max(0, |x_i| − 5)² +
 * f_opt: 101 Gaussian peaks at random places, of random shape; the optimum, weight 10, has
 * condition 30, the others have weights 1.1 to 9.1 and conditions up to 1000.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-gallagher-101",
    summary = "f21 of the BBOB suite: Gallagher's 101 Gaussian peaks",
    formula =
        "T_osz(10 - max_k w_k exp(-|Q (x - y_k)|_{C_k}^2/(2 d)))^2 + f_pen + f_opt, k = 1..101",
    symbols =
        BbobFunction.SYMBOLS
            + "; y_k: peaks drawn from the instance, y_1 = x_opt; w_1 = 10, w_k = 1.1 + 8 (k-2)/99; |v|_C^2 = sum C_ii v_i^2, C_k = diag(a^(i/(d-1) - 1/2)) with i shuffled, a = sqrt(1000) for k = 1, else one each of 1000^(j/99), j = 0..99",
    source = BbobFunction.SOURCE)
public record Gallagher101(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public Gallagher101 {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    return GaussianPeaks.many(Instance.of(21, this));
  }
}
