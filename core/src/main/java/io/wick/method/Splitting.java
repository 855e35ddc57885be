package io.wick.method;

/** How one step of real time is split into the potential's and the kinetic energy's part. */
public enum Splitting {
  /** e^{iδD∇²} e^{−iδλF} with D and λ at the start of the step: error O(δ). */
  FIRST_ORDER(0, 0),
  /**
   * e^{−iδλF/2} e^{iδD∇²} e^{−iδλF/2} with D and λ at the middle of the step: error O(δ²). Halves
   * that meet are one, so a step costs the same.
   */
  STRANG(0.5, 0.5);

  private final double at;
  private final double lastKick;

  Splitting(double at, double lastKick) {
    this.at = at;
    this.lastKick = lastKick;
  }

  /** Where in the step D and λ are taken, 0 … 1. */
  double at() {
    return at;
  }

  /** Share of the potential's part that comes after the kinetic one, 0 … 1. */
  double lastKick() {
    return lastKick;
  }
}
