package io.wick.potential.expression;

/** Whole powers by multiplication: two for x⁴, where a general power costs thirty times as much. */
final class WholePowers {
  /** Largest exponent, of either sign; the error stays below about twenty ulp. */
  static final int LIMIT = 32;

  private WholePowers() {}

  /** True if x^exponent is computed here. */
  static boolean covers(double exponent) {
    return exponent == Math.rint(exponent) && Math.abs(exponent) <= LIMIT;
  }

  /** out[i] = a[i]^exponent; {@code out} may be {@code a}. */
  static void values(double[] a, int exponent, int n, double[] out) {
    switch (exponent) {
      case 2 -> {
        for (int i = 0; i < n; i++) {
          out[i] = a[i] * a[i];
        }
      }
      case 3 -> {
        for (int i = 0; i < n; i++) {
          out[i] = a[i] * a[i] * a[i];
        }
      }
      case 4 -> {
        for (int i = 0; i < n; i++) {
          double square = a[i] * a[i];
          out[i] = square * square;
        }
      }
      default -> {
        for (int i = 0; i < n; i++) {
          out[i] = power(a[i], exponent);
        }
      }
    }
  }

  /** out[i] = exponent a[i]^(exponent−1) da[i]. */
  static void slopes(double[] a, double[] da, int exponent, int n, double[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = exponent == 0 || da[i] == 0 ? 0.0 : exponent * power(a[i], exponent - 1) * da[i];
    }
  }

  private static double power(double a, int exponent) {
    double result = 1.0;
    double square = a;
    for (int k = Math.abs(exponent); k > 0; k >>= 1) {
      if ((k & 1) == 1) {
        result *= square;
      }
      square *= square;
    }
    return exponent < 0 ? 1.0 / result : result;
  }
}
