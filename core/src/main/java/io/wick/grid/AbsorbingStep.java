package io.wick.grid;

import io.wick.schedule.Schedule;

/**
 * A real-time step between two half steps of absorption, e^{−δDw/2} U(δ) e^{−δDw/2}: the absorber
 * stays outside of the composition of order 4, whose negative part would amplify in it. Inside the
 * layers the error is of order δ², before them that of U.
 */
public final class AbsorbingStep implements Propagator {
  private final Propagator inner;
  private final Absorber absorber;
  private final Schedule schedule;

  /** Wraps a real-time propagator of the same schedule. */
  public AbsorbingStep(Propagator inner, Absorber absorber, Schedule schedule) {
    this.inner = inner;
    this.absorber = absorber;
    this.schedule = schedule;
  }

  @Override
  public double step(WaveFunction psi, double time, double step) {
    absorber.damp(psi, 0.5 * step * diffusion(time + 0.25 * step));
    double norm = inner.step(psi, time, step);
    double loss = absorber.damp(psi, 0.5 * step * diffusion(time + 0.75 * step));
    return Math.sqrt(Math.max(0, Math.fma(norm, norm, -loss)));
  }

  private double diffusion(double time) {
    return schedule.diffusion(Math.min(1, Math.max(0, time / schedule.duration())));
  }

  @Override
  public int order() {
    return inner.order();
  }
}
