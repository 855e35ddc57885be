package io.wick.potential.bbob;

/**
 * What function number and instance fix: the seed, the value at the optimum, its place, and the
 * rotations.
 *
 * @param seed function + 10000 instance; f4 shares the seed of f3, f18 that of f17
 * @param dimension d
 */
record Instance(long seed, int dimension) {
  /** Distance of the seeds of the two rotations R (this one added) and Q. */
  private static final long SECOND = 1_000_000;

  static Instance of(int function, BbobFunction potential) {
    int shared = function == 4 ? 3 : function == 18 ? 17 : function;
    return new Instance(shared + 10_000L * potential.instance(), potential.dimension());
  }

  /** f_opt, a ratio of two normal numbers to two decimals, in [−1000, 1000]. */
  double minimum() {
    double ratio = SuiteRandom.normal(1, seed)[0] / SuiteRandom.normal(1, seed + 1)[0];
    double rounded = Math.floor(100.0 * 100.0 * ratio + 0.5) / 100.0;
    return Math.min(1000.0, Math.max(-1000.0, rounded));
  }

  /** x_opt, uniform in [−4, 4]^d to four decimals. */
  double[] optimum() {
    return optimum(seed);
  }

  /** The x_opt of f12, drawn from the seed of the first rotation. */
  double[] secondOptimum() {
    return optimum(seed + SECOND);
  }

  private double[] optimum(long seed) {
    double[] x = SuiteRandom.uniform(dimension, seed);
    for (int i = 0; i < dimension; i++) {
      x[i] = 8.0 * Math.floor(1e4 * x[i]) / 1e4 - 4.0;
      if (x[i] == 0) {
        x[i] = -1e-5;
      }
    }
    return x;
  }

  /** The rotation R, a list of rows. */
  double[][] r() {
    return rotation(seed + SECOND);
  }

  /** The rotation Q, a list of rows. */
  double[][] q() {
    return rotation(seed);
  }

  /** Gram and Schmidt's orthogonal basis of d random vectors, which become the columns. */
  private double[][] rotation(long seed) {
    double[] normal = SuiteRandom.normal(dimension * dimension, seed);
    double[][] columns = new double[dimension][dimension];
    for (int i = 0; i < dimension; i++) {
      double[] column = columns[i];
      System.arraycopy(normal, i * dimension, column, 0, dimension);
      for (int j = 0; j < i; j++) {
        double product = product(column, columns[j]);
        for (int k = 0; k < dimension; k++) {
          column[k] -= product * columns[j][k];
        }
      }
      double length = Math.sqrt(product(column, column));
      for (int k = 0; k < dimension; k++) {
        column[k] /= length;
      }
    }
    return Matrices.transposed(columns);
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  /** Λ^α: α^{i/(2(d−1))}, i = 0 … d−1. */
  double[] scales(double condition) {
    double[] scales = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      scales[i] = StrictMath.pow(condition, 0.5 * i / (dimension - 1.0));
    }
    return scales;
  }

  /** R Λ^α Q. */
  double[][] rotationsAndScales(double condition) {
    return Matrices.product(r(), Matrices.scaled(scales(condition), q()));
  }
}
