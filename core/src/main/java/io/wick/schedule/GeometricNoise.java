package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * Noise levels in equal ratios: σ_i = largest (smallest/largest)^((i−1)/(L−1)), D = σ_i²/2 on the
 * i-th of L equal parts of the run.
 *
 * @param largest σ_1
 * @param smallest σ_L, below σ_1
 * @param levels L, at least 2
 * @param duration T, positive
 */
@Entry(
    name = "geometric-noise",
    summary = "the noise ladder of score matching: levels in equal ratios",
    formula = "D = sigma_i^2/2, sigma_i = largest (smallest/largest)^((i-1)/(L-1)), i = 1..L",
    source = "Y. Song and S. Ermon, arXiv 1907.05600")
public record GeometricNoise(
    @Parameter(value = "first and largest noise level", unit = "length") double largest,
    @Parameter(value = "last and smallest noise level", unit = "length") double smallest,
    @Parameter(value = "number of levels", byDefault = "10") int levels,
    @Parameter(value = "physical time T of the whole run", unit = "time") double duration)
    implements NoiseLadder {
  public GeometricNoise {
    checkLevels(largest, smallest, levels);
    Check.positive("duration", duration);
  }

  static void checkLevels(double largest, double smallest, int levels) {
    Check.positive("smallest", smallest);
    Check.positive("largest", largest);
    if (!(largest > smallest)) {
      throw new IllegalArgumentException(
          "largest must be above smallest " + smallest + ", but was " + largest);
    }
    Check.atLeast("levels", 2, levels);
  }

  @Override
  public double noise(int level) {
    return new Geometric(largest, smallest, 1).diffusion(level / (levels - 1.0));
  }
}
