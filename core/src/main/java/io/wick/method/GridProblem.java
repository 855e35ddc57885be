package io.wick.method;

import io.wick.grid.Grid;
import io.wick.grid.Hamiltonian;
import io.wick.grid.ImaginaryTimeStep;
import io.wick.grid.Propagator;
import io.wick.grid.RealTimeStep;
import io.wick.grid.SquaredGradient;
import io.wick.grid.WaveFunction;
import io.wick.schedule.Schedule;
import io.wick.trial.Objective;
import io.wick.trial.Start;

/** A potential, a schedule and a start on one grid, with the propagator that moves it. */
final class GridProblem {
  private final Hamiltonian hamiltonian;
  private final Schedule schedule;
  private final WaveFunction initial;
  private final Propagator propagator;
  private final boolean imaginary;
  private final SuccessBall ball;

  /** Evaluates the potential on the grid (counted), and its gradient where the order needs it. */
  GridProblem(
      Grid grid,
      Objective objective,
      Schedule schedule,
      Start start,
      int order,
      boolean imaginary,
      double successRadius,
      Runnable watch) {
    this.hamiltonian = new Hamiltonian(grid, grid.values(objective));
    this.schedule = schedule;
    this.imaginary = imaginary;
    this.initial = InitialState.of(start, hamiltonian, schedule, watch);
    this.ball = SuccessBall.of(objective, grid, successRadius);
    if (imaginary) {
      double[] slope = order == 4 ? SquaredGradient.of(grid, objective) : null;
      this.propagator = new ImaginaryTimeStep(hamiltonian, schedule, slope);
    } else {
      this.propagator = new RealTimeStep(hamiltonian, schedule, order);
    }
  }

  Hamiltonian hamiltonian() {
    return hamiltonian;
  }

  Schedule schedule() {
    return schedule;
  }

  WaveFunction initial() {
    return initial;
  }

  Propagator propagator() {
    return propagator;
  }

  boolean isImaginary() {
    return imaginary;
  }

  SuccessBall ball() {
    return ball;
  }

  /**
   * Largest energy above the bottom of the potential that the start has at any D and λ of the
   * schedule: the highest frequency of its motion, in order of magnitude.
   */
  double frequency() {
    double laplacian = hamiltonian.laplacian(initial);
    double height = hamiltonian.potentialEnergy(initial) - hamiltonian.minimum();
    double largest = 0;
    for (int i = 0; i <= 8; i++) {
      double s = i / 8.0;
      largest =
          Math.max(
              largest,
              Math.fma(schedule.diffusion(s), laplacian, schedule.potentialScale(s) * height));
    }
    return largest;
  }

  /** A first number of steps: one radian of the highest frequency each. */
  int firstSteps() {
    double wanted = Math.ceil(schedule.duration() * frequency());
    return (int) Math.min(1 << 14, Math.max(16, wanted));
  }
}
