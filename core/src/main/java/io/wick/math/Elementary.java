package io.wick.math;

/**
 * Elementary functions whose bits do not depend on the machine or the JIT: the only ones allowed in
 * a result path. Scalar and batched forms give the same bits.
 */
public final class Elementary {
  private Elementary() {}

  /** sin x. */
  public static double sin(double x) {
    return StrictMath.sin(x);
  }

  /** cos x. */
  public static double cos(double x) {
    return StrictMath.cos(x);
  }

  /** e^x. */
  public static double exp(double x) {
    return StrictMath.exp(x);
  }

  /** ln x. */
  public static double log(double x) {
    return StrictMath.log(x);
  }

  /** x^y. */
  public static double pow(double x, double y) {
    return StrictMath.pow(x, y);
  }

  /** out[i] = sin x[i] for 0 ≤ i &lt; count; {@code out} may be {@code x}. */
  public static void sin(double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = sin(x[i]);
    }
  }

  /** out[i] = cos x[i] for 0 ≤ i &lt; count; {@code out} may be {@code x}. */
  public static void cos(double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = cos(x[i]);
    }
  }

  /** out[i] = e^x[i] for 0 ≤ i &lt; count; {@code out} may be {@code x}. */
  public static void exp(double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = exp(x[i]);
    }
  }
}
