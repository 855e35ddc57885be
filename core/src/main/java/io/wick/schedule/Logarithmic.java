package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;

/**
 * D = start/ln(t + offset) in physical time t = sT: the schedule of Geman and Geman, under which
 * annealing finds the global minimum for certain as T → ∞ if {@code start} is at least the highest
 * barrier to be crossed. With the default offset e it begins at D(0) = start.
 *
 * @param start the constant c, positive
 * @param offset t_0 &gt; 1, so that the logarithm is positive
 * @param duration T, positive
 */
@Entry(
    name = "logarithmic",
    summary = "the slow schedule of Geman and Geman, in physical time",
    formula = "D(s) = start / ln(s T + offset)",
    source = "S. Geman, D. Geman, doi 10.1109/TPAMI.1984.4767596")
public record Logarithmic(
    @Parameter(
            value = "the constant c, at least the highest barrier; D at progress 0 if offset is e",
            unit = "length^2 * potential")
        double start,
    @Parameter(
            value = "t_0 inside the logarithm, above 1",
            unit = "time",
            byDefault = "2.718281828459045")
        double offset,
    @Parameter(value = "physical time T of the whole run", unit = "time") double duration)
    implements Schedule {
  public Logarithmic {
    Check.positive("start", start);
    if (!(offset > 1 && offset < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "offset must be above 1 and finite, but was " + offset + ". Maybe 2.718281828459045?");
    }
    Check.positive("duration", duration);
  }

  @Override
  public double diffusion(double s) {
    return start / Elementary.log(Math.fma(s, duration, offset));
  }
}
