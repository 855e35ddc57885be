package io.wick.grid;

import io.wick.math.LobattoRule;
import io.wick.potential.Potential;

/**
 * Decides where an element has to be cut. It misses energy of a state where the last of its
 * Legendre coefficients still count, D∫ψ'² of them, and where ∫Vψ² over its two halves is another
 * than over the whole. If that is so from half to half, V jumps or has a kink: it gets an edge.
 */
final class ElementSplit {
  /** Halvings after which the quadrature of a smooth V has long been exact. */
  private static final int BREAK = 10;

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
    double[][] projection = rule.projection();
    this.toTail = new double[][] {projection[p - 1], projection[p]};
    for (int a = 0; a <= p; a++) {
      toHalf[0][a] = rule.lagrange(0.5 * (rule.node(a) - 1));
      toHalf[1][a] = rule.lagrange(0.5 * (rule.node(a) + 1));
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
    double edge = roughAt(a, b, u, v, allowed);
    // A break at an end of the element, up to rounding, has its edge already.
    double margin = 1e-10 * (b - a);
    if (edge > a + margin && edge < b - margin) {
      return new double[] {edge};
    }
    return tail && divisible(a, b) ? new double[] {0.5 * (a + b)} : new double[0];
  }

  private static boolean divisible(double a, double b) {
    return b - a > 8 * 0x1p-52 * Math.max(Math.abs(a), Math.abs(b));
  }

  /**
   * Where an element has to be cut for V: its middle where V is smooth, the place of a jump or kink
   * where the quadrature does not improve from half to half; NaN if the quadrature will do.
   */
  private double roughAt(double a, double b, double[][] u, double[] v, double allowed) {
    double low = a;
    double high = b;
    double[][] states = u;
    double[] values = v;
    double wanted = allowed;
    for (int depth = 0; divisible(low, high); depth++) {
      double middle = 0.5 * (low + high);
      double[][] ends = {{low, middle}, {middle, high}};
      double[][] inHalf = new double[2][];
      double[][][] part = new double[2][states.length][];
      for (int half = 0; half < 2; half++) {
        inHalf[half] = mesh.sample(potential, ends[half][0], ends[half][1]);
        for (int k = 0; k < states.length; k++) {
          part[half][k] = interpolated(states[k], toHalf[half]);
        }
      }
      if (depth < BREAK && !(defect(high - low, states, values, part, inHalf) > wanted)) {
        return depth == 0 ? Double.NaN : 0.5 * (a + b);
      }
      // A break is followed further than it has to be, to where it is.
      wanted = 1e-3 * allowed;
      int rougher = roughness(inHalf[0]) >= roughness(inHalf[1]) ? 0 : 1;
      low = ends[rougher][0];
      high = ends[rougher][1];
      states = part[rougher];
      values = inHalf[rougher];
    }
    return 0.5 * (low + high);
  }

  /** Largest share of the highest Legendre modes in V, infinite where V is in part. */
  private double roughness(double[] v) {
    double sum = 0;
    for (double[] mode : toTail) {
      double c = 0;
      for (int i = 0; i < v.length; i++) {
        c = Math.fma(mode[i], v[i], c);
      }
      sum += Math.abs(c);
    }
    if (sum < Double.POSITIVE_INFINITY) {
      return sum;
    }
    int walls = 0;
    for (double value : v) {
      walls += value == Double.POSITIVE_INFINITY ? 1 : 0;
    }
    return walls == v.length ? 0 : Double.POSITIVE_INFINITY;
  }

  /** Largest difference of ∫λVψ² over the halves and over the whole, beyond rounding. */
  private double defect(
      double length, double[][] u, double[] v, double[][][] part, double[][] inHalf) {
    double largest = 0;
    for (int k = 0; k < u.length; k++) {
      double halves =
          integral(0.5 * length, inHalf[0], part[0][k], false)
              + integral(0.5 * length, inHalf[1], part[1][k], false);
      double whole = integral(length, v, u[k], false);
      double rounding = ROUNDING * integral(length, v, u[k], true);
      // Inside a wall both are infinite: no difference.
      if (halves != whole && !(Math.abs(halves - whole) <= rounding)) {
        double difference = Math.abs(halves - whole);
        largest = Math.max(largest, difference >= 0 ? difference : Double.POSITIVE_INFINITY);
      }
    }
    boolean edge = roughness(v) == Double.POSITIVE_INFINITY;
    return edge ? Double.POSITIVE_INFINITY : largest;
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
