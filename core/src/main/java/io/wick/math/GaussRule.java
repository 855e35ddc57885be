package io.wick.math;

/**
 * Quadrature of Gauss and Legendre on [−1, 1]: n points are exact for polynomials of degree 2n − 1.
 * Abramowitz and Stegun, table 25.4.
 */
public enum GaussRule {
  /** Six points. */
  SIX(
      new double[] {0.2386191860831969, 0.6612093864662645, 0.9324695142031521},
      new double[] {0.4679139345726910, 0.3607615730481386, 0.1713244923791704}),
  /** Twelve points. */
  TWELVE(
      new double[] {
        0.1252334085114689, 0.3678314989981802, 0.5873179542866175,
        0.7699026741943047, 0.9041172563704749, 0.9815606342467193
      },
      new double[] {
        0.2491470458134028, 0.2334925365383548, 0.2031674267230659,
        0.1600783285433462, 0.1069393259953184, 0.0471753363865118
      });

  /** The positive half. */
  private final double[] nodes;

  private final double[] weights;

  GaussRule(double[] nodes, double[] weights) {
    this.nodes = nodes;
    this.weights = weights;
  }

  /** n. */
  public int points() {
    return 2 * nodes.length;
  }

  /** Node k = 0 … n − 1, from the middle outwards, negative and positive in turn. */
  public double node(int k) {
    return k % 2 == 0 ? -nodes[k / 2] : nodes[k / 2];
  }

  /** Its weight. */
  public double weight(int k) {
    return weights[k / 2];
  }
}
