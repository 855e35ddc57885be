package io.wick.grid;

import io.wick.math.UnitCircle;
import io.wick.schedule.Schedule;

/**
 * Real time: i∂ψ/∂t = H(t)ψ.
 *
 * <p>Order 2 is Strang's splitting e^{−iδλV/2} e^{iδD∇²} e^{−iδλV/2} with D, λ at the midpoint.
 * Order 4 composes five of them, p, p, 1 − 4p, p, p with p = 1/(4 − 4^{1/3}) (Suzuki, Phys. Lett. A
 * 146 (1990) 319, doi 10.1016/0375-9601(90)90962-N), each with D, λ at its own midpoint: the
 * midpoint step is time-symmetric for time-dependent H too, so the order stays 4; all midpoints lie
 * inside the step. Both are unitary. Walls of infinite height are replaced by a step above the
 * largest finite value by the largest resolved kinetic energy.
 */
public final class RealTimeStep implements Propagator {
  private static final double P = 1 / (4 - StrictMath.cbrt(4));
  private static final double[] FIFTHS = {P, P, 1 - 4 * P, P, P};
  private static final double[] WHOLE = {1};

  private final Hamiltonian hamiltonian;
  private final Schedule schedule;
  private final double[] fractions;
  private final double[] potential;
  private final Phase[] kicks;
  private final Phase[][] drifts;
  private final UnitCircle circle;

  /**
   * A propagator.
   *
   * @param order 2 or 4
   */
  public RealTimeStep(Hamiltonian hamiltonian, Schedule schedule, int order) {
    this.hamiltonian = hamiltonian;
    this.schedule = schedule;
    this.fractions = order == 4 ? FIFTHS : WHOLE;
    this.potential = finite(hamiltonian, schedule);
    this.kicks = new Phase[fractions.length / 2 + 1];
    for (int slot = 0; slot < kicks.length; slot++) {
      kicks[slot] = new Phase(potential.length);
    }
    this.circle = new UnitCircle(potential.length);
    int d = hamiltonian.grid().dimension();
    this.drifts = new Phase[d][2];
    for (int axis = 0; axis < d; axis++) {
      for (int slot = 0; slot < 2; slot++) {
        drifts[axis][slot] = new Phase(hamiltonian.transform(axis).length());
      }
    }
  }

  /** V − min, walls replaced by a finite step that no resolved wave climbs. */
  private static double[] finite(Hamiltonian h, Schedule schedule) {
    double[] v = h.values().clone();
    double highest = 0;
    for (int axis = 0; axis < h.grid().dimension(); axis++) {
      highest += h.grid().nyquist(axis);
    }
    double scale = Math.max(schedule.potentialScale(0), schedule.potentialScale(1));
    double diffusion = Math.max(schedule.diffusion(0), schedule.diffusion(1));
    double step = scale > 0 ? diffusion * highest / scale : 0;
    for (int wall : h.walls()) {
      v[wall] = h.maximum() + step;
    }
    return v;
  }

  @Override
  public int order() {
    return fractions.length == 1 ? 2 : 4;
  }

  @Override
  public double step(WaveFunction psi, double time, double step) {
    double start = time;
    double half = 0;
    for (int i = 0; i < fractions.length; i++) {
      double part = fractions[i] * step;
      double s = progress(start + 0.5 * part);
      double next = 0.5 * part * schedule.potentialScale(s);
      // The last kick of a substep and the first of the next are one.
      kick(psi, half + next, slot(i));
      drift(psi, part * schedule.diffusion(s), fractions[i] < 0 ? 1 : 0);
      half = next;
      start += part;
    }
    kick(psi, half, 0);
    return Math.sqrt(psi.squaredNorm());
  }

  /** Steps are symmetric: kicks equally far from their ends are the same where λ is constant. */
  private int slot(int kick) {
    return Math.min(kick, fractions.length - kick);
  }

  private double progress(double time) {
    return Math.min(1, Math.max(0, time / schedule.duration()));
  }

  /** ψ ← e^{−i angle V} ψ. */
  public void kick(WaveFunction psi, double angle) {
    kick(psi, angle, 0);
  }

  /** ψ ← e^{i angle ∇²} ψ. */
  public void drift(WaveFunction psi, double angle) {
    drift(psi, angle, 0);
  }

  private void kick(WaveFunction psi, double angle, int slot) {
    Phase phase = kicks[slot];
    phase.prepare(-angle, potential, 1, circle);
    rotate(psi.re(), psi.im(), phase.cos, phase.sin, potential.length);
  }

  private void drift(WaveFunction psi, double angle, int slot) {
    for (int axis = 0; axis < drifts.length; axis++) {
      AxisTransform transform = hamiltonian.transform(axis);
      Phase phase = drifts[axis][slot];
      phase.prepare(-angle, transform.squares(), 1 / transform.roundTrip(), circle);
      transform.multiply(psi.re(), psi.im(), phase.cos, phase.sin);
    }
  }

  private static void rotate(double[] re, double[] im, double[] cos, double[] sin, int count) {
    for (int i = 0; i < count; i++) {
      double r = re[i];
      double j = im[i];
      re[i] = Math.fma(r, cos[i], -(j * sin[i]));
      im[i] = Math.fma(r, sin[i], j * cos[i]);
    }
  }

  /** scale · e^{i angle x}, kept until the angle changes. */
  private static final class Phase {
    private final double[] cos;
    private final double[] sin;
    private double angle = Double.NaN;

    Phase(int size) {
      cos = new double[size];
      sin = new double[size];
    }

    void prepare(double newAngle, double[] x, double scale, UnitCircle circle) {
      if (newAngle == angle) {
        return;
      }
      angle = newAngle;
      int n = cos.length;
      circle.points(angle / Math.PI, x, n, cos, sin);
      if (scale != 1) {
        for (int i = 0; i < n; i++) {
          cos[i] *= scale;
        }
        for (int i = 0; i < n; i++) {
          sin[i] *= scale;
        }
      }
    }
  }
}
