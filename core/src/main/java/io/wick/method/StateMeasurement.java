package io.wick.method;

import io.wick.grid.Hamiltonian;
import io.wick.grid.WaveFunction;
import io.wick.trial.Objective;
import io.wick.trial.Sample;

/** Fills a sample of a trajectory from a wave function. */
final class StateMeasurement {
  private final GridProblem problem;
  private final Objective objective;

  StateMeasurement(GridProblem problem, Objective objective) {
    this.problem = problem;
    this.objective = objective;
  }

  Sample of(WaveFunction psi, long step, double diffusion, double lambda) {
    Hamiltonian h = problem.hamiltonian();
    Sample sample = new Sample(step);
    sample.diffusion = diffusion;
    sample.potentialScale = lambda;
    sample.evaluations = objective.total();
    sample.kineticEnergy = diffusion * h.laplacian(psi);
    sample.potentialEnergy = h.potentialEnergy(psi);
    sample.energy = Math.fma(lambda, sample.potentialEnergy, sample.kineticEnergy);
    sample.bestValue = objective.bestValue();
    if (problem.isImaginary()) {
      sample.growthEnergy = h.growthEnergy(psi, diffusion, lambda);
    }
    int d = h.grid().dimension();
    sample.mean = new double[d];
    sample.variance = new double[d];
    for (int axis = 0; axis < d; axis++) {
      sample.mean[axis] = psi.mean(axis);
      sample.variance[axis] = psi.variance(axis, sample.mean[axis]);
    }
    sample.successMass = problem.ball().mass(psi);
    double share = problem.isImaginary() ? psi.squaredNorm() : 1;
    sample.autocorrelation = psi.fidelity(problem.initial()) / share;
    sample.transmission = problem.transmission(psi);
    return sample;
  }
}
