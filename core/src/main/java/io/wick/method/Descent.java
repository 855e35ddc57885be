package io.wick.method;

import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;
import io.wick.walker.LengthScales;
import io.wick.walker.Population;

/**
 * Projected steps down a gradient: what the descents share. A rate η that is given is kept. One
 * that is not begins at 1/k, k the largest stiffness found before the start, and is halved, for
 * good, whenever it shows that ζ is stiffer: at a step longer than the box, and at one that raises
 * ζ by more than η ≤ 1/k allows ({@link RiseLimit}). Every value of a step that is taken back is an
 * evaluation.
 */
final class Descent {
  private final Objective objective;
  private final Context context;
  private final Box box;
  private final boolean given;
  private final RiseLimit limit = new RiseLimit();
  private final double[][] before;
  private final double[][] origin;
  private final double[][] last;
  private double rate;

  /**
   * A descent.
   *
   * @param given η; null lets the potential decide
   */
  Descent(Objective objective, Double given, Context context) {
    this.objective = objective;
    this.context = context;
    this.box = objective.box();
    this.given = given != null;
    this.rate = given == null ? 1 / LengthScales.stiffness(objective.potential()) : given;
    // A plane has no stiffness, nor has a pole at the reference point.
    if (!(rate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "learningRate must be given: the potential has no finite stiffness to take it from");
    }
    int dimension = objective.dimension();
    this.before = new double[dimension][1];
    this.origin = new double[dimension][1];
    this.last = new double[dimension][1];
  }

  /** Says which method needs a gradient. */
  static void needGradient(Potential potential, String method) {
    if (!potential.hasGradient()) {
      throw new IllegalArgumentException(method + " needs a potential with a gradient");
    }
  }

  /** out = from, both of one point. */
  static void copy(double[][] from, double[][] out) {
    for (int axis = 0; axis < from.length; axis++) {
      out[axis][0] = from[axis][0];
    }
  }

  /**
   * One step of the point, and its value there.
   *
   * @param from y, where the gradient was taken
   * @return length of the projected gradient (y − P(y − ηg))/η
   * @throws TrialStopped DIVERGED if a step at a given rate is longer than the box (walls hide an
   *     unstable rate: in a well of stiffness k, steps reach over the box from 2/k on), or the
   *     gradient is not finite
   */
  double step(Population point, double[][] from, double[][] gradient, long step) {
    return step(point, from, gradient, null, 1, step);
  }

  /**
   * One step with noise.
   *
   * @param noise n, which is part of the gradient; null is none
   * @param share of the rate that is taken
   */
  double step(
      Population point,
      double[][] from,
      double[][] gradient,
      double[] noise,
      double share,
      long step) {
    begin(point, from, gradient, step);
    while (true) {
      double length = advance(point, gradient, share, step);
      point.evaluate(objective);
      double value = point.values()[0];
      double[][] x = point.positions();
      if (given || limit.allows(value, x, before, origin, noise, share * rate)) {
        reached(point);
        return length;
      }
      rate *= 0.5;
    }
  }

  /** One step of a point that is not evaluated after it, and so not judged. */
  void blindStep(Population point, double[][] gradient, double share, long step) {
    begin(point, point.positions(), gradient, step);
    advance(point, gradient, share, step);
  }

  private void begin(Population point, double[][] from, double[][] gradient, long step) {
    copy(point.positions(), before);
    copy(from, origin);
    for (double[] slope : gradient) {
      if (!(Math.abs(slope[0]) < Double.POSITIVE_INFINITY)) {
        throw new TrialStopped(Status.DIVERGED, "the gradient is not finite in step " + step);
      }
    }
  }

  /** Moves the point from the origin, at a rate whose step is no longer than the box. */
  private double advance(Population point, double[][] gradient, double share, long step) {
    while (!fits(gradient, share * rate)) {
      if (given) {
        throw new TrialStopped(
            Status.DIVERGED,
            "learningRate " + rate + " is too large: step " + step + " is longer than the box");
      }
      rate *= 0.5;
    }
    copy(origin, point.positions());
    return descend(point.positions(), gradient, share * rate);
  }

  private boolean fits(double[][] gradient, double eta) {
    boolean fits = true;
    for (int axis = 0; axis < gradient.length; axis++) {
      fits &= Math.abs(eta * gradient[axis][0]) <= box.length(axis);
    }
    return fits;
  }

  /** x ← P(x − ηg); returns the length of the projected gradient. */
  private double descend(double[][] x, double[][] gradient, double eta) {
    double squared = 0;
    for (int axis = 0; axis < x.length; axis++) {
      double from = x[axis][0];
      double free = Math.fma(-eta, gradient[axis][0], from);
      double to = inside(axis, free);
      // The quotient would lose digits where nothing was cut.
      double slope = to == free ? gradient[axis][0] : (from - to) / eta;
      squared = Math.fma(slope, slope, squared);
      x[axis][0] = to;
    }
    return Math.sqrt(squared);
  }

  /** Evaluates the point, and reports. */
  void evaluate(Population point) {
    point.evaluate(objective);
    reached(point);
  }

  /** Reports the value of the point, and remembers where it is. */
  private void reached(Population point) {
    double value = point.values()[0];
    context.report(Observable.FINAL_POTENTIAL_ENERGY, value);
    copy(point.positions(), last);
    limit.reached(value);
  }

  /**
   * Reports the length of the projected gradient at the last point evaluated. This judges the
   * result, is no part of the search and not counted.
   */
  void judge() {
    double[][] gradient = new double[box.dimension()][1];
    objective.potential().gradients(last, 1, gradient);
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
