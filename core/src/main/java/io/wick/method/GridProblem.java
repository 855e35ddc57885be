package io.wick.method;

import io.wick.grid.Absorber;
import io.wick.grid.AbsorbingStep;
import io.wick.grid.ElementImaginaryTimeStep;
import io.wick.grid.ElementRealTimeStep;
import io.wick.grid.Grid;
import io.wick.grid.HalfSpace;
import io.wick.grid.Hamiltonian;
import io.wick.grid.ImaginaryTimeStep;
import io.wick.grid.LevelSolver;
import io.wick.grid.Levels;
import io.wick.grid.Propagator;
import io.wick.grid.RealTimeStep;
import io.wick.grid.SquaredGradient;
import io.wick.grid.WaveFunction;
import io.wick.schedule.Schedule;
import io.wick.trial.Objective;

/**
 * A potential, a schedule and a start on one grid, with the propagator that moves it: between its
 * walls, as everything that chooses grid and steps needs it, or with absorbing edges.
 */
final class GridProblem {
  private final Hamiltonian hamiltonian;
  private final Schedule schedule;
  private final WaveFunction initial;
  private final Propagator propagator;
  private final boolean imaginary;
  private final SuccessBall ball;
  private final HalfSpace beyond;
  private final Absorber absorber;
  private final double[] slope;
  private final double bottom;

  /** Evaluates the potential on the grid (counted), and its gradient where the order needs it. */
  GridProblem(
      Grid grid,
      Objective objective,
      Schedule schedule,
      EvolutionSettings settings,
      double successRadius,
      Runnable watch) {
    this.hamiltonian = new Hamiltonian(grid, grid.values(objective));
    this.schedule = schedule;
    this.imaginary = settings.imaginary();
    this.initial = InitialState.of(settings.start(), hamiltonian, schedule, watch);
    this.ball = SuccessBall.of(objective, grid, successRadius);
    this.beyond = settings.barrier() == null ? null : new HalfSpace(grid, settings.barrier());
    this.absorber = null;
    int order = settings.stepping().order();
    boolean elements = hamiltonian.hasElements();
    this.slope = imaginary && order == 4 && !elements ? SquaredGradient.of(grid, objective) : null;
    this.bottom = elements ? level(watch) : hamiltonian.minimum();
    if (elements) {
      this.propagator =
          imaginary
              ? new ElementImaginaryTimeStep(hamiltonian, schedule, order, watch)
              : new ElementRealTimeStep(hamiltonian, schedule, order, null);
    } else if (imaginary) {
      this.propagator = new ImaginaryTimeStep(hamiltonian, schedule, slope);
    } else {
      this.propagator = new RealTimeStep(hamiltonian, schedule, order);
    }
  }

  /** ⟨V⟩ of the first ground state: at a pole the lowest V is no scale. */
  private double level(Runnable watch) {
    double diffusion = schedule.diffusion(0);
    double lambda = schedule.potentialScale(0);
    if (!(diffusion > 0 && lambda > 0)) {
      return hamiltonian.minimum();
    }
    Levels ground =
        new LevelSolver(hamiltonian, diffusion, lambda, watch)
            .solve(1, new double[0][], LevelSolver.FINE);
    return (ground.energy(0) - ground.kinetic()) / lambda;
  }

  private GridProblem(GridProblem closed, Absorber absorber) {
    this.hamiltonian = closed.hamiltonian;
    this.schedule = closed.schedule;
    this.initial = closed.initial;
    this.imaginary = closed.imaginary;
    this.ball = closed.ball;
    this.beyond = closed.beyond;
    this.absorber = absorber;
    this.slope = closed.slope;
    this.bottom = closed.bottom;
    this.propagator =
        closed.propagator instanceof ElementRealTimeStep step
            ? step.with(absorber)
            : new AbsorbingStep(closed.propagator, absorber, schedule);
  }

  /** The same with edges that absorb. */
  GridProblem open(Absorber edges) {
    return new GridProblem(this, edges);
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

  /** |∇V|² at the nodes; null unless the order needs it. */
  double[] slope() {
    return slope;
  }

  /** The V that energies are high or low above. */
  double bottom() {
    return bottom;
  }

  /** Null unless the edges absorb. */
  Absorber absorber() {
    return absorber;
  }

  /** Mass beyond the barrier, with what was absorbed there; NaN without a barrier. */
  double transmission(WaveFunction psi) {
    if (beyond == null) {
      return Double.NaN;
    }
    double left = absorber == null ? 0 : absorber.absorbedAbove(beyond.position());
    double share = imaginary ? psi.squaredNorm() : 1;
    return beyond.mass(psi) / share + left;
  }

  /**
   * Largest energy above the bottom of the potential that the start has at any D and λ of the
   * schedule: the highest frequency of its motion, in order of magnitude.
   */
  double frequency() {
    double laplacian = hamiltonian.laplacian(initial);
    double height = hamiltonian.potentialEnergy(initial) - bottom;
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
