package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;

/**
 * The ladder of EDM: σ^(1/ρ) falls in equal steps, ρ = 7 crowding the levels at small noise; ρ = 1
 * is linear in σ. D = σ_i²/2 on the i-th of L equal parts of the run.
 *
 * @param largest σ_1
 * @param smallest σ_L, below σ_1
 * @param exponent ρ
 * @param levels L, at least 2
 * @param duration T, positive
 */
@Entry(
    name = "edm-noise",
    summary = "the noise ladder of EDM: equal steps in sigma^(1/rho)",
    formula =
        "D = sigma_i^2/2, sigma_i = (largest^(1/rho) + (i-1)/(L-1) (smallest^(1/rho) -"
            + " largest^(1/rho)))^rho, i = 1..L, rho = exponent",
    source = "T. Karras, M. Aittala, T. Aila, S. Laine, arXiv 2206.00364, eq. 5 (the defaults)")
public record EdmNoise(
    @Parameter(value = "first and largest noise level", unit = "length", byDefault = "80.0")
        double largest,
    @Parameter(value = "last and smallest noise level", unit = "length", byDefault = "0.002")
        double smallest,
    @Parameter(value = "rho", byDefault = "7.0") double exponent,
    @Parameter(value = "number of levels", byDefault = "18") int levels,
    @Parameter(value = "physical time T of the whole run", unit = "time") double duration)
    implements NoiseLadder {
  public EdmNoise {
    GeometricNoise.checkLevels(largest, smallest, levels);
    Check.positive("exponent", exponent);
    Check.positive("duration", duration);
  }

  @Override
  public double noise(int level) {
    // The ends come out exactly.
    if (level == 0 || level == levels - 1) {
      return level == 0 ? largest : smallest;
    }
    double from = Elementary.pow(largest, 1 / exponent);
    double to = Elementary.pow(smallest, 1 / exponent);
    return Elementary.pow(Math.fma(to - from, level / (levels - 1.0), from), exponent);
  }
}
