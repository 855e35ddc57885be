package io.wick.method;

import io.wick.catalog.Check;

/**
 * How time is cut: a fixed number of steps, or as many as a tolerance needs.
 *
 * @param order 2 or 4
 * @param steps null where the tolerance decides
 * @param tolerance of the final state, ‖ψ − ψ_exact‖
 */
record StepSettings(int order, Integer steps, double tolerance) {
  /** ‖ψ − ψ_exact‖ unless said otherwise: observables to about 1e−7. */
  static final double TOLERANCE = 1e-7;

  static StepSettings of(int order, Integer steps, Double tolerance) {
    if (order != 2 && order != 4) {
      throw new IllegalArgumentException("order must be 2 or 4, but was " + order);
    }
    if (steps != null) {
      Check.atLeast("steps", 1, steps);
      if (tolerance != null) {
        throw new IllegalArgumentException(
            "steps and tolerance exclude each other, but were "
                + steps
                + " and "
                + tolerance
                + ". Maybe leave out steps?");
      }
    }
    if (tolerance != null) {
      Check.positive("tolerance", tolerance);
    }
    return new StepSettings(order, steps, tolerance == null ? TOLERANCE : tolerance);
  }
}
