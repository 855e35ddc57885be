package io.wick.potential.molecule;

import io.wick.math.Elementary;
import java.util.List;

/**
 * Exponents of φ = Σ_A e^{−ζ_A r_A} with the right cusp at every nucleus, ζ_A = qZ_A Σ_B e^{−ζ_B
 * R_AB}: then ∂φ/∂r_A = −qZ_A φ at r_A = 0, averaged over directions. Coulson's condition for two
 * equal nuclei, ζ = q(1 + e^{−ζR}).
 */
final class CuspExponents {
  private CuspExponents() {}

  /** By iteration, which converges as e^{−ζR} is small. */
  static double[] of(List<Nucleus> nuclei, double inverseBohr) {
    double[] exponents = new double[nuclei.size()];
    for (int a = 0; a < exponents.length; a++) {
      exponents[a] = inverseBohr * nuclei.get(a).charge();
    }
    double change = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 500 && change > 1e-15; round++) {
      double[] next = new double[exponents.length];
      change = 0;
      for (int a = 0; a < next.length; a++) {
        double sum = 0;
        for (int b = 0; b < next.length; b++) {
          sum += Elementary.exp(-exponents[b] * nuclei.get(a).distance(nuclei.get(b)));
        }
        // Half way only: the full step swings from side to side where nuclei are close.
        next[a] = 0.5 * (exponents[a] + inverseBohr * nuclei.get(a).charge() * sum);
        change = Math.max(change, Math.abs(next[a] / exponents[a] - 1));
      }
      exponents = next;
    }
    return exponents;
  }
}
