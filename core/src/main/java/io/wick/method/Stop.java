package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/** When an evolution in imaginary time at fixed D has converged, before its time is used up. */
public sealed interface Stop {
  /**
   * True when the state is close enough to the ground state.
   *
   * @param rate −dE/dτ = 2‖(H − E)ψ‖²
   * @param gapTime (E_k − E_0)τ, k the lowest excited level that the start overlaps
   */
  boolean isMet(double rate, double gapTime);

  /** True if it needs the gap, and with it a spectrum. */
  boolean needsGap();

  /**
   * By the speed at which the energy falls.
   *
   * @param below bound of −dE/dτ, positive
   */
  @Entry(
      name = "energy-rate",
      summary = "the energy falls more slowly than a bound",
      formula = "-dE/dtau = 2 |(H - E) psi|^2 < below",
      source = "elementary")
  record EnergyRate(
      @Parameter(value = "bound of -dE/dtau", unit = "potential / time", byDefault = "1e-6")
          double below)
      implements Stop {
    public EnergyRate {
      Check.positive("below", below);
    }

    @Override
    public boolean isMet(double rate, double gapTime) {
      return rate < below;
    }

    @Override
    public boolean needsGap() {
      return false;
    }
  }

  /**
   * By the filter: excited shares fall as e^{−2 gap τ}.
   *
   * @param above bound of gap·τ, positive
   */
  @Entry(
      name = "gap-time",
      summary = "time enough in units of the inverse gap",
      formula = "(E_k - E_0) tau > above, k the lowest excited level that the start overlaps",
      source = "elementary")
  record GapTime(
      @Parameter(
              value = "bound of gap times tau; excited shares are e^(-2 above) there",
              byDefault = "8")
          double above)
      implements Stop {
    public GapTime {
      Check.positive("above", above);
    }

    @Override
    public boolean isMet(double rate, double gapTime) {
      return gapTime > above;
    }

    @Override
    public boolean needsGap() {
      return true;
    }
  }
}
