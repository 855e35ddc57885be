package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import java.util.Arrays;

/**
 * A ladder D_k = max(end, start·factor^k) whose rungs last as long as the inner loop of the method
 * needs to converge: not a function of progress. Method imaginary-time follows it; its stop rule
 * says when to go on. A rung may take all the time that is left.
 *
 * @param start D of the first rung, positive
 * @param factor between rungs, in (0, 1)
 * @param end D of the last rung, positive
 * @param duration T, positive: the longest time of all rungs together
 */
@Entry(
    name = "adaptive",
    summary = "D falls when the inner loop has converged (imaginary-time)",
    formula =
        "D_k = max(end, start factor^k), k + 1 after k when the stop rule of the method is met",
    source = "P. Wang, M. Maimaitiabudula, Acta Phys. Sin. 74 (2025), doi 10.7498/aps.74.20240999")
public record Adaptive(
    @Parameter(value = "D of the first rung", unit = "length^2 * potential") double start,
    @Parameter(value = "D of a rung over that before", byDefault = "0.5") double factor,
    @Parameter(value = "D of the last rung", unit = "length^2 * potential") double end,
    @Parameter(value = "longest physical time T of all rungs together", unit = "time")
        double duration)
    implements Schedule {
  private static final int MOST_RUNGS = 10_000;

  public Adaptive {
    Check.positive("start", start);
    Check.positive("end", end);
    Check.positive("duration", duration);
    if (!(factor > 0 && factor < 1)) {
      throw new IllegalArgumentException(
          "factor must be between 0 and 1, but was " + factor + ". Maybe 0.5?");
    }
    if (!(end <= start)) {
      throw new IllegalArgumentException(
          "end must not exceed start (" + start + "), but was " + end);
    }
    if (!(StrictMath.log(end / start) / StrictMath.log(factor) < MOST_RUNGS)) {
      throw new IllegalArgumentException(
          "factor must leave at most "
              + MOST_RUNGS
              + " rungs from start to end, but was "
              + factor);
    }
  }

  /** D of all rungs, descending. */
  public double[] ladder() {
    double[] found = new double[MOST_RUNGS + 2];
    int count = 0;
    double diffusion = start;
    // A last rung within rounding of the end is the end.
    while (diffusion > end * (1 + 1e-9)) {
      found[count++] = diffusion;
      diffusion = start * StrictMath.pow(factor, count);
    }
    found[count++] = end;
    return Arrays.copyOf(found, count);
  }

  @Override
  public double diffusion(double s) {
    throw new IllegalArgumentException(
        "schedule adaptive waits for the inner loop of the method to converge, which only"
            + " imaginary-time has. Maybe schedule stepped or geometric?");
  }
}
