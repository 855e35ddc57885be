package io.wick.math;

/**
 * Argument reduction and polynomials of sine and cosine, without branches. The coefficients are
 * those of fdlibm 5.3 (k_sin.c, k_cos.c; Sun Microsystems, netlib.org/fdlibm): relative error below
 * 2^-58 on |x| ≤ π/4.
 *
 * <p>sin x and cos x are sums of two parts of which one is 0. They are apart because C2 gives up on
 * loop bodies of more than 60 nodes: two loops that reduce twice are four times as fast as one.
 */
final class Trigonometry {
  // π/2 as the sum of three doubles, 159 bits.
  private static final double HALF_PI_HIGH = 0x1.921fb54442d18p+0;
  private static final double HALF_PI_MIDDLE = 0x1.1a62633145c07p-54;
  private static final double HALF_PI_LOW = -0x1.f1976b7ed8fbcp-110;
  private static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;
  private static final double PI_HIGH = 0x1.921fb54442d18p+1;
  private static final double PI_LOW = 0x1.1a62633145c07p-53;

  // fdlibm k_sin.c
  private static final double S1 = -1.66666666666666324348e-01;
  private static final double S2 = 8.33333333332248946124e-03;
  private static final double S3 = -1.98412698298579493134e-04;
  private static final double S4 = 2.75573137070700676789e-06;
  private static final double S5 = -2.50507602534068634195e-08;
  private static final double S6 = 1.58969099521155010221e-10;

  // fdlibm k_cos.c
  private static final double C1 = 4.16666666666666019037e-02;
  private static final double C2 = -1.38888888888741095749e-03;
  private static final double C3 = 2.48015872894767294178e-05;
  private static final double C4 = -2.75573143513906633035e-07;
  private static final double C5 = 2.08757232129817482790e-09;
  private static final double C6 = -1.13596475577881948265e-11;

  // The same times powers of π, for sin πx and cos πx.
  private static final double SP1 = -0x1.4abbce625be47p+2;
  private static final double SP2 = 0x1.466bc67758db1p+1;
  private static final double SP3 = -0x1.32d2cce335e6fp-1;
  private static final double SP4 = 0x1.5078301dcf6b6p-4;
  private static final double SP5 = -0x1.e300a85fc9574p-8;
  private static final double SP6 = 0x1.e404742f3e351p-12;
  private static final double CP0 = -0x1.3bd3cc9be45dep+2;
  private static final double CP1 = 0x1.03c1f081b5abdp+2;
  private static final double CP2 = -0x1.55d3c7e3ca6fbp+0;
  private static final double CP3 = 0x1.e1f5068528e5ep-3;
  private static final double CP4 = -0x1.a6d1edbbb9b9cp-6;
  private static final double CP5 = 0x1.f9cd20b415c65p-10;
  private static final double CP6 = -0x1.b2a21ec94163bp-14;

  private Trigonometry() {}

  /** sin x for |x| ≤ 2^30. */
  static double reducedSin(double x) {
    return sinPartOfSin(x) - cosPartOfSin(x);
  }

  /** cos x for |x| ≤ 2^30. */
  static double reducedCos(double x) {
    return cosPartOfCos(x) + sinPartOfCos(x);
  }

  static double sinPartOfSin(double x) {
    double n = Math.rint(x * TWO_OVER_PI) + 0.0;
    double r = Math.fma(n, -HALF_PI_HIGH, x);
    double w = n * HALF_PI_MIDDLE;
    double high = r - w;
    return (1.0 - Math.abs(quadrant(n))) * sinKernel(high, reductionRest(n, r, w, high));
  }

  static double cosPartOfSin(double x) {
    double n = Math.rint(x * TWO_OVER_PI) + 0.0;
    double r = Math.fma(n, -HALF_PI_HIGH, x);
    double w = n * HALF_PI_MIDDLE;
    double high = r - w;
    double m = quadrant(n);
    return m * (2.0 - Math.abs(m)) * cosKernel(high, reductionRest(n, r, w, high));
  }

  static double cosPartOfCos(double x) {
    double n = Math.rint(x * TWO_OVER_PI) + 0.0;
    double r = Math.fma(n, -HALF_PI_HIGH, x);
    double w = n * HALF_PI_MIDDLE;
    double high = r - w;
    return (1.0 - Math.abs(quadrant(n))) * cosKernel(high, reductionRest(n, r, w, high));
  }

  static double sinPartOfCos(double x) {
    double n = Math.rint(x * TWO_OVER_PI) + 0.0;
    double r = Math.fma(n, -HALF_PI_HIGH, x);
    double w = n * HALF_PI_MIDDLE;
    double high = r - w;
    double m = quadrant(n);
    return m * (2.0 - Math.abs(m)) * sinKernel(high, reductionRest(n, r, w, high));
  }

  /** −n mod 4 in −2 … 2, +0 for n = 0. */
  private static double quadrant(double n) {
    return Math.fma(4.0, Math.rint(0.25 * n), -n);
  }

  /** What r − n·HALF_PI_MIDDLE − n·HALF_PI_LOW has beyond {@code high} (Knuth's two-sum). */
  private static double reductionRest(double n, double r, double w, double high) {
    double b = high - r;
    double lost = (r - (high - b)) - (w + b);
    double product = Math.fma(n, HALF_PI_MIDDLE, -w);
    return Math.fma(n, -HALF_PI_LOW, lost - product);
  }

  /** sin(x + y) for |x| ≤ π/4 and |y| far below |x|; keeps the sign of −0. */
  private static double sinKernel(double x, double y) {
    double z = x * x;
    double q = Math.fma(z, -S6, -S5);
    q = Math.fma(z, q, -S4);
    q = Math.fma(z, q, -S3);
    q = Math.fma(z, q, -S2);
    q = Math.fma(z, q, -S1);
    // y·cos x, with cos x ≈ 1 − z/2, goes with the small part.
    return x - Math.fma(z * x, q, Math.fma(0.5 * z, y, 0.0 - y));
  }

  /** cos(x + y) for |x| ≤ π/4 and |y| far below |x|. */
  private static double cosKernel(double x, double y) {
    double z = x * x;
    double q = Math.fma(z, C6, C5);
    q = Math.fma(z, q, C4);
    q = Math.fma(z, q, C3);
    q = Math.fma(z, q, C2);
    q = Math.fma(z, q, C1);
    double half = 0.5 * z;
    double w = 1.0 - half;
    return w + ((1.0 - w) - half + Math.fma(z * z, q, -x * y));
  }

  /** sin πr for |r| ≤ 1/4 and z = r²; keeps the sign of −0. */
  static double sinPiKernel(double r, double z) {
    double q = Math.fma(z, SP6, SP5);
    q = Math.fma(z, q, SP4);
    q = Math.fma(z, q, SP3);
    q = Math.fma(z, q, SP2);
    q = Math.fma(z, q, SP1);
    return Math.fma(r, PI_HIGH, r * Math.fma(z, q, PI_LOW));
  }

  /** cos πr for |r| ≤ 1/4 and z = r². */
  static double cosPiKernel(double z) {
    double q = Math.fma(z, CP6, CP5);
    q = Math.fma(z, q, CP4);
    q = Math.fma(z, q, CP3);
    q = Math.fma(z, q, CP2);
    q = Math.fma(z, q, CP1);
    q = Math.fma(z, q, CP0);
    return Math.fma(z, q, 1.0);
  }
}
