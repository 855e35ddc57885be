package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;

/**
 * A ladder: D_k = start/factor^k for k = 0 … stages−1, each for the same time. The scales of the
 * multi-scale quantum harmonic oscillator algorithm, σ² = 2Dτ_inner with τ_inner = 1, are such a
 * ladder: σ → σ/2 is factor 4, σ → σ/1.2 is factor 1.44.
 *
 * @param start D of the first stage, positive
 * @param factor by which D falls from stage to stage, positive
 * @param stages number of stages, at least 1
 * @param duration T, positive
 */
@Entry(
    name = "stepped",
    summary = "a ladder of constant stages, each lower by the same factor",
    formula = "D(s) = start/factor^k, k = floor(s stages)",
    source =
        "P. Wang, doi 10.3969/j.issn.0372-2112.2016.08.031 (factor 4); doi"
            + " 10.1016/j.asoc.2021.107398 (1.44)")
public record Stepped(
    @Parameter(value = "D of the first stage", unit = "length^2 * potential") double start,
    @Parameter(
            value = "by which D falls from stage to stage: 4 halves the scale sigma",
            byDefault = "4.0")
        double factor,
    @Parameter("number of stages") int stages,
    @Parameter(value = "physical time T of the whole run", unit = "time") double duration)
    implements Schedule {
  public Stepped {
    Check.positive("start", start);
    Check.positive("factor", factor);
    Check.atLeast("stages", 1, stages);
    Check.positive("duration", duration);
    Check.positive("D of the last stage", start * Elementary.pow(factor, 1.0 - stages));
  }

  @Override
  public double diffusion(double s) {
    double stage = Math.min(stages - 1.0, Math.max(0.0, Math.floor(s * stages)));
    return start * Elementary.pow(factor, -stage);
  }

  @Override
  public boolean isConstant() {
    return stages == 1 || factor == 1;
  }
}
