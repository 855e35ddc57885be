package io.wick.math;

/**
 * Elementary functions whose bits do not depend on the machine or the JIT: the only ones allowed in
 * a result path. Scalar and batched forms give the same bits; a batch with {@code out != x} is the
 * fast one.
 *
 * <p>Built from additions, multiplications, {@link Math#fma} and {@link Math#rint}, which IEEE 754
 * fixes to the bit. Arguments are reduced as in Cody and Waite, "Software Manual for the Elementary
 * Functions" (1980), with every rounding error of the reduction carried along; the kernels of sine,
 * cosine and logarithm use the coefficients of fdlibm 5.3 (Sun Microsystems, netlib.org/fdlibm).
 *
 * <p>Errors, measured against 50-digit oracles: below 0.9 ulp for sin, cos, exp and log, below 1
 * ulp for sinPi and cosPi, below 2.5 ulp for sinh, cosh and tanh. Special values as in {@link
 * StrictMath}.
 *
 * <p>{@link #sinPi(double)} and {@link #cosPi(double)} have no branches at all: a caller's own loop
 * over plain arrays vectorises around them. Prefer them where the argument is a multiple of π.
 */
public final class Elementary {
  /** sin and cos: the three-part reduction is exact to 2^-100 up to here; fdlibm's beyond. */
  private static final double TRIGONOMETRIC_LIMIT = 0x1p30;

  /** exp: beyond, the result is 0 or infinite, and 2^n is still a product of two doubles. */
  private static final double EXPONENTIAL_LIMIT = 1000;

  // ln 2 as the sum of two doubles.
  private static final double LN2_HIGH = 0x1.62e42fefa39efp-1;
  private static final double LN2_LOW = 0x1.abc9e3b39803fp-56;
  private static final double LOG2_E = 0x1.71547652b82fep+0;

  /** Adding this rounds to an integer and leaves that integer in the lowest bits. */
  private static final double ROUNDER = 0x1.8p52;

  // fdlibm e_log.c; there ln 2 is split so that k·LOG_LN2_HIGH is exact.
  private static final double LOG_LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LOG_LN2_LOW = 1.90821492927058770002e-10;
  private static final double L1 = 6.666666666666735130e-01;
  private static final double L2 = 3.999999999940941908e-01;
  private static final double L3 = 2.857142874366239149e-01;
  private static final double L4 = 2.222219843214978396e-01;
  private static final double L5 = 1.818357216161805012e-01;
  private static final double L6 = 1.531383769920937332e-01;
  private static final double L7 = 1.479819860511658591e-01;

  private Elementary() {}

  /** sin x. */
  public static double sin(double x) {
    return Math.abs(x) <= TRIGONOMETRIC_LIMIT ? Trigonometry.reducedSin(x) : StrictMath.sin(x);
  }

  /** cos x. */
  public static double cos(double x) {
    return Math.abs(x) <= TRIGONOMETRIC_LIMIT ? Trigonometry.reducedCos(x) : StrictMath.cos(x);
  }

  /** sin πx, exact where it is 0 or ±1; any x. */
  public static double sinPi(double x) {
    double y = Math.fma(-2.0, Math.rint(0.5 * x) + 0.0, x);
    double n = Math.rint(2.0 * y) + 0.0;
    double r = Math.fma(-0.5, n, y);
    double z = r * r;
    // The quadrant n is one of −2 … 2; exactly one of the two weights is not 0.
    double m = 0.0 - n;
    double size = Math.abs(m);
    return (1.0 - size) * Trigonometry.sinPiKernel(r, z)
        - m * (2.0 - size) * Trigonometry.cosPiKernel(z);
  }

  /** cos πx, exact where it is 0 or ±1; any x. */
  public static double cosPi(double x) {
    double y = Math.fma(-2.0, Math.rint(0.5 * x), x);
    double n = Math.rint(2.0 * y);
    double r = Math.fma(-0.5, n, y);
    double z = r * r;
    double size = Math.abs(n);
    return (1.0 - size) * Trigonometry.cosPiKernel(z)
        - n * (2.0 - size) * Trigonometry.sinPiKernel(r, z);
  }

  /** e^x. */
  public static double exp(double x) {
    if (!(Math.abs(x) <= EXPONENTIAL_LIMIT)) {
      return extremeExp(x);
    }
    return scaled(expKernel(x), x);
  }

  /** ln x; −∞ at 0, NaN below. */
  public static double log(double x) {
    if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
      return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
    }
    double normal = x < Double.MIN_NORMAL ? x * 0x1p54 : x;
    long bits = Double.doubleToRawLongBits(normal);
    // mantissa in [√½, √2): adding the complement of √½'s mantissa carries into the exponent.
    long shifted = bits + (0x3ff0000000000000L - 0x3fe6a09e667f3bcdL);
    int k = (int) (shifted >> 52) - 1023 - (x < Double.MIN_NORMAL ? 54 : 0);
    double mantissa =
        Double.longBitsToDouble((shifted & 0x000fffffffffffffL) + 0x3fe6a09e667f3bcdL);
    double f = mantissa - 1.0;
    double half = 0.5 * f * f;
    double s = f / (2.0 + f);
    double z = s * s;
    double p = Math.fma(z, L7, L6);
    p = Math.fma(z, p, L5);
    p = Math.fma(z, p, L4);
    p = Math.fma(z, p, L3);
    p = Math.fma(z, p, L2);
    p = Math.fma(z, p, L1);
    double r = z * p;
    return k * LOG_LN2_HIGH - ((half - Math.fma(s, half + r, k * LOG_LN2_LOW)) - f);
  }

  /** x^y. */
  public static double pow(double x, double y) {
    return StrictMath.pow(x, y);
  }

  /** (e^x − e^−x)/2. */
  public static double sinh(double x) {
    double a = Math.abs(x);
    if (a < 1) {
      return smallSinh(x);
    }
    double e = a < 22 ? exp(a) : exp(0.5 * a);
    return Math.copySign(a < 22 ? 0.5 * (e - 1.0 / e) : (0.5 * e) * e, x);
  }

  /** (e^x + e^−x)/2. */
  public static double cosh(double x) {
    double a = Math.abs(x);
    double e = a < 22 ? exp(a) : exp(0.5 * a);
    return a < 22 ? 0.5 * (e + 1.0 / e) : (0.5 * e) * e;
  }

  /** sinh x / cosh x. */
  public static double tanh(double x) {
    double a = Math.abs(x);
    if (a < 0.5) {
      double s = smallSinh(x);
      return s / Math.sqrt(Math.fma(s, s, 1.0));
    }
    return Math.copySign(1.0 - 2.0 / (exp(2.0 * a) + 1.0), x);
  }

  /** out[i] = sin x[i] for 0 ≤ i &lt; count; {@code out} may be {@code x}. */
  public static void sin(double[] x, int count, double[] out) {
    if (out != x && within(x, count)) {
      for (int i = 0; i < count; i++) {
        out[i] = Trigonometry.sinPartOfSin(x[i]);
      }
      for (int i = 0; i < count; i++) {
        out[i] -= Trigonometry.cosPartOfSin(x[i]);
      }
    } else {
      for (int i = 0; i < count; i++) {
        out[i] = sin(x[i]);
      }
    }
  }

  /** out[i] = cos x[i] for 0 ≤ i &lt; count; {@code out} may be {@code x}. */
  public static void cos(double[] x, int count, double[] out) {
    if (out != x && within(x, count)) {
      for (int i = 0; i < count; i++) {
        out[i] = Trigonometry.cosPartOfCos(x[i]);
      }
      for (int i = 0; i < count; i++) {
        out[i] += Trigonometry.sinPartOfCos(x[i]);
      }
    } else {
      for (int i = 0; i < count; i++) {
        out[i] = cos(x[i]);
      }
    }
  }

  /** out[i] = sin πx[i] for 0 ≤ i &lt; count; {@code out} may be {@code x}. */
  public static void sinPi(double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = sinPi(x[i]);
    }
  }

  /** out[i] = cos πx[i] for 0 ≤ i &lt; count; {@code out} may be {@code x}. */
  public static void cosPi(double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = cosPi(x[i]);
    }
  }

  /**
   * sine[i] = sin x[i] and cosine[i] = cos x[i] for 0 ≤ i &lt; count; neither may be {@code x}, nor
   * the same.
   */
  public static void sinCos(double[] x, int count, double[] sine, double[] cosine) {
    sin(x, count, sine);
    cos(x, count, cosine);
  }

  /** out[i] = e^x[i] for 0 ≤ i &lt; count; {@code out} may be {@code x}. */
  public static void exp(double[] x, int count, double[] out) {
    if (out == x) {
      for (int i = 0; i < count; i++) {
        out[i] = exp(x[i]);
      }
      return;
    }
    // The polynomial vectorises, the power of two (integer bits) does not: hence two loops.
    for (int i = 0; i < count; i++) {
      out[i] = expKernel(x[i]);
    }
    for (int i = 0; i < count; i++) {
      double v = x[i];
      out[i] = Math.abs(v) <= EXPONENTIAL_LIMIT ? scaled(out[i], v) : extremeExp(v);
    }
  }

  /** out[i] = ln x[i] for 0 ≤ i &lt; count; {@code out} may be {@code x}. */
  public static void log(double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = log(x[i]);
    }
  }

  /** out[i] = tanh x[i] for 0 ≤ i &lt; count; {@code out} may be {@code x}. */
  public static void tanh(double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = tanh(x[i]);
    }
  }

  private static boolean within(double[] x, int count) {
    for (int i = 0; i < count; i++) {
      if (!(Math.abs(x[i]) <= TRIGONOMETRIC_LIMIT)) {
        return false;
      }
    }
    return true;
  }

  private static double extremeExp(double x) {
    if (x > 0) {
      return Double.POSITIVE_INFINITY;
    }
    return x < 0 ? 0.0 : Double.NaN;
  }

  /** e^r with r = x − n ln 2, |r| ≤ (ln 2)/2; the Taylor remainder is below 5e-18. */
  private static double expKernel(double x) {
    double n = Math.fma(x, LOG2_E, ROUNDER) - ROUNDER;
    double high = Math.fma(n, -LN2_HIGH, x);
    double r = Math.fma(n, -LN2_LOW, high);
    double low = Math.fma(n, -LN2_LOW, high - r);
    double q = Math.fma(r, 1.0 / 6227020800.0, 1.0 / 479001600.0);
    q = Math.fma(r, q, 1.0 / 39916800.0);
    q = Math.fma(r, q, 1.0 / 3628800.0);
    q = Math.fma(r, q, 1.0 / 362880.0);
    q = Math.fma(r, q, 1.0 / 40320.0);
    q = Math.fma(r, q, 1.0 / 5040.0);
    q = Math.fma(r, q, 1.0 / 720.0);
    q = Math.fma(r, q, 1.0 / 120.0);
    q = Math.fma(r, q, 1.0 / 24.0);
    q = Math.fma(r, q, 1.0 / 6.0);
    q = Math.fma(r, q, 0.5);
    return 1.0 + (r + Math.fma(r * r, q, low));
  }

  /** kernel·2^n with the n of {@link #expKernel}; two factors, so that subnormals come out. */
  private static double scaled(double kernel, double x) {
    long n = Double.doubleToRawLongBits(Math.fma(x, LOG2_E, ROUNDER)) << 32 >> 32;
    long half = n >> 1;
    return kernel
        * Double.longBitsToDouble((half + 1023) << 52)
        * Double.longBitsToDouble((n - half + 1023) << 52);
  }

  /** sinh on |x| &lt; 1: Taylor to x^19, remainder below 2e-20. */
  private static double smallSinh(double x) {
    double z = x * x;
    double q = Math.fma(z, 1.0 / 121645100408832000.0, 1.0 / 355687428096000.0);
    q = Math.fma(z, q, 1.0 / 1307674368000.0);
    q = Math.fma(z, q, 1.0 / 6227020800.0);
    q = Math.fma(z, q, 1.0 / 39916800.0);
    q = Math.fma(z, q, 1.0 / 362880.0);
    q = Math.fma(z, q, 1.0 / 5040.0);
    q = Math.fma(z, q, 1.0 / 120.0);
    q = Math.fma(z, q, 1.0 / 6.0);
    return Math.fma(x * z, q, x);
  }
}
