package io.wick.math;

/**
 * Gauss-Lobatto-Legendre nodes of degree p on [−1, 1], ends included: quadrature exact to degree 2p
 * − 1, and the derivatives of the p + 1 Lagrange polynomials through the nodes.
 *
 * <p>Nodes are the ends and the roots of P'_p, weights 2/(p(p + 1)P_p²). Source: C. Canuto, M. Y.
 * Hussaini, A. Quarteroni, T. A. Zang, Spectral Methods, Springer 2006, sections 2.3.1 and 2.3.2.
 * Immutable.
 */
public final class LobattoRule {
  /** Newton's iteration converges quadratically: from Chebyshev's nodes in five steps. */
  private static final int NEWTON = 12;

  private final int degree;
  private final double[] nodes;
  private final double[] weights;
  private final double[][] derivative;

  /**
   * A rule.
   *
   * @param degree p, at least 1
   */
  public LobattoRule(int degree) {
    this.degree = degree;
    this.nodes = new double[degree + 1];
    this.weights = new double[degree + 1];
    double[] top = new double[degree + 1];
    for (int a = 0; a <= degree; a++) {
      double x = -Elementary.cosPi((double) a / degree);
      double[] p = legendre(x);
      for (int round = 0; round < NEWTON && a > 0 && a < degree; round++) {
        // (1 − x²)P'_p = p(P_{p−1} − xP_p) vanishes; its slope is −p(p + 1)P_p.
        x -= (x * p[degree] - p[degree - 1]) / ((degree + 1) * p[degree]);
        p = legendre(x);
      }
      nodes[a] = 2 * a == degree ? 0 : x;
      top[a] = p[degree];
      weights[a] = 2 / (degree * (degree + 1.0) * top[a] * top[a]);
    }
    this.derivative = new double[degree + 1][degree + 1];
    for (int q = 0; q <= degree; q++) {
      double sum = 0;
      for (int a = 0; a <= degree; a++) {
        if (a != q) {
          derivative[q][a] = top[q] / top[a] / (nodes[q] - nodes[a]);
          sum += derivative[q][a];
        }
      }
      // The derivative of a constant is 0: this way to rounding, too.
      derivative[q][q] = -sum;
    }
  }

  /** P_0 … P_p at x. */
  public double[] legendre(double x) {
    double[] p = new double[degree + 1];
    p[0] = 1;
    p[1] = x;
    for (int n = 1; n < degree; n++) {
      p[n + 1] = ((2 * n + 1) * x * p[n] - n * p[n - 1]) / (n + 1);
    }
    return p;
  }

  /** p. */
  public int degree() {
    return degree;
  }

  /** Node a, 0 … p, ascending from −1 to 1. */
  public double node(int a) {
    return nodes[a];
  }

  /** Weight of node a. */
  public double weight(int a) {
    return weights[a];
  }

  /** Derivative of Lagrange polynomial a at node q. */
  public double derivative(int q, int a) {
    return derivative[q][a];
  }

  /** The Lagrange polynomials at x of [−1, 1], by the barycentric formula. */
  public double[] lagrange(double x) {
    double[] values = new double[degree + 1];
    double sum = 0;
    for (int a = 0; a <= degree; a++) {
      if (x == nodes[a]) {
        double[] unit = new double[degree + 1];
        unit[a] = 1;
        return unit;
      }
      // Barycentric weights of these nodes are (−1)^a √w_a (Wang, Huybrechs, Vandewalle,
      // Math. Comp. 83 (2014) 2893, doi 10.1090/S0025-5718-2014-02821-4).
      values[a] = (a % 2 == 0 ? 1 : -1) * Math.sqrt(weights[a]) / (x - nodes[a]);
      sum += values[a];
    }
    for (int a = 0; a <= degree; a++) {
      values[a] /= sum;
    }
    return values;
  }
}
