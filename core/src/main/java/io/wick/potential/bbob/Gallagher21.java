package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * ζ = T_osz(10 − max_k w_k e^{−(x − y_k)ᵀ Qᵀ C_k Q (x − y_k)/(2d)})² + Σ max(0, |x_i| − 5)² +
 * f_opt: 21 Gaussian peaks at random places, of random shape; the optimum, weight 10, has condition
 * 1000, the others have weights 1.1 to 9.1 and conditions up to 1000.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-gallagher-21",
    summary = "f22 of the BBOB suite: Gallagher's 21 Gaussian peaks",
    formula =
        "T_osz(10 - max_k w_k exp(-|Q (x - y_k)|_{C_k}^2/(2 d)))^2 + f_pen + f_opt, k = 1..21",
    symbols =
        BbobFunction.SYMBOLS
            + "; y_k: peaks drawn from the instance, y_1 = x_opt; w_1 = 10, w_k = 1.1 + 8 (k-2)/19; |v|_C^2 = sum C_ii v_i^2, C_k = diag(a^(i/(d-1) - 1/2)) with i shuffled, a = 1000 for k = 1, else one each of 1000^(j/19), j = 0..19",
    source = BbobFunction.SOURCE)
public record Gallagher21(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public Gallagher21 {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    return GaussianPeaks.few(Instance.of(22, this));
  }
}
