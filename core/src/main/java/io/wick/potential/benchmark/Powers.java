package io.wick.potential.benchmark;

/** Whole powers by repeated squaring. */
final class Powers {
  private Powers() {}

  /**
   * a^n.
   *
   * @param n zero or positive
   */
  static double whole(double a, int n) {
    double result = 1.0;
    double square = a;
    for (int k = n; k > 0; k >>= 1) {
      if ((k & 1) == 1) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }
}
