package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;

/**
 * D(s) = end + (start − end)(1 − s)^a. On the parabola with {@code end = 0} the residual energy
 * falls as T^{−a/(a+2)} (PHYSICS.md, section 3).
 *
 * @param start D(0), positive
 * @param end D(1), zero or positive
 * @param exponent a, positive
 * @param duration T, positive
 */
@Entry(
    name = "power",
    summary = "D falls as a power of the remaining progress",
    formula = "D(s) = end + (start - end) (1 - s)^exponent",
    source = "elementary")
public record Power(
    @Parameter(value = "D at progress 0", unit = "length^2 * potential") double start,
    @Parameter(value = "D at progress 1", unit = "length^2 * potential", byDefault = "0")
        double end,
    @Parameter("power a of the remaining progress") double exponent,
    @Parameter(value = "physical time T of the whole run", unit = "time") double duration)
    implements Schedule {
  public Power {
    Check.positive("start", start);
    Check.nonNegative("end", end);
    Check.positive("exponent", exponent);
    Check.positive("duration", duration);
  }

  @Override
  public double diffusion(double s) {
    double rest = Elementary.pow(Math.max(0.0, 1.0 - s), exponent);
    return Math.fma(start, rest, end * (1.0 - rest));
  }

  @Override
  public boolean isConstant() {
    return start == end;
  }
}
