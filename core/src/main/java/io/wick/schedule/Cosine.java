package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;

/**
 * D(s) = end + (start − end)(1 + cos πs)/2: flat at both ends.
 *
 * @param start D(0), positive
 * @param end D(1), zero or positive
 * @param duration T, positive
 */
@Entry(
    name = "cosine",
    summary = "half a cosine, flat at both ends",
    formula = "D(s) = end + (start - end) (1 + cos(pi s))/2",
    source = "I. Loshchilov, F. Hutter, arXiv 1608.03983")
public record Cosine(
    @Parameter(value = "D at progress 0", unit = "length^2 * potential") double start,
    @Parameter(value = "D at progress 1", unit = "length^2 * potential", byDefault = "0")
        double end,
    @Parameter(value = "physical time T of the whole run", unit = "time") double duration)
    implements Schedule {
  public Cosine {
    Check.positive("start", start);
    Check.nonNegative("end", end);
    Check.positive("duration", duration);
  }

  @Override
  public double diffusion(double s) {
    double rest = 0.5 * (1.0 + Elementary.cosPi(s));
    return Math.fma(start, rest, end * (1.0 - rest));
  }

  @Override
  public boolean isConstant() {
    return start == end;
  }
}
