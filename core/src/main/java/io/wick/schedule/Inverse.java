package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;

/**
 * D(s) = start/(1 + cs)^a with c = (start/end)^{1/a} − 1: D^{−1/a} changes at constant speed. a = 1
 * is fast annealing, a = 2 the rule that follows the gap of a parabola exactly (PHYSICS.md, section
 * 2), a → ∞ the geometric schedule.
 *
 * @param start D(0), positive
 * @param end D(1), positive
 * @param exponent a, positive
 * @param duration T, positive
 */
@Entry(
    name = "inverse",
    summary = "D falls as an inverse power of progress",
    formula = "D(s) = start/(1 + c s)^exponent, c = (start/end)^(1/exponent) - 1",
    source = "H. Szu, R. Hartley, doi 10.1016/0375-9601(87)90796-1 (exponent 1)")
public record Inverse(
    @Parameter(value = "D at progress 0", unit = "length^2 * potential") double start,
    @Parameter(value = "D at progress 1", unit = "length^2 * potential") double end,
    @Parameter(
            value = "power a: 1 is fast annealing, 2 follows the gap of a parabola",
            byDefault = "1.0")
        double exponent,
    @Parameter(value = "physical time T of the whole run", unit = "time") double duration)
    implements Schedule {
  public Inverse {
    Check.positive("start", start);
    Check.positive("end", end);
    Check.positive("exponent", exponent);
    Check.positive("duration", duration);
  }

  @Override
  public double diffusion(double s) {
    // From the nearer end, so that both ends come out exactly.
    return s <= 0.5 ? branch(start, end, s) : branch(end, start, 1.0 - s);
  }

  private double branch(double near, double far, double share) {
    double c = Elementary.pow(near / far, 1.0 / exponent) - 1.0;
    return near * Elementary.pow(Math.fma(c, share, 1.0), -exponent);
  }

  @Override
  public boolean isConstant() {
    return start == end;
  }
}
