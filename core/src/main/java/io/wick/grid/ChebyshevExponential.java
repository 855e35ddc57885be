package io.wick.grid;

/**
 * The Chebyshev rational approximation of order 16 of e^{−x} on x ≥ 0, within 1e−16 of it at once,
 * as incomplete partial fractions: α₀ Π (1 + 2 Re α_k (−x − θ_k)⁻¹) over eight poles.
 *
 * <p>Source: M. Pusa, Nucl. Sci. Eng. 182 (2016) 297, doi 10.13182/NSE15-26.
 */
final class ChebyshevExponential {
  /** Number of pairs of poles. */
  static final int POLES = 8;

  /** α₀, the value at infinity. */
  static final double LIMIT = 2.124853710495224e-16;

  private static final double[] ALPHA_RE = {
    5.464930576870210e+3, 9.045112476907548e+1, 2.344818070467641e+2, 9.453304067358312e+1,
    7.283792954673409e+2, 3.648229059594851e+1, 2.547321630156819e+1, 2.394538338734709e+1
  };
  private static final double[] ALPHA_IM = {
    -3.797983575308356e+4, -1.115537522430261e+3, -4.228020157070496e+2, -2.951294291446048e+2,
    -1.205646080220011e+5, -1.155509621409682e+2, -2.639500283021502e+1, -5.650522971778156e+0
  };
  private static final double[] THETA_RE = {
    3.509103608414918, 5.948152268951177, -5.264971343442647, 1.419375897185666,
    6.416177699099435, 4.993174737717997, -1.413928462488886, -10.84391707869699
  };
  private static final double[] THETA_IM = {
    8.436198985884374, 3.587457362018322, 16.22022147316793, 10.92536348449672,
    1.194122393370139, 5.996881713603942, 13.49772569889275, 19.27744616718165
  };

  private ChebyshevExponential() {}

  static double residueRe(int k) {
    return ALPHA_RE[k];
  }

  static double residueIm(int k) {
    return ALPHA_IM[k];
  }

  static double poleRe(int k) {
    return THETA_RE[k];
  }

  static double poleIm(int k) {
    return THETA_IM[k];
  }
}
