package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * D(s) = start + (end − start)s.
 *
 * @param start D(0), positive
 * @param end D(1), zero or positive
 * @param duration T, positive
 */
@Entry(
    name = "linear",
    summary = "D falls (or grows) at constant speed",
    formula = "D(s) = start + (end - start) s",
    source = "elementary")
public record Linear(
    @Parameter(value = "D at progress 0", unit = "length^2 * potential") double start,
    @Parameter(value = "D at progress 1", unit = "length^2 * potential", byDefault = "0")
        double end,
    @Parameter(value = "physical time T of the whole run", unit = "time") double duration)
    implements Schedule {
  public Linear {
    Check.positive("start", start);
    Check.nonNegative("end", end);
    Check.positive("duration", duration);
  }

  @Override
  public double diffusion(double s) {
    return Math.fma(start, 1.0 - s, end * s);
  }

  @Override
  public boolean isConstant() {
    return start == end;
  }
}
