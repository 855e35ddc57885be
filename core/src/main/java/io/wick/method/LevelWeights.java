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
    return Elementary.exp(-factor * above(n) * time);
  }

  /**
   * The time from which E(τ) − E_0 is a single exponential up to a relative {@code purity}: the
   * share of the lowest coupled level is that small against the ground state's, and those of all
   * higher ones against its own. What the computed levels leave of the start counts as the highest
   * of them. NaN without a coupled level.
   */
  double asymptoticFrom(double purity) {
    int k = coupled();
    if (k < 0) {
      return Double.NaN;
    }
    int last = square.length - 1;
    double rest = 1;
    for (double share : square) {
      rest -= share;
    }
    double from = crossing(square[k] / square[0], 2 * above(k), purity);
    for (int n = k + 1; n <= last; n++) {
      double share = square[n] + (n == last ? Math.max(0, rest) : 0);
      double weight = share * above(n) / (square[k] * above(k));
      double rate = 2 * (above(n) - above(k));
      if (rate > 1e-9 * levels.range()) {
        from = Math.max(from, crossing(weight, rate, purity));
      }
    }
    return from;
  }

  /** When weight·e^{−rate τ} has fallen to a value. */
  private static double crossing(double weight, double rate, double value) {
    return weight > value ? Elementary.log(weight / value) / rate : 0;
  }

  private double above(int n) {
    return levels.energy(n) - levels.energy(0);
  }

  /** 2(E_k − E_0), k the lowest excited level that the start overlaps; NaN if none is computed. */
  double decayRate() {
    int k = coupled();
    return k < 0 ? Double.NaN : 2 * above(k);
  }

  /** The lowest excited level that the start overlaps; −1 if none is computed. */
  private int coupled() {
    for (int n = 1; n < square.length; n++) {
      boolean excited = above(n) > 1e-9 * levels.range();
      if (square[n] > COUPLED && (excited || levels.grid().dimension() == 1)) {
        return n;
      }
    }
    return -1;
  }
}
