package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = −Σ sin x_i sin^{2m}(i x_i²/π), i from 1. Separable, so its minimum in [0, π]^d is known for
 * every d: −1.8013034100985537 for d = 2, −4.6876581790881 for 5, −9.6601517156413 for 10 (m = 10).
 *
 * @param steepness m, at least 1
 * @param dimension d, at least 1
 * @param box the box; null is [0, pi]
 */
@Entry(
    name = "michalewicz",
    summary = "steep valleys along every axis",
    formula = "-sum sin(x_i) sin(i x_i^2 / pi)^(2 steepness), i = 1..d",
    source = "Z. Michalewicz, doi 10.1007/978-3-662-03315-9")
public record Michalewicz(
    @Parameter(value = "m: the larger, the steeper the valleys", byDefault = "10") int steepness,
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [0, pi] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  private static final double INVERSE_PI = 1.0 / Math.PI;

  public Michalewicz {
    Check.atLeast("steepness", 1, steepness);
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, 0, Math.PI);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    double number = axis + 1.0;
    for (int i = 0; i < count; i++) {
      double wave = Elementary.sinPi(number * square(INVERSE_PI * x[i]));
      out[i] -= Elementary.sinPi(INVERSE_PI * x[i]) * Powers.whole(wave, 2 * steepness);
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    double number = axis + 1.0;
    double factor = 4.0 * steepness * number * INVERSE_PI;
    for (int i = 0; i < count; i++) {
      double turns = number * square(INVERSE_PI * x[i]);
      double wave = Elementary.sinPi(turns);
      double inner = factor * x[i] * Elementary.cosPi(turns) * Elementary.sinPi(INVERSE_PI * x[i]);
      double outer = wave * Elementary.cosPi(INVERSE_PI * x[i]);
      out[i] = -(inner + outer) * Powers.whole(wave, 2 * steepness - 1);
    }
  }

  private static double square(double value) {
    return value * value;
  }

  /**
   * Minimiser of the term of one axis: the best of the three waves next to π/2, where sin x is 1.
   */
  private double minimiser(int axis) {
    int middle = (axis + 1) / 4;
    double best = Double.NaN;
    double lowest = Double.POSITIVE_INFINITY;
    for (int wave = Math.max(0, middle - 1); wave <= Math.min(axis, middle + 1); wave++) {
      double[] at = {bottom(axis, wave)};
      double[] value = new double[1];
      addTerm(axis, at, 1, value);
      if (value[0] < lowest) {
        lowest = value[0];
        best = at[0];
      }
    }
    return best;
  }

  /** Where the term is lowest between two zeros of its wave; the slope rises through 0 there. */
  private double bottom(int axis, int wave) {
    double low = Math.PI * Math.sqrt((wave + 0.25) / (axis + 1));
    double high = Math.PI * Math.sqrt((wave + 0.75) / (axis + 1));
    double[] slope = new double[1];
    double[] at = {0.5 * (low + high)};
    while (at[0] > low && at[0] < high) {
      derivative(axis, at, 1, slope);
      low = slope[0] < 0 ? at[0] : low;
      high = slope[0] < 0 ? high : at[0];
      at[0] = 0.5 * (low + high);
    }
    return at[0];
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double[] point = new double[dimension];
    double[] value = new double[1];
    for (int axis = 0; axis < dimension; axis++) {
      point[axis] = minimiser(axis);
      addTerm(axis, new double[] {point[axis]}, 1, value);
    }
    return KnownMinimum.at(value[0], point).within(box, Box.cube(dimension, 0, Math.PI));
  }
}
