package io.wick.method;

import io.wick.grid.Levels;
import io.wick.grid.WaveFunction;
import io.wick.math.Elementary;
import io.wick.trial.Context;
import io.wick.trial.PopulationRow;
import io.wick.trial.SpectrumRow;
import java.util.List;

/**
 * How a start is spread over levels of an H: c_n = ⟨ψ_n|ψ_start⟩, and after a time τ in it the
 * softmax weights e^{−E_nτ}/Σ and the Born weights |c_n|²e^{−2E_nτ}/Σ over the computed levels.
 */
final class LevelWeights {
  /** |c_n|² below this share of Σ|c|² is rounding, not overlap. */
  private static final double COUPLED = 1e-20;

  private final Levels levels;
  private final double diffusion;
  private final double lambda;
  private final double[] overlap;
  private final double[] square;

  /**
   * Levels against a start.
   *
   * @param diffusion D of the levels
   * @param lambda λ of the levels
   */
  LevelWeights(Levels levels, double diffusion, double lambda, WaveFunction start) {
    this.levels = levels;
    this.diffusion = diffusion;
    this.lambda = lambda;
    this.overlap = new double[levels.count()];
    this.square = new double[levels.count()];
    for (int n = 0; n < overlap.length; n++) {
      overlap[n] = start.overlapRe(levels.states()[n]);
      square[n] = start.fidelity(levels.states()[n]);
    }
  }

  Levels levels() {
    return levels;
  }

  /** |⟨ψ_0|ψ⟩|² of the normalised state. */
  double groundShare(WaveFunction psi) {
    return psi.fidelity(levels.states()[0]) / psi.squaredNorm();
  }

  /**
   * One row per level to {@code spectra}.
   *
   * @param time τ; NaN leaves out the weights
   */
  void report(Context context, double time) {
    double softmax = softmaxSum(time);
    double born = bornSum(time);
    for (int n = 0; n < square.length; n++) {
      context.report(
          new SpectrumRow(
              diffusion,
              lambda,
              n,
              levels.energy(n),
              levels.residuals()[n],
              overlap[n],
              decay(n, 1, time) / softmax,
              square[n] * decay(n, 2, time) / born));
    }
  }

  /**
   * One row per level for {@code populations}.
   *
   * @param time τ of the row
   * @param since time in this H; NaN leaves out the weights
   */
  void measure(WaveFunction psi, long step, double time, double since, List<PopulationRow> rows) {
    double norm = psi.squaredNorm();
    double softmax = softmaxSum(since);
    double born = bornSum(since);
    for (int n = 0; n < square.length; n++) {
      rows.add(
          new PopulationRow(
              step,
              time,
              n,
              psi.overlapRe(levels.states()[n]) / Math.sqrt(norm),
              psi.fidelity(levels.states()[n]) / norm,
              decay(n, 1, since) / softmax,
              square[n] * decay(n, 2, since) / born));
    }
  }

  private double softmaxSum(double time) {
    double sum = 0;
    for (int n = 0; n < square.length; n++) {
      sum += decay(n, 1, time);
    }
    return sum;
  }

  private double bornSum(double time) {
    double sum = 0;
    for (int n = 0; n < square.length; n++) {
      sum = Math.fma(square[n], decay(n, 2, time), sum);
    }
    return sum;
  }

  private double decay(int n, double factor, double time) {
    return Elementary.exp(-factor * (levels.energy(n) - levels.energy(0)) * time);
  }

  /** 2(E_k − E_0), k the lowest excited level that the start overlaps; NaN if none is computed. */
  double decayRate() {
    for (int n = 1; n < square.length; n++) {
      double above = levels.energy(n) - levels.energy(0);
      boolean excited = above > 1e-9 * levels.range();
      if (square[n] > COUPLED && (excited || levels.grid().dimension() == 1)) {
        return 2 * above;
      }
    }
    return Double.NaN;
  }
}
