package io.wick.math;

/**
 * L diag(d) Lᵀ factors of H + z − i diag(w) with a real symmetric band H, w ≥ 0, and z of negative
 * imaginary part (w = 0: of any but 0). Its imaginary part is definite, so that no pivoting is
 * needed.
 *
 * <p>Source: N. J. Higham, Math. Comp. 67 (1998) 1591, doi 10.1090/S0025-5718-98-00978-8.
 */
public final class ComplexBandFactor {
  private final int n;
  private final int width;
  private final double[][] rowsRe;
  private final double[][] rowsIm;
  private final double[] inverseRe;
  private final double[] inverseIm;

  /** Room for matrices of n rows with {@code width} subdiagonals. */
  public ComplexBandFactor(int n, int width) {
    this.n = n;
    this.width = width;
    this.rowsRe = new double[n][width];
    this.rowsIm = new double[n][width];
    this.inverseRe = new double[n];
    this.inverseIm = new double[n];
  }

  /**
   * Factorises.
   *
   * @param band band[i][width + j − i] is element (i, j) of the lower triangle of H; only read
   * @param damping w; null for 0
   */
  public void factor(double[][] band, double zRe, double zIm, double[] damping) {
    for (int i = 0; i < n; i++) {
      double[] re = rowsRe[i];
      double[] im = rowsIm[i];
      int first = Math.max(0, width - i);
      for (int place = first; place < width; place++) {
        int lag = width - place;
        double[] otherRe = rowsRe[i - lag];
        double[] otherIm = rowsIm[i - lag];
        double sumRe = band[i][place];
        double sumIm = 0;
        for (int k = first; k < place; k++) {
          sumRe = Math.fma(-re[k], otherRe[k + lag], Math.fma(im[k], otherIm[k + lag], sumRe));
          sumIm = Math.fma(-re[k], otherIm[k + lag], Math.fma(-im[k], otherRe[k + lag], sumIm));
        }
        re[place] = sumRe;
        im[place] = sumIm;
      }
      double pivotRe = band[i][width] + zRe;
      double pivotIm = zIm - (damping == null ? 0 : damping[i]);
      for (int place = first; place < width; place++) {
        int j = i - width + place;
        double lRe = re[place] * inverseRe[j] - im[place] * inverseIm[j];
        double lIm = re[place] * inverseIm[j] + im[place] * inverseRe[j];
        pivotRe = Math.fma(-lRe, re[place], Math.fma(lIm, im[place], pivotRe));
        pivotIm = Math.fma(-lRe, im[place], Math.fma(-lIm, re[place], pivotIm));
        re[place] = lRe;
        im[place] = lIm;
      }
      double square = Math.fma(pivotRe, pivotRe, pivotIm * pivotIm);
      inverseRe[i] = pivotRe / square;
      inverseIm[i] = -pivotIm / square;
    }
  }

  /** Solves in place of (re, im). */
  public void solve(double[] re, double[] im) {
    for (int i = 0; i < n; i++) {
      double[] lRe = rowsRe[i];
      double[] lIm = rowsIm[i];
      double sumRe = re[i];
      double sumIm = im[i];
      for (int k = Math.max(0, width - i); k < width; k++) {
        int j = i - width + k;
        sumRe = Math.fma(-lRe[k], re[j], Math.fma(lIm[k], im[j], sumRe));
        sumIm = Math.fma(-lRe[k], im[j], Math.fma(-lIm[k], re[j], sumIm));
      }
      re[i] = sumRe;
      im[i] = sumIm;
    }
    for (int i = 0; i < n; i++) {
      double value = re[i];
      re[i] = value * inverseRe[i] - im[i] * inverseIm[i];
      im[i] = value * inverseIm[i] + im[i] * inverseRe[i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double[] lRe = rowsRe[i];
      double[] lIm = rowsIm[i];
      double xRe = re[i];
      double xIm = im[i];
      for (int k = Math.max(0, width - i); k < width; k++) {
        int j = i - width + k;
        re[j] = Math.fma(-lRe[k], xRe, Math.fma(lIm[k], xIm, re[j]));
        im[j] = Math.fma(-lRe[k], xIm, Math.fma(-lIm[k], xRe, im[j]));
      }
    }
  }
}
