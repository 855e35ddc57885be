package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * The linear ladder of denoising diffusion models in its variance-exploding form: the share β_t of
 * the variance that step t replaces by noise rises linearly from t = 1 to L; ᾱ_t = Π(1 − β), σ_t =
 * √((1 − ᾱ_t)/ᾱ_t), run backwards from t = L. D = σ_t²/2 on each of L equal parts of the run.
 *
 * @param firstBeta β_1
 * @param lastBeta β_L, not below β_1
 * @param levels L, at least 2
 * @param duration T, positive
 */
@Entry(
    name = "ddpm-noise",
    summary = "the linear noise ladder of denoising diffusion models",
    formula =
        "D = sigma_t^2/2, sigma_t^2 = (1 - abar_t)/abar_t, abar_t = prod_{u<=t} (1 - beta_u), beta"
            + " linear from firstBeta to lastBeta, t = L..1",
    source = "J. Ho, A. Jain, P. Abbeel, arXiv 2006.11239, sect. 4 (the defaults)")
public record DdpmNoise(
    @Parameter(value = "share of noise in the step nearest the data", byDefault = "1e-4")
        double firstBeta,
    @Parameter(value = "share of noise in the step farthest from it", byDefault = "0.02")
        double lastBeta,
    @Parameter(value = "number of levels; fewer need larger betas", byDefault = "1000") int levels,
    @Parameter(value = "physical time T of the whole run", unit = "time") double duration)
    implements NoiseLadder {
  public DdpmNoise {
    Check.positive("firstBeta", firstBeta);
    if (!(lastBeta >= firstBeta && lastBeta < 1)) {
      throw new IllegalArgumentException(
          "lastBeta must be at least firstBeta " + firstBeta + " and below 1, but was " + lastBeta);
    }
    Check.atLeast("levels", 2, levels);
    Check.positive("duration", duration);
    if (!(noise(0, firstBeta, lastBeta, levels) < 1e150)) {
      throw new IllegalArgumentException(
          "levels must leave some of the signal, but after "
              + levels
              + " levels none is left. Maybe a smaller lastBeta?");
    }
  }

  @Override
  public double noise(int level) {
    return noise(level, firstBeta, lastBeta, levels);
  }

  private static double noise(int level, double first, double last, int levels) {
    double variance = 0;
    double signal = 1;
    for (int t = 1; t <= levels - level; t++) {
      double beta = Math.fma(last - first, (t - 1) / (levels - 1.0), first);
      signal *= 1 - beta;
      // σ_t² − σ_{t−1}² = β_t/ᾱ_t: no difference of nearly equal numbers near the data.
      variance += beta / signal;
    }
    return Math.sqrt(variance);
  }
}
