package io.wick.potential.molecule;

/**
 * The Coulomb potential between a point charge and a uniformly charged ball of radius a: u = 1/r
 * outside, (3 − (r/a)²)/(2a) inside, with the continuous slope −r/max(r, a)³.
 */
final class Ball {
  private Ball() {}

  /** x² + y² + z². */
  static double squared(double x, double y, double z) {
    return Math.fma(x, x, Math.fma(y, y, z * z));
  }

  /** u at r². */
  static double potential(double squared, double radius) {
    return squared >= radius * radius
        ? 1 / Math.sqrt(squared)
        : (3 - squared / (radius * radius)) / (2 * radius);
  }

  /** −u′/r at r². */
  static double force(double squared, double radius) {
    double r = Math.max(Math.sqrt(squared), radius);
    return 1 / (r * r * r);
  }
}
