package io.wick.math;

/**
 * Solves tridiagonal systems by Thomas's elimination without pivoting: stable where the matrix is
 * diagonally dominant or positive definite, which is what implicit diffusion steps and shifted
 * Hamiltonians below their ground energy give.
 *
 * <p>Row i reads lower[i] x[i−1] + diagonal[i] x[i] + upper[i] x[i+1] = right[i]; lower[0] and
 * upper[n−1] are not read. Source: Golub and Van Loan, Matrix Computations, 4th ed., §4.3.
 */
public final class Tridiagonal {
  private Tridiagonal() {}

  /**
   * Solves a real system in place of {@code right}.
   *
   * @param n number of unknowns
   * @param scratch at least n elements
   */
  public static void solve(
      int n, double[] lower, double[] diagonal, double[] upper, double[] right, double[] scratch) {
    double inverse = 1.0 / diagonal[0];
    right[0] *= inverse;
    for (int i = 1; i < n; i++) {
      scratch[i] = upper[i - 1] * inverse;
      inverse = 1.0 / Math.fma(-lower[i], scratch[i], diagonal[i]);
      right[i] = Math.fma(-lower[i], right[i - 1], right[i]) * inverse;
    }
    for (int i = n - 2; i >= 0; i--) {
      right[i] = Math.fma(-scratch[i + 1], right[i + 1], right[i]);
    }
  }

  /**
   * Solves a complex system with real off-diagonals (Crank-Nicolson up to a factor) in place of
   * (rightRe, rightIm).
   *
   * @param n number of unknowns
   * @param scratchRe at least n elements
   * @param scratchIm at least n elements
   */
  public static void solve(
      int n,
      double[] lower,
      double[] diagonalRe,
      double[] diagonalIm,
      double[] upper,
      double[] rightRe,
      double[] rightIm,
      double[] scratchRe,
      double[] scratchIm) {
    double pr = 0;
    double pi = 0;
    for (int i = 0; i < n; i++) {
      double dr = diagonalRe[i];
      double di = diagonalIm[i];
      double br = rightRe[i];
      double bi = rightIm[i];
      if (i > 0) {
        scratchRe[i] = upper[i - 1] * pr;
        scratchIm[i] = upper[i - 1] * pi;
        dr = Math.fma(-lower[i], scratchRe[i], dr);
        di = Math.fma(-lower[i], scratchIm[i], di);
        br = Math.fma(-lower[i], rightRe[i - 1], br);
        bi = Math.fma(-lower[i], rightIm[i - 1], bi);
      }
      double square = 1.0 / Math.fma(dr, dr, di * di);
      pr = dr * square;
      pi = -di * square;
      rightRe[i] = Math.fma(br, pr, -(bi * pi));
      rightIm[i] = Math.fma(br, pi, bi * pr);
    }
    for (int i = n - 2; i >= 0; i--) {
      double xr = rightRe[i + 1];
      double xi = rightIm[i + 1];
      double cr = scratchRe[i + 1];
      double ci = scratchIm[i + 1];
      rightRe[i] = Math.fma(-cr, xr, Math.fma(ci, xi, rightRe[i]));
      rightIm[i] = Math.fma(-cr, xi, Math.fma(-ci, xr, rightIm[i]));
    }
  }
}
