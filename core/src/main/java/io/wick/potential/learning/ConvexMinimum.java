package io.wick.potential.learning;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The minimum of a strictly convex {@link TrainingLoss} by Newton's method, each step solved by
 * conjugate gradients (T. Steihaug, doi 10.1137/0720042; J. Nocedal and S. Wright, 2006, 7.1) and
 * shortened until ζ falls. It ends where rounding keeps the gradient from getting shorter, and
 * counts as found only if that is below 10⁻¹⁰.
 */
final class ConvexMinimum {
  private static final int REMEMBERED = 1000;
  private static final double FOUND = 1e-10;
  private static final Map<Key, Optional<double[]>> KNOWN = new ConcurrentHashMap<>();

  private record Key(Examples examples, double l2) {}

  private final TrainingLoss loss;
  private final int dimension;

  private ConvexMinimum(TrainingLoss loss, int dimension) {
    this.loss = loss;
    this.dimension = dimension;
  }

  /** The minimiser over all weights of logistic regression; found once per process. */
  static Optional<double[]> of(Examples examples, double l2, int dimension) {
    Key key = new Key(examples, l2);
    Optional<double[]> known = KNOWN.get(key);
    if (known == null) {
      known = new ConvexMinimum(new TrainingLoss(examples, 0, l2), dimension).find();
      if (KNOWN.size() < REMEMBERED) {
        KNOWN.putIfAbsent(key, known);
      }
    }
    return known;
  }

  private Optional<double[]> find() {
    double[] w = new double[dimension];
    double[] best = w;
    double shortest = Double.POSITIVE_INFINITY;
    for (int iteration = 0; iteration < 100; iteration++) {
      double[] gradient = loss.gradient(w);
      double length = Math.sqrt(dot(gradient, gradient));
      boolean shorter = length < shortest;
      if (shorter) {
        best = w;
      }
      if (length == 0 || (shortest < FOUND && !(length < 0.5 * shortest))) {
        shortest = Math.min(length, shortest);
        break;
      }
      shortest = Math.min(length, shortest);
      w = stepped(w, gradient, newton(w, gradient, length));
    }
    return shortest < FOUND ? Optional.of(best) : Optional.empty();
  }

  /** s with H s = −g, to a residual that makes the outer convergence quadratic. */
  private double[] newton(double[] w, double[] gradient, double length) {
    double[] s = new double[dimension];
    double[] residual = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      residual[i] = -gradient[i];
    }
    double[] direction = residual.clone();
    double[] turned = new double[dimension];
    double square = length * length;
    double enough = Math.min(0.1, length) * length;
    for (int k = 0; k < 20 * dimension && Math.sqrt(square) > enough; k++) {
      loss.curvature(w, direction, turned);
      double alpha = square / dot(direction, turned);
      for (int i = 0; i < dimension; i++) {
        s[i] = Math.fma(alpha, direction[i], s[i]);
        residual[i] = Math.fma(-alpha, turned[i], residual[i]);
      }
      double next = dot(residual, residual);
      double beta = next / square;
      for (int i = 0; i < dimension; i++) {
        direction[i] = Math.fma(beta, direction[i], residual[i]);
      }
      square = next;
    }
    return s;
  }

  /** Armijo's rule; near the end ζ is flat to rounding, and the whole step is right. */
  private double[] stepped(double[] w, double[] gradient, double[] s) {
    double value = loss.value(w);
    double slope = 1e-4 * dot(gradient, s);
    double rounding = 1e-14 * (1 + Math.abs(value));
    double[] moved = w;
    for (double t = 1; t > 1e-6; t *= 0.5) {
      moved = new double[dimension];
      for (int i = 0; i < dimension; i++) {
        moved[i] = Math.fma(t, s[i], w[i]);
      }
      if (loss.value(moved) <= value + t * slope + rounding) {
        break;
      }
    }
    return moved;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum = Math.fma(a[i], b[i], sum);
    }
    return sum;
  }
}
