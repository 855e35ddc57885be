package io.wick.grid;

import io.wick.math.LobattoRule;
import io.wick.potential.Potential;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides where an element has to be cut. It misses energy of a state where the last of its
 * Legendre coefficients still count, D∫ψ'² of them, and where ∫Vψ² over its two halves is another
 * than over the whole: there V is not smooth, and the halves are looked at in turn.
 */
final class ElementSplit {
  /** Halvings within one element: beyond, nothing is left but rounding. */
  private static final int DEEPEST = 40;

  /** Cuts of one element at a time: a jump takes forty. */
  private static final int MOST_CUTS = 100;

  /** Relative rounding of V and of its integral. */
  private static final double ROUNDING = 1e-13;

  private final ElementMesh mesh;
  private final LobattoRule rule;
  private final Potential potential;
  private final double diffusion;
  private final double lambda;
  private final double[][][] toHalf;
  private final double[][] toTail;

  ElementSplit(ElementMesh mesh, Potential potential, double diffusion, double lambda) {
    this.mesh = mesh;
    this.rule = mesh.rule();
    this.potential = potential;
    this.diffusion = diffusion;
    this.lambda = lambda;
    int p = rule.degree();
    this.toHalf = new double[2][p + 1][];
    this.toTail = new double[2][p + 1];
    for (int a = 0; a <= p; a++) {
      toHalf[0][a] = rule.lagrange(0.5 * (rule.node(a) - 1));
      toHalf[1][a] = rule.lagrange(0.5 * (rule.node(a) + 1));
      double[] legendre = rule.legendre(rule.node(a));
      // The quadrature of P_p² is 2/p, not 2/(2p + 1).
      toTail[0][a] = 0.5 * p * rule.weight(a) * legendre[p];
      toTail[1][a] = (p - 0.5) * rule.weight(a) * legendre[p - 1];
    }
  }

  /**
   * Inner edges that an element needs, ascending; none if it will do.
   *
   * @param u states at its nodes
   * @param v V at its nodes
   * @param allowed energy that it may miss
   */
  double[] cuts(int e, double[][] u, double[] v, double allowed) {
    List<Double> found = new ArrayList<>();
    double a = mesh.edges()[e];
    double b = mesh.edges()[e + 1];
    int p = rule.degree();
    boolean tail = false;
    for (double[] state : u) {
      double sum = 0;
      for (double[] mode : toTail) {
        double c = 0;
        for (int i = 0; i <= p; i++) {
          c = Math.fma(mode[i], state[i], c);
        }
        sum = Math.fma(c, c, sum);
      }
      // ∫P'_p² = p(p + 1).
      tail |= diffusion * 2 / (b - a) * p * (p + 1) * sum > allowed;
    }
    potentialCuts(a, b, u, v, allowed, 0, found);
    if (tail && found.isEmpty() && divisible(a, b)) {
      found.add(0.5 * (a + b));
    }
    return found.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static boolean divisible(double a, double b) {
    return b - a > 1e-13 * Math.max(Math.abs(a), Math.abs(b));
  }

  private void potentialCuts(
      double a, double b, double[][] u, double[] v, double allowed, int depth, List<Double> found) {
    double middle = 0.5 * (a + b);
    double[][] inHalf = {mesh.sample(potential, a, middle), mesh.sample(potential, middle, b)};
    boolean cut = false;
    double[][][] parts = new double[2][u.length][];
    for (int k = 0; k < u.length; k++) {
      double halves = 0;
      for (int half = 0; half < 2; half++) {
        parts[half][k] = interpolated(u[k], toHalf[half]);
        halves += integral(middle - a, inHalf[half], parts[half][k], false);
      }
      double whole = integral(b - a, v, u[k], false);
      double rounding = ROUNDING * integral(b - a, v, u[k], true);
      // ∞ − ∞ inside a wall is no difference.
      boolean same = halves == whole || Math.abs(halves - whole) <= Math.max(allowed, rounding);
      cut |= !same;
    }
    if (cut && depth < DEEPEST && found.size() < MOST_CUTS && divisible(a, b)) {
      potentialCuts(a, middle, parts[0], inHalf[0], allowed, depth + 1, found);
      found.add(middle);
      potentialCuts(middle, b, parts[1], inHalf[1], allowed, depth + 1, found);
    }
  }

  private double[] interpolated(double[] u, double[][] matrix) {
    double[] out = new double[u.length];
    for (int i = 0; i < u.length; i++) {
      for (int j = 0; j < u.length; j++) {
        out[i] = Math.fma(matrix[i][j], u[j], out[i]);
      }
    }
    return out;
  }

  /** λ∫Vu² over an element of a length; infinite V counts where u is not 0. */
  private double integral(double length, double[] v, double[] u, boolean absolute) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      double density = 0.5 * length * rule.weight(i) * u[i] * u[i];
      sum += density == 0 ? 0 : lambda * (absolute ? Math.abs(v[i]) : v[i]) * density;
    }
    return sum;
  }
}
