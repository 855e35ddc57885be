package io.wick.grid;

import io.wick.math.LobattoRule;
import io.wick.potential.Potential;

/**
 * One axis between hard walls, cut into elements of any length with the Gauss-Lobatto nodes of
 * degree p in each: the finite-element discrete-variable representation (T. N. Rescigno, C. W.
 * McCurdy, Phys. Rev. A 62 (2000) 032706, doi 10.1103/PhysRevA.62.032706). ψ is a polynomial in
 * every element and continuous between them, so that jumps and kinks of V at the edges of elements
 * cost no accuracy: levels converge as h^{2p} and faster.
 *
 * <p>A state is the vector c_i = √w_i ψ(x_i), w_i the weight of the node; sums of c_i² are then
 * integrals, V is diagonal, and −∇² is a band of p subdiagonals. Immutable.
 */
final class ElementMesh {
  /** How far inside an element its ends are looked at, over its length: V may jump there. */
  private static final double INSIDE = 1e-12;

  private final double[] edges;
  private final LobattoRule rule;
  private final int degree;
  private final int size;
  private final double[] nodes;
  private final double[] roots;
  private final double[][] stiffness;

  /**
   * A mesh.
   *
   * @param edges ends of the elements, ascending; ψ = 0 at the first and the last
   */
  ElementMesh(double[] edges, LobattoRule rule) {
    this.edges = edges.clone();
    this.rule = rule;
    this.degree = rule.degree();
    this.size = elements() * degree - 1;
    this.nodes = new double[size];
    double[] weights = new double[size];
    this.stiffness = new double[size][degree + 1];
    for (int e = 0; e < elements(); e++) {
      for (int a = 0; a <= degree; a++) {
        int i = index(e, a);
        if (i >= 0 && i < size) {
          nodes[i] = a == 0 ? edges[e] : a == degree ? edges[e + 1] : position(e, rule.node(a));
          weights[i] += 0.5 * length(e) * rule.weight(a);
        }
      }
    }
    this.roots = new double[size];
    for (int i = 0; i < size; i++) {
      roots[i] = Math.sqrt(weights[i]);
    }
    for (int e = 0; e < elements(); e++) {
      addStiffness(e);
    }
  }

  /** ∫ φ_a' φ_b' of one element, exact: the integrand has degree 2p − 2. */
  private void addStiffness(int e) {
    for (int a = 0; a <= degree; a++) {
      for (int b = 0; b <= a; b++) {
        int i = index(e, a);
        int j = index(e, b);
        if (j < 0 || i >= size) {
          continue;
        }
        double sum = 0;
        for (int q = 0; q <= degree; q++) {
          sum = Math.fma(rule.weight(q) * rule.derivative(q, a), rule.derivative(q, b), sum);
        }
        stiffness[i][degree + j - i] += 2 / length(e) * sum / (roots[i] * roots[j]);
      }
    }
  }

  int elements() {
    return edges.length - 1;
  }

  double length(int e) {
    return edges[e + 1] - edges[e];
  }

  /** Ends of the elements. Not to be modified. */
  double[] edges() {
    return edges;
  }

  /** π/k of the largest k that every element resolves: π nodes per wave, k = 2p/length. */
  double resolution() {
    double longest = 0;
    for (int e = 0; e < elements(); e++) {
      longest = Math.max(longest, length(e));
    }
    return 0.5 * Math.PI * longest / degree;
  }

  LobattoRule rule() {
    return rule;
  }

  /** Number of nodes that carry ψ. */
  int size() {
    return size;
  }

  /** Coordinates of the nodes. Not to be modified. */
  double[] nodes() {
    return nodes;
  }

  /** √w of the nodes. Not to be modified. */
  double[] roots() {
    return roots;
  }

  /** −∇² as a band: [i][p + j − i] is element (i, j), i − p ≤ j ≤ i. Not to be modified. */
  double[][] stiffness() {
    return stiffness;
  }

  /** Number of a node; −1 and {@link #size} are the walls. */
  int index(int e, int a) {
    return e * degree + a - 1;
  }

  private double position(int e, double local) {
    return Math.fma(0.5 * length(e), local + 1, edges[e]);
  }

  /** Values of ψ at the nodes of an element, walls included. */
  double[] local(double[] state, int e) {
    double[] u = new double[degree + 1];
    for (int a = 0; a <= degree; a++) {
      int i = index(e, a);
      u[a] = i < 0 || i >= size ? 0 : state[i] / roots[i];
    }
    return u;
  }

  /** V at the nodes of every element, at its ends as seen from inside; 0 at the walls. */
  double[][] sample(Potential potential) {
    double[][] values = new double[elements()][];
    for (int e = 0; e < elements(); e++) {
      values[e] = sample(potential, edges[e], edges[e + 1]);
    }
    return values;
  }

  /** The same of a part of an element. */
  double[] sample(Potential potential, double from, double to) {
    int first = from == edges[0] ? 1 : 0;
    int count = degree + 1 - first - (to == edges[elements()] ? 1 : 0);
    double[][] x = new double[1][count];
    for (int a = first; a < first + count; a++) {
      double local = Math.max(INSIDE - 1, Math.min(1 - INSIDE, rule.node(a)));
      x[0][a - first] = Math.fma(0.5 * (to - from), local + 1, from);
    }
    double[] out = new double[count];
    potential.values(x, count, out);
    double[] values = new double[degree + 1];
    System.arraycopy(out, 0, values, first, count);
    return values;
  }

  /** V of the nodes: at edges the mean of both sides by their weights, as ∫Vψ² has it. */
  double[] assemble(double[][] sampled) {
    double[] values = new double[size];
    for (int e = 0; e < elements(); e++) {
      for (int a = 0; a <= degree; a++) {
        int i = index(e, a);
        if (i >= 0 && i < size) {
          double share = 0.5 * length(e) * rule.weight(a) / (roots[i] * roots[i]);
          boolean edge = a == 0 || a == degree;
          values[i] = edge ? Math.fma(share, sampled[e][a], values[i]) : sampled[e][a];
        }
      }
    }
    return values;
  }

  /** −D∇² + V as a band; ψ = 0 where V is infinite. */
  double[][] hamiltonian(double diffusion, double lambda, double[] values) {
    double highest = 0;
    for (int i = 0; i < size; i++) {
      boolean open = values[i] < Double.POSITIVE_INFINITY;
      double height = open ? lambda * values[i] : 0;
      highest = Math.max(highest, Math.fma(diffusion, stiffness[i][degree], height));
    }
    double[][] band = new double[size][degree + 1];
    for (int i = 0; i < size; i++) {
      boolean wall = values[i] == Double.POSITIVE_INFINITY;
      for (int k = Math.max(0, degree - i); k < degree; k++) {
        boolean cut = wall || values[i - degree + k] == Double.POSITIVE_INFINITY;
        band[i][k] = cut ? 0 : diffusion * stiffness[i][k];
      }
      // Walls are nodes of their own, above everything.
      band[i][degree] =
          wall ? 4 * highest : Math.fma(diffusion, stiffness[i][degree], lambda * values[i]);
    }
    return band;
  }
}
