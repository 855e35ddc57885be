package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;

/**
 * Warm restarts: in cycle k = 0 … cycles−1, D falls from end + (start − end) decay^k to end. Cycle
 * k is {@code lengthening}^k times as long as the first. A restart belongs to the cycle it begins;
 * s = 1 is the end of the last.
 *
 * @param start top of the first cycle, positive
 * @param end bottom of every cycle; positive, or zero where there is one cycle only
 * @param cycles at least 1
 * @param decay of the amplitude from cycle to cycle, in (0, 1]
 * @param lengthening of a cycle against the one before, positive
 * @param shape of a cycle
 * @param duration T, positive
 */
@Entry(
    name = "cyclic",
    summary = "warm restarts: D falls, starts again, falls again",
    formula =
        "D = end + (start - end) decay^k w(u), u progress within cycle k, w = (1 + cos(pi u))/2 or"
            + " 1 - u",
    source = "I. Loshchilov, F. Hutter, arXiv 1608.03983")
public record Cyclic(
    @Parameter(value = "D at the top of the first cycle", unit = "length^2 * potential")
        double start,
    @Parameter(value = "D at the bottom of every cycle", unit = "length^2 * potential") double end,
    @Parameter("number of cycles") int cycles,
    @Parameter(value = "factor of the amplitude from cycle to cycle", byDefault = "1.0")
        double decay,
    @Parameter(value = "factor of the length from cycle to cycle", byDefault = "1.0")
        double lengthening,
    @Parameter(value = "fall within a cycle: cosine or linear", byDefault = "cosine") Shape shape,
    @Parameter(value = "physical time T of the whole run", unit = "time") double duration)
    implements Schedule {
  /** How D falls within a cycle. */
  public enum Shape {
    /** Half a cosine. */
    COSINE {
      @Override
      double weight(double u) {
        return 0.5 * (1.0 + Elementary.cosPi(u));
      }
    },
    /** At constant speed. */
    LINEAR {
      @Override
      double weight(double u) {
        return 1.0 - u;
      }
    };

    /** From 1 at u = 0 to 0 at u = 1. */
    abstract double weight(double u);
  }

  public Cyclic {
    Check.positive("start", start);
    Check.nonNegative("end", end);
    Check.atLeast("cycles", 1, cycles);
    if (!(end > 0 || cycles == 1)) {
      throw new IllegalArgumentException(
          "end must be positive where cycles is above 1, for D may reach 0 only at the very end,"
              + " but was "
              + end);
    }
    if (!(decay > 0 && decay <= 1)) {
      throw new IllegalArgumentException("decay must lie in (0, 1], but was " + decay);
    }
    Check.positive("lengthening", lengthening);
    Check.positive("duration", duration);
  }

  @Override
  public double diffusion(double s) {
    double total = 0;
    double length = 1;
    for (int k = 0; k < cycles; k++) {
      total += length;
      length *= lengthening;
    }
    double position = s * total;
    double amplitude = start - end;
    length = 1;
    int cycle = 0;
    while (position >= length && cycle < cycles - 1) {
      position -= length;
      length *= lengthening;
      amplitude *= decay;
      cycle++;
    }
    double u = Math.min(1.0, position / length);
    return s >= 1 ? end : Math.fma(amplitude, shape.weight(u), end);
  }

  @Override
  public boolean isConstant() {
    return start == end;
  }
}
