package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;

/**
 * D(s) = start (end/start)^s: equal factors in equal times.
 *
 * @param start D(0), positive
 * @param end D(1), positive
 * @param duration T, positive
 */
@Entry(
    name = "geometric",
    summary = "D changes by equal factors in equal times",
    formula = "D(s) = start (end/start)^s",
    source = "S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, doi 10.1126/science.220.4598.671")
public record Geometric(
    @Parameter(value = "D at progress 0", unit = "length^2 * potential") double start,
    @Parameter(value = "D at progress 1", unit = "length^2 * potential") double end,
    @Parameter(value = "physical time T of the whole run", unit = "time") double duration)
    implements Schedule {
  public Geometric {
    Check.positive("start", start);
    Check.positive("end", end);
    Check.positive("duration", duration);
  }

  @Override
  public double diffusion(double s) {
    // From the nearer end, so that both ends come out exactly.
    double rate = Elementary.log(end / start);
    return s <= 0.5 ? start * Elementary.exp(s * rate) : end * Elementary.exp((s - 1.0) * rate);
  }

  @Override
  public boolean isConstant() {
    return start == end;
  }
}
