package io.wick.grid;

import io.wick.math.Tridiagonal;
import java.util.Arrays;

/**
 * e^{δL}p for the tridiagonal generator L of one line of cells (on a ring with two corners), to
 * rounding and in O(n).
 *
 * <p>Of all rational functions of δL only those of first order keep densities positive at any step
 * (Bolley and Crouzeix, RAIRO Anal. Numér. 12 (1978) 237, doi 10.1051/m2an/1978120302371); the
 * exponential itself always does. Detailed balance makes the spectrum of L real and not positive,
 * where the Chebyshev rational approximation of order 16 is within 1e−16 of the exponential at
 * once, for any δ: eight complex tridiagonal systems (Pusa, Nucl. Sci. Eng. 182 (2016) 297, doi
 * 10.13182/NSE15-26). L is not normal, though: where drift in δ is far beyond diffusion the error
 * is that of a pseudospectrum. The test for that costs nothing and misses nothing that matters, for
 * an exponential has no negative parts: if more than {@link #NEGATIVE} of the mass comes out
 * negative, the step is halved, and grown again where it can be. What is left below zero is
 * rounding; it is set to 0, and the mass, which L conserves, restored.
 */
final class LineExponential {
  /** Share of the mass below which negative parts are the rounding of eight solutions. */
  static final double NEGATIVE = 1e-12;

  /** Relative rounding of the mass up to which a step counts: δ times the largest rate is 1e10. */
  private static final double CORRECTABLE = 1e-6;

  /** Halvings after which a step has failed for another reason. */
  private static final double SHORTEST = 0x1p-40;

  static final double TINY = 1e-290;

  private final int n;
  private final double[] lower;
  private final double[] upper;
  private final double[] exit;
  private final double[] below;
  private final double[] above;
  private final double[] diagonalRe;
  private final double[] diagonalIm;
  private final double[] re;
  private final double[] im;
  private final double[] cornerRe;
  private final double[] cornerIm;
  private final double[] scratchRe;
  private final double[] scratchIm;
  private final double[] next;
  private double corner;
  private double opposite;
  private double correction;

  /** Room for lines of n cells. */
  LineExponential(int n) {
    this.n = n;
    this.lower = new double[n];
    this.upper = new double[n];
    this.exit = new double[n];
    this.below = new double[n];
    this.above = new double[n];
    this.diagonalRe = new double[n];
    this.diagonalIm = new double[n];
    this.re = new double[n];
    this.im = new double[n];
    this.cornerRe = new double[n];
    this.cornerIm = new double[n];
    this.scratchRe = new double[n];
    this.scratchIm = new double[n];
    this.next = new double[n];
  }

  /**
   * Takes the rates of a line: cell {@code first + j·stride}, j = 0 … n − 1.
   *
   * @param forward rate of each cell to the next; that of the last closes the ring, 0 if it is open
   * @param backward rate to each cell from the next
   */
  void load(double[] forward, double[] backward, int first, int stride) {
    for (int j = 0; j < n; j++) {
      exit[j] = 0;
    }
    for (int j = 0; j < n; j++) {
      int next = j == n - 1 ? 0 : j + 1;
      double f = forward[first + j * stride];
      double b = backward[first + j * stride];
      exit[j] += f;
      exit[next] += b;
      upper[j] = b;
      lower[next] = f;
    }
    opposite = upper[n - 1];
    corner = lower[0];
  }

  /** Largest relative change of the mass by a step that had to be corrected, since ever. */
  double correction() {
    return correction;
  }

  /**
   * p ← e^{δL}p.
   *
   * @param p not negative; n elements
   * @param duration δ ≥ 0
   * @param negligible negative parts, as a sum over cells, that no one will see
   * @return false if no substep gives a density
   */
  boolean apply(double[] p, double duration, double negligible) {
    double mass = 0;
    for (int j = 0; j < n; j++) {
      mass += p[j];
    }
    if (!(mass > 0)) {
      return mass == 0;
    }
    double left = duration;
    double step = duration;
    while (left > 0) {
      double used = Math.min(step, left);
      rational(p, used);
      if (accept(p, mass, Math.max(negligible, NEGATIVE * mass))) {
        left -= used;
        step = 2 * used;
      } else {
        step = 0.5 * used;
        if (!(step > SHORTEST * duration)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean accept(double[] p, double mass, double tolerated) {
    double positive = 0;
    double negative = 0;
    for (int j = 0; j < n; j++) {
      positive += Math.max(0, next[j]);
      negative += Math.min(0, next[j]);
    }
    double drift = Math.abs(positive + negative - mass);
    if (!(-negative <= tolerated && drift <= Math.max(tolerated, CORRECTABLE * mass))) {
      return false;
    }
    if (drift > tolerated) {
      correction = Math.max(correction, drift / mass);
    }
    double scale = mass / positive;
    for (int j = 0; j < n; j++) {
      // Subnormal tails would only cost time.
      p[j] = next[j] > TINY ? scale * next[j] : 0;
    }
    return true;
  }

  /** next = α₀ Π (1 + 2 Re α_k (δL − θ_k)⁻¹) p, incomplete partial fractions. */
  private void rational(double[] p, double step) {
    System.arraycopy(p, 0, next, 0, n);
    for (int j = 0; j < n; j++) {
      below[j] = step * lower[j];
      above[j] = step * upper[j];
    }
    for (int k = 0; k < ChebyshevExponential.POLES; k++) {
      for (int j = 0; j < n; j++) {
        diagonalRe[j] = Math.fma(-step, exit[j], -ChebyshevExponential.poleRe(k));
        diagonalIm[j] = -ChebyshevExponential.poleIm(k);
        re[j] = next[j];
        im[j] = 0;
      }
      if (corner == 0 && opposite == 0) {
        solve(re, im);
      } else {
        solveRing(step);
      }
      double a = 2 * ChebyshevExponential.residueRe(k);
      double b = -2 * ChebyshevExponential.residueIm(k);
      for (int j = 0; j < n; j++) {
        next[j] = Math.fma(a, re[j], Math.fma(b, im[j], next[j]));
      }
    }
    for (int j = 0; j < n; j++) {
      next[j] *= ChebyshevExponential.LIMIT;
    }
  }

  private void solve(double[] rightRe, double[] rightIm) {
    Tridiagonal.solve(
        n, below, diagonalRe, diagonalIm, above, rightRe, rightIm, scratchRe, scratchIm);
  }

  /**
   * The ring is the open line plus u vᵀ with u = (g, 0 … 0, s opposite), v = (1, 0 … 0, s corner/g)
   * (Sherman and Morrison; Press et al., Numerical Recipes, §2.7), s = δ, g = −d₀ the negative
   * first diagonal, complex.
   */
  private void solveRing(double step) {
    double gRe = -diagonalRe[0];
    double gIm = -diagonalIm[0];
    double size = Math.fma(gRe, gRe, gIm * gIm);
    // v_{n−1} = s corner / g.
    double vRe = step * corner * gRe / size;
    double vIm = -step * corner * gIm / size;
    double far = step * opposite;
    diagonalRe[0] -= gRe;
    diagonalIm[0] -= gIm;
    diagonalRe[n - 1] -= far * vRe;
    diagonalIm[n - 1] -= far * vIm;
    Arrays.fill(cornerRe, 0);
    Arrays.fill(cornerIm, 0);
    cornerRe[0] = gRe;
    cornerIm[0] = gIm;
    cornerRe[n - 1] = far;
    solve(re, im);
    solve(cornerRe, cornerIm);
    double topRe = re[0] + vRe * re[n - 1] - vIm * im[n - 1];
    double topIm = im[0] + vRe * im[n - 1] + vIm * re[n - 1];
    double lowRe = 1 + cornerRe[0] + vRe * cornerRe[n - 1] - vIm * cornerIm[n - 1];
    double lowIm = cornerIm[0] + vRe * cornerIm[n - 1] + vIm * cornerRe[n - 1];
    double square = Math.fma(lowRe, lowRe, lowIm * lowIm);
    double fRe = (topRe * lowRe + topIm * lowIm) / square;
    double fIm = (topIm * lowRe - topRe * lowIm) / square;
    for (int j = 0; j < n; j++) {
      re[j] -= fRe * cornerRe[j] - fIm * cornerIm[j];
      im[j] -= fRe * cornerIm[j] + fIm * cornerRe[j];
    }
  }
}
