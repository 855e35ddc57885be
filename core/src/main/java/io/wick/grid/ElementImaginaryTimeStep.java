package io.wick.grid;

import io.wick.math.ComplexBandFactor;
import io.wick.math.Elementary;
import io.wick.schedule.Schedule;
import java.util.Arrays;

/**
 * Imaginary time on elements: every exponential of a step ({@link MagnusParts}) is e^{−δ(H − s)}
 * with s at or below the ground energy, to rounding, by the Chebyshev rational approximation of
 * order 16 ({@link ChebyshevExponential}): with constant D and λ there is no error of the step.
 */
public final class ElementImaginaryTimeStep implements Propagator {
  private final Hamiltonian hamiltonian;
  private final ElementMesh mesh;
  private final Schedule schedule;
  private final int order;
  private final GroundBound bound;
  private final ComplexBandFactor[] factors = new ComplexBandFactor[ChebyshevExponential.POLES];
  private final double[] re;
  private final double[] im;
  private double[] current;
  private double shift;

  /**
   * A propagator.
   *
   * @param hamiltonian on elements
   * @param order 2 or 4, of the exponent where D or λ change
   * @param watch called at every factorisation for a bound; may end the work by an exception
   */
  public ElementImaginaryTimeStep(
      Hamiltonian hamiltonian, Schedule schedule, int order, Runnable watch) {
    this.hamiltonian = hamiltonian;
    this.mesh = hamiltonian.grid().mesh();
    this.schedule = schedule;
    this.order = order;
    this.bound = new GroundBound(hamiltonian, schedule, watch);
    for (int k = 0; k < factors.length; k++) {
      factors[k] = new ComplexBandFactor(mesh.size(), mesh.rule().degree());
    }
    this.re = new double[mesh.size()];
    this.im = new double[mesh.size()];
  }

  @Override
  public int order() {
    return order;
  }

  @Override
  public double step(WaveFunction psi, double time, double step) {
    double norm = 1;
    for (double[] part : MagnusParts.of(schedule, order, time, step)) {
      if (!Arrays.equals(part, current)) {
        current = part;
        prepare(part);
      }
      apply(psi.re(), part[2]);
      apply(psi.im(), part[2]);
      norm *= psi.normalise() * Elementary.exp(-part[2] * shift);
    }
    return norm;
  }

  private void prepare(double[] part) {
    double[][] band = hamiltonian.band(part[0], part[1]);
    shift = bound.at(part[0], part[1]);
    for (int k = 0; k < factors.length; k++) {
      double poleRe = ChebyshevExponential.poleRe(k) / part[2];
      double poleIm = ChebyshevExponential.poleIm(k) / part[2];
      factors[k].factor(band, poleRe - shift, poleIm, null);
    }
  }

  /** x ← α₀ Π (1 − 2 Re (α_k/δ) (H − s + θ_k/δ)⁻¹) x. */
  private void apply(double[] x, double step) {
    boolean empty = true;
    for (double value : x) {
      empty &= value == 0;
    }
    if (empty) {
      return;
    }
    for (int k = 0; k < factors.length; k++) {
      System.arraycopy(x, 0, re, 0, re.length);
      Arrays.fill(im, 0);
      factors[k].solve(re, im);
      double a = -2 * ChebyshevExponential.residueRe(k) / step;
      double b = 2 * ChebyshevExponential.residueIm(k) / step;
      for (int i = 0; i < re.length; i++) {
        x[i] = Math.fma(a, re[i], Math.fma(b, im[i], x[i]));
      }
    }
    for (int i = 0; i < re.length; i++) {
      x[i] *= ChebyshevExponential.LIMIT;
    }
    hamiltonian.clearWalls(x);
  }
}
