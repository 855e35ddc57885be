package io.wick.grid;

import io.wick.math.Elementary;
import io.wick.schedule.Schedule;

/**
 * Imaginary time: ∂ψ/∂τ = −H(τ)ψ, normalised after every step.
 *
 * <p>Order 2 is Strang's splitting with D, λ at the midpoint. Order 4 is Chin's scheme 4A without
 * negative steps, e^{−δV/6} e^{−δT/2} e^{−2δṼ/3} e^{−δT/2} e^{−δV/6} with λṼ = λV + (Dδ²/24)λ²|∇V|²
 * (Chin, Phys. Lett. A 226 (1997) 344, doi 10.1016/S0375-9601(97)00003-0). Where D or λ change, two
 * such steps of δ/2 with the averages of the commutator-free Magnus integrator of order 4 (weights
 * ¼ ± √3/6 of the values at the two Gauss nodes; Blanes and Moan, Appl. Numer. Math. 56 (2006)
 * 1519, doi 10.1016/j.apnum.2005.11.004) keep the order 4; where an average would be negative (D
 * falling more than 14-fold within one step) that one step takes the midpoint.
 *
 * <p>V is counted from its minimum, so no factor exceeds 1 and nothing overflows; walls (V = +∞)
 * are exact zeros.
 */
public final class ImaginaryTimeStep implements Propagator {
  private static final double NODE = 0.5 - StrictMath.sqrt(3) / 6;
  private static final double NEAR = 0.25 + StrictMath.sqrt(3) / 6;
  private static final double FAR = 0.25 - StrictMath.sqrt(3) / 6;

  private final Hamiltonian hamiltonian;
  private final Schedule schedule;
  private final double[] height;
  private final double[] slope;
  private final Decay outer;
  private final Decay inner;
  private final Decay[] diffusions;

  /** A propagator of order 2. */
  public ImaginaryTimeStep(Hamiltonian hamiltonian, Schedule schedule) {
    this(hamiltonian, schedule, null);
  }

  /**
   * A propagator of order 4, or 2 without gradient.
   *
   * @param squaredGradient |∇V|² at the nodes; null for order 2
   */
  public ImaginaryTimeStep(Hamiltonian hamiltonian, Schedule schedule, double[] squaredGradient) {
    this.hamiltonian = hamiltonian;
    this.schedule = schedule;
    this.slope = squaredGradient == null ? null : squaredGradient.clone();
    this.height = hamiltonian.values().clone();
    for (int i = 0; i < height.length; i++) {
      height[i] -= hamiltonian.minimum();
    }
    for (int wall : hamiltonian.walls()) {
      height[wall] = Double.POSITIVE_INFINITY;
      if (slope != null) {
        slope[wall] = 0;
      }
    }
    this.outer = new Decay(height.length);
    this.inner = new Decay(height.length);
    this.diffusions = new Decay[hamiltonian.grid().dimension()];
    for (int axis = 0; axis < diffusions.length; axis++) {
      diffusions[axis] = new Decay(hamiltonian.transform(axis).length());
    }
  }

  @Override
  public int order() {
    return slope == null ? 2 : 4;
  }

  @Override
  public double step(WaveFunction psi, double time, double step) {
    double norm;
    double lambda = schedule.potentialScale(progress(time + 0.5 * step));
    double diffusion = schedule.diffusion(progress(time + 0.5 * step));
    double shift = lambda;
    if (slope == null) {
      norm = strang(psi, step, diffusion, lambda);
    } else if (schedule.isConstant()) {
      norm = chin(psi, step, diffusion, lambda);
    } else {
      double s1 = progress(time + NODE * step);
      double s2 = progress(time + (1 - NODE) * step);
      double d1 = schedule.diffusion(s1);
      double d2 = schedule.diffusion(s2);
      double l1 = schedule.potentialScale(s1);
      double l2 = schedule.potentialScale(s2);
      double firstD = 2 * Math.fma(NEAR, d1, FAR * d2);
      double secondD = 2 * Math.fma(FAR, d1, NEAR * d2);
      double firstL = 2 * Math.fma(NEAR, l1, FAR * l2);
      double secondL = 2 * Math.fma(FAR, l1, NEAR * l2);
      if (firstD >= 0 && secondD >= 0 && firstL >= 0 && secondL >= 0) {
        norm = chin(psi, 0.5 * step, firstD, firstL) * chin(psi, 0.5 * step, secondD, secondL);
        shift = 0.5 * (firstL + secondL);
      } else {
        norm = chin(psi, step, diffusion, lambda);
      }
    }
    return norm * Elementary.exp(-step * shift * hamiltonian.minimum());
  }

  private double progress(double time) {
    return Math.min(1, Math.max(0, time / schedule.duration()));
  }

  private double strang(WaveFunction psi, double step, double diffusion, double lambda) {
    outer.prepare(0.5 * step * lambda, 0, height, null, 1);
    damp(psi, outer.factors);
    diffuse(psi, step * diffusion);
    damp(psi, outer.factors);
    return psi.normalise();
  }

  private double chin(WaveFunction psi, double step, double diffusion, double lambda) {
    double bend = step * step * step * diffusion * lambda * lambda / 36;
    outer.prepare(step * lambda / 6, 0, height, null, 1);
    inner.prepare(2 * step * lambda / 3, bend, height, slope, 1);
    damp(psi, outer.factors);
    diffuse(psi, 0.5 * step * diffusion);
    damp(psi, inner.factors);
    diffuse(psi, 0.5 * step * diffusion);
    damp(psi, outer.factors);
    return psi.normalise();
  }

  private static void damp(WaveFunction psi, double[] factors) {
    double[] re = psi.re();
    double[] im = psi.im();
    for (int i = 0; i < factors.length; i++) {
      re[i] *= factors[i];
    }
    for (int i = 0; i < factors.length; i++) {
      im[i] *= factors[i];
    }
  }

  private void diffuse(WaveFunction psi, double time) {
    for (int axis = 0; axis < diffusions.length; axis++) {
      AxisTransform transform = hamiltonian.transform(axis);
      Decay decay = diffusions[axis];
      decay.prepare(time, 0, transform.squares(), null, 1 / transform.roundTrip());
      transform.multiply(psi.re(), psi.im(), decay.factors, null);
    }
  }

  /** scale · e^{−a x − b y}, kept until a or b change. */
  private static final class Decay {
    private final double[] factors;
    private final double[] exponents;
    private double a = Double.NaN;
    private double b = Double.NaN;

    Decay(int size) {
      factors = new double[size];
      exponents = new double[size];
    }

    void prepare(double newA, double newB, double[] x, double[] y, double scale) {
      if (newA == a && newB == b) {
        return;
      }
      a = newA;
      b = newB;
      int n = factors.length;
      if (b == 0) {
        for (int i = 0; i < n; i++) {
          exponents[i] = -a * x[i];
        }
      } else {
        for (int i = 0; i < n; i++) {
          exponents[i] = Math.fma(-a, x[i], -(b * y[i]));
        }
      }
      if (a == 0) {
        // 0 · ∞ inside walls: they stay walls when λ = 0.
        for (int i = 0; i < n; i++) {
          boolean wall = x[i] == Double.POSITIVE_INFINITY;
          exponents[i] = wall ? Double.NEGATIVE_INFINITY : exponents[i];
        }
      }
      Elementary.exp(exponents, n, factors);
      for (int i = 0; i < n; i++) {
        factors[i] *= scale;
      }
    }
  }
}
