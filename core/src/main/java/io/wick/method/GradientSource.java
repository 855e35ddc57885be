package io.wick.method;

import io.wick.math.RandomStream;
import io.wick.potential.Potential;
import io.wick.walker.Gradient;

/** Where gradients come from. */
public enum GradientSource {
  /** The potential's own where it has one, else double sampling. */
  AVAILABLE,
  /** The potential's own; an error where it has none. */
  ANALYTIC,
  /** Central differences on every axis: 2d evaluations. */
  DOUBLE_SAMPLING,
  /** Central difference along one random direction: 2 evaluations. */
  RANDOM_DIRECTION;

  Gradient of(Potential potential, double distance, int walkers, RandomStream random) {
    if (this == ANALYTIC && !potential.hasGradient()) {
      throw new IllegalArgumentException(
          "gradient: analytic needs a potential with a gradient. Maybe double-sampling?");
    }
    if (this == RANDOM_DIRECTION) {
      return Gradient.randomDirection(random, potential.box(), distance, walkers);
    }
    return isOwn(potential)
        ? Gradient.analytic()
        : Gradient.doubleSampling(potential.box(), distance, walkers);
  }

  /** True if it is the gradient of the potential itself. */
  boolean isOwn(Potential potential) {
    return (this == ANALYTIC || this == AVAILABLE) && potential.hasGradient();
  }
}
