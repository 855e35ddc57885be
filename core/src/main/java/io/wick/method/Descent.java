package io.wick.method;

import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.trial.Context;
import io.wick.trial.Observable;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;
import io.wick.walker.LengthScales;
import io.wick.walker.Population;

/** Projected steps down a gradient: what the descents share. */
final class Descent {
  private final Box box;
  private double[][] last;

  Descent(Box box) {
    this.box = box;
  }

  /** Says which method needs a gradient. */
  static void needGradient(Potential potential, String method) {
    if (!potential.hasGradient()) {
      throw new IllegalArgumentException(method + " needs a potential with a gradient");
    }
  }

  /**
   * The rate itself, or one over the largest stiffness; a plane has none, nor has a pole at the
   * reference point.
   */
  static double rate(Double given, Potential potential) {
    double rate = given == null ? 1 / stiffness(potential) : given;
    if (!(rate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "learningRate must be given: the potential has no finite stiffness to take it from");
    }
    return rate;
  }

  /** The curvature bound of a potential that knows one, else its largest stiffness at any scale. */
  static double stiffness(Potential potential) {
    double known = potential.curvatureBound();
    return Double.isNaN(known) ? new LengthScales(potential).stiffness() : known;
  }

  /**
   * One step x ← P(x − η g) of the point in column 0; returns the length of the projected gradient
   * (x − P(x − η g))/η. Walls hide an unstable rate: in a well of stiffness k, steps reach over the
   * box from 2/k on.
   *
   * @throws TrialStopped DIVERGED if the step is longer than the box or not finite
   */
  double step(double[][] x, double[][] gradient, double rate, long step) {
    for (int axis = 0; axis < x.length; axis++) {
      double length = Math.abs(rate * gradient[axis][0]);
      if (length > box.length(axis) && length < Double.POSITIVE_INFINITY) {
        throw new TrialStopped(
            Status.DIVERGED,
            "learningRate " + rate + " is too large: step " + step + " is longer than the box");
      }
    }
    double length = descend(x, gradient, rate);
    if (!(length < Double.POSITIVE_INFINITY)) {
      throw new TrialStopped(Status.DIVERGED, "the gradient is not finite in step " + step);
    }
    return length;
  }

  private double descend(double[][] x, double[][] gradient, double rate) {
    double squared = 0;
    for (int axis = 0; axis < x.length; axis++) {
      double from = x[axis][0];
      double free = Math.fma(-rate, gradient[axis][0], from);
      double to = inside(axis, free);
      // The quotient would lose digits where nothing was cut.
      double slope = to == free ? gradient[axis][0] : (from - to) / rate;
      squared = Math.fma(slope, slope, squared);
      x[axis][0] = to;
    }
    return Math.sqrt(squared);
  }

  /** Reports the value of a point that was just evaluated, and remembers where it is. */
  void reached(Population point, Context context) {
    context.report(Observable.FINAL_POTENTIAL_ENERGY, point.values()[0]);
    last = new double[box.dimension()][1];
    for (int axis = 0; axis < last.length; axis++) {
      last[axis][0] = point.positions()[axis][0];
    }
  }

  /**
   * Reports the length of the projected gradient at the last point reached. This judges the result,
   * is no part of the search and not counted.
   */
  void judge(Potential potential, double rate, Context context) {
    double[][] gradient = new double[box.dimension()][1];
    potential.gradients(last, 1, gradient);
    double norm = descend(last, gradient, rate);
    if (norm < Double.POSITIVE_INFINITY) {
      context.report(Observable.GRADIENT_NORM, norm);
    }
  }

  /** The nearest coordinate in the box. */
  double inside(int axis, double x) {
    return Math.min(box.upper(axis), Math.max(box.lower(axis), x));
  }
}
