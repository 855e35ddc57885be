package io.wick.math;

/**
 * Random orthogonal matrices: the factor Q of the QR factorisation of a matrix of normal numbers
 * with a positive diagonal of R, which has the invariant (Haar) distribution. F. Mezzadri, "How to
 * generate random matrices from the classical compact groups", arXiv math-ph/0609050.
 */
public final class OrthogonalMatrix {
  private OrthogonalMatrix() {}

  /**
   * A {@code dimension}×{@code dimension} matrix with orthonormal rows, a function of its arguments
   * alone.
   */
  public static double[][] random(long seed, int dimension) {
    RandomStream stream = new RandomStream(seed, 0);
    double[][] rows = new double[dimension][dimension];
    for (int row = 0; row < dimension; row++) {
      double[] vector = rows[row];
      stream.normals(Purpose.ROTATION, 0, row, vector, dimension);
      // Twice is enough: what one pass of Gram-Schmidt leaves by cancellation, the second removes.
      orthogonalise(rows, row);
      orthogonalise(rows, row);
    }
    return rows;
  }

  private static void orthogonalise(double[][] rows, int row) {
    double[] vector = rows[row];
    int n = vector.length;
    for (int other = 0; other < row; other++) {
      Dense.axpy(-Dense.dot(rows[other], vector, n), rows[other], vector, n);
    }
    Dense.scale(1.0 / Math.sqrt(Dense.dot(vector, vector, n)), vector, n);
  }
}
