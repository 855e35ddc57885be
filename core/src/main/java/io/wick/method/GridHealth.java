package io.wick.method;

import io.wick.grid.Hamiltonian;
import io.wick.grid.WaveFunction;
import io.wick.trial.Sample;

/** How well box and resolution suit the states of a run, whatever D is: it may be 0. */
final class GridHealth {
  private final GridProblem problem;
  private double edge;
  private double nyquist = Double.POSITIVE_INFINITY;
  private double tail;
  private final double energy;
  private double drift;
  private double inLayers;

  GridHealth(GridProblem problem) {
    this.problem = problem;
    Hamiltonian h = problem.hamiltonian();
    double diffusion = problem.schedule().diffusion(0);
    double lambda = problem.schedule().potentialScale(0);
    this.energy =
        Math.fma(
            diffusion,
            h.laplacian(problem.initial()),
            lambda * h.potentialEnergy(problem.initial()));
  }

  /** Takes note of a state whose momentum densities the sample has just refreshed. */
  void watch(WaveFunction psi, Sample sample) {
    Hamiltonian h = problem.hamiltonian();
    if (sample.step > 0) {
      tail = Math.max(tail, h.momentumTail());
    }
    if (problem.isImaginary()) {
      // What the start has at the edges or at high k decays: the end counts.
      nyquist = 1 / h.momentumReach();
      edge = psi.edgeProbability();
      return;
    }
    if (problem.absorber() != null) {
      inLayers = Math.max(inLayers, problem.absorber().mass(psi));
    }
    double height = sample.energy - sample.potentialScale * problem.bottom();
    if (height > 0) {
      drift = Math.max(drift, Math.abs(sample.energy - energy) / height);
    }
    nyquist = Math.min(nyquist, 1 / h.momentumReach());
    edge = Math.max(edge, strayed(psi));
    if (sample.step == 0 && sample.diffusion > 0) {
      // All of the energy can become kinetic.
      nyquist = Math.min(nyquist, h.nyquistEnergy(sample.diffusion) / height);
    }
  }

  /** Mass in the outermost layers beyond what the start has there for being spread out. */
  private double strayed(WaveFunction psi) {
    double largest = 0;
    for (int axis = 0; axis < psi.grid().dimension(); axis++) {
      double share = 2.0 / psi.grid().shape(axis);
      double spread = Math.min(share, problem.initial().edgeProbability(axis));
      largest = Math.max(largest, psi.edgeProbability(axis) - spread);
    }
    return largest;
  }

  double edgeProbability() {
    return edge;
  }

  double nyquistRatio() {
    return nyquist;
  }

  /** Largest momentum tail after the start. */
  double tail() {
    return tail;
  }

  /** Largest change of ⟨H⟩ over its height above the bottom; NaN where it is not conserved. */
  double energyDrift() {
    boolean conserved =
        !problem.isImaginary() && problem.schedule().isConstant() && problem.absorber() == null;
    return conserved ? drift : Double.NaN;
  }

  /** Largest share of a sampled state inside the absorbing layers. */
  double inLayers() {
    return inLayers;
  }
}
