package io.wick.method;

import io.wick.grid.Levels;
import io.wick.grid.WaveFunction;
import io.wick.math.Elementary;
import io.wick.trial.Context;
import io.wick.trial.SpectrumRow;

/**
 * How a start is spread over the levels of the last H: c_n = ⟨ψ_n|ψ_start⟩, the softmax weights
 * e^{−E_nT}/Σ and the Born weights |c_n|²e^{−2E_nT}/Σ over the computed levels.
 */
final class LevelWeights {
  /** |c_n|² below this share of Σ|c|² is rounding, not overlap. */
  private static final double COUPLED = 1e-20;

  private final Levels levels;
  private final double diffusion;
  private final double lambda;
  private final double duration;
  private final boolean imaginary;
  private final double[] overlap;
  private final double[] square;

  LevelWeights(GridProblem problem, Levels levels) {
    this.levels = levels;
    this.diffusion = problem.schedule().diffusion(1);
    this.lambda = problem.schedule().potentialScale(1);
    this.duration = problem.schedule().duration();
    this.imaginary = problem.isImaginary();
    this.overlap = new double[levels.count()];
    this.square = new double[levels.count()];
    WaveFunction start = problem.initial();
    for (int n = 0; n < overlap.length; n++) {
      overlap[n] = start.overlapRe(levels.states()[n]);
      square[n] = start.fidelity(levels.states()[n]);
    }
  }

  /** One row per level; the weights only in imaginary time. */
  void report(Context context) {
    double softmax = 0;
    double born = 0;
    for (int n = 0; n < square.length; n++) {
      softmax += decay(n, 1);
      born = Math.fma(square[n], decay(n, 2), born);
    }
    for (int n = 0; n < square.length; n++) {
      context.report(
          new SpectrumRow(
              diffusion,
              lambda,
              n,
              levels.energy(n),
              levels.residuals()[n],
              overlap[n],
              imaginary ? decay(n, 1) / softmax : Double.NaN,
              imaginary ? square[n] * decay(n, 2) / born : Double.NaN));
    }
  }

  private double decay(int n, double factor) {
    return Elementary.exp(-factor * (levels.energy(n) - levels.energy(0)) * duration);
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
