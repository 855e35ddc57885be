package io.wick.potential;

import java.util.Optional;

/**
 * An objective ζ(x) on a box of R^d, read as potential energy V(x).
 *
 * <p>A potential is an immutable record of its parameters, bound straight from the sweep file.
 * Points come as structures of arrays: {@code x[axis][i]} is coordinate {@code axis} of point
 * {@code i}, one array per coordinate, so that the inner loop runs over plain arrays from 0 and
 * vectorises. Implementations allocate nothing per call that grows with the batch, keep no state,
 * and use no {@code Math.sin/cos/exp/log/pow} (their bits differ between machines) but {@link
 * io.wick.math.Elementary}.
 *
 * <p>Values: finite, or +∞ (a wall). NaN or −∞ makes a trial DIVERGED. Units: those of ζ.
 */
public interface Potential {
  /** d, the number of coordinates. */
  int dimension();

  /** The box, d axes. */
  Box box();

  /**
   * Evaluates a batch: out[i] = ζ(x[0][i], …, x[d−1][i]) for 0 ≤ i &lt; count. A batch of one gives
   * the same bits as a point in a larger batch.
   *
   * @param x d arrays of at least {@code count} elements; not modified
   * @param count number of points
   * @param out at least {@code count} elements; shares no array with {@code x}
   */
  void values(double[][] x, int count, double[] out);

  /** ζ at one point of length d: a batch of one. */
  default double value(double... point) {
    double[][] x = new double[point.length][1];
    for (int axis = 0; axis < point.length; axis++) {
      x[axis][0] = point[axis];
    }
    double[] out = new double[1];
    values(x, 1, out);
    return out[0];
  }

  /** True if {@link #gradients} is available. */
  default boolean hasGradient() {
    return false;
  }

  /**
   * Evaluates gradients: out[axis][i] = ∂ζ/∂x_axis at point i.
   *
   * @throws UnsupportedOperationException if {@link #hasGradient} is false
   */
  default void gradients(double[][] x, int count, double[][] out) {
    throw new UnsupportedOperationException(
        getClass().getSimpleName() + " has no analytic gradient");
  }

  /** ∇ζ at one point. */
  default double[] gradient(double... point) {
    double[][] x = new double[point.length][1];
    double[][] out = new double[point.length][1];
    for (int axis = 0; axis < point.length; axis++) {
      x[axis][0] = point[axis];
    }
    gradients(x, 1, out);
    double[] gradient = new double[point.length];
    for (int axis = 0; axis < point.length; axis++) {
      gradient[axis] = out[axis][0];
    }
    return gradient;
  }

  /**
   * A bound on the curvature of ζ, the largest eigenvalue of its Hessian, or an estimate that a
   * descent can take its rate from; NaN where none is known and it has to be measured.
   */
  default double curvatureBound() {
    return Double.NaN;
  }

  /** Order of magnitude of the time of one evaluation, in ns; a gradient takes a few of them. */
  default double nanosPerEvaluation() {
    return 5.0 * dimension();
  }

  /**
   * Where ζ or a derivative of it jumps along an axis, for all values of the other coordinates;
   * meshes put edges of elements there. Poles at the ends of the box need not be named.
   */
  default double[] breaks(int axis) {
    return new double[0];
  }

  /** True if ζ is known to be a sum of functions of one coordinate each. */
  default boolean isSeparable() {
    return dimension() == 1;
  }

  /**
   * True if ζ may jump where no gradient shows it: at breaks, or anywhere where there is no
   * gradient. A motion that follows gradients does not see the step it takes there.
   */
  default boolean mayJump() {
    boolean jumps = !hasGradient();
    for (int axis = 0; axis < dimension(); axis++) {
      jumps |= breaks(axis).length > 0;
    }
    return jumps;
  }

  /**
   * False where ζ has no lower bound on its box, as −1/r. The factor e^{−δζ} of a walker there has
   * no mean.
   */
  default boolean isBoundedBelow() {
    return true;
  }

  /**
   * True if the box is only the default view of a problem on all of its domain, so that a solver
   * may look beyond; false where it was given or is part of the problem.
   */
  default boolean hasDefaultBox() {
    return false;
  }

  /**
   * True if the lower (0) or upper (1) end of every axis is a hard wall of the problem itself,
   * where ψ ends although V is finite: then no solver looks beyond that end.
   */
  default boolean hasWall(int side) {
    return false;
  }

  /** The global minimum over the box where it is known. */
  default Optional<KnownMinimum> knownMinimum() {
    return Optional.empty();
  }

  /**
   * Exact lowest eigenvalues of −D∇² + ζ on R^d in ascending order with multiplicity, where a
   * closed form is known.
   *
   * @param diffusion D &gt; 0
   * @param count how many are wanted
   * @return at most {@code count} values (fewer if fewer bound states exist); empty if none are
   *     known in closed form
   */
  default double[] knownLevels(double diffusion, int count) {
    return new double[0];
  }
}
