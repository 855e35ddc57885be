package io.wick.walker;

import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.Potential;

/** How ∇ζ of a population is obtained. What is called is what is counted. */
public interface Gradient {
  /** out[axis][i] = ∂ζ/∂x_axis at walker i. */
  void evaluate(Potential potential, Population population, double[][] out);

  /** The potential's own gradient: one gradient evaluation per walker. */
  static Gradient analytic() {
    return (potential, population, out) ->
        potential.gradients(population.positions(), population.count(), out);
  }

  /**
   * Double sampling, (ζ(x + h) − ζ(x − h))/2h on each axis: 2d evaluations per walker, error
   * h²ζ‴/6.
   *
   * @param share h as a share of the box side
   */
  static Gradient doubleSampling(Box box, double share, int walkers) {
    double[] shifted = new double[walkers];
    double[] forward = new double[walkers];
    double[] backward = new double[walkers];
    double[][] x = new double[box.dimension()][];
    return (potential, population, out) -> {
      int count = population.count();
      for (int axis = 0; axis < x.length; axis++) {
        System.arraycopy(population.positions(), 0, x, 0, x.length);
        double h = share * box.length(axis);
        double[] base = x[axis];
        x[axis] = shifted;
        shift(base, h, shifted, count);
        potential.values(x, count, forward);
        shift(base, -h, shifted, count);
        potential.values(x, count, backward);
        for (int i = 0; i < count; i++) {
          out[axis][i] = (forward[i] - backward[i]) / (2 * h);
        }
      }
    };
  }

  /**
   * Simultaneous perturbation (Spall, IEEE Trans. Autom. Control 37 (1992) 332, doi
   * 10.1109/9.119632): with signs v ∈ {−1, 1}^d drawn anew for each walker and call, component i is
   * v_i (ζ(x + hv) − ζ(x − hv))/2h_i. Two evaluations per walker whatever d is; its mean is the
   * gradient up to O(h²), its noise per component the length of the gradient along the other axes,
   * so that the Langevin motion it drives is warmer by δλ²|∇ζ|²/2 or less: an error of the time
   * step. On one axis it is double sampling.
   *
   * @param share h_i as a share of the box side
   */
  static Gradient randomDirection(RandomStream random, Box box, double share, int walkers) {
    return new RandomDirectionGradient(random, box, share, walkers);
  }

  private static void shift(double[] x, double by, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = x[i] + by;
    }
  }
}
