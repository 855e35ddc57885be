package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.grid.Boundary;
import io.wick.grid.Grid;
import io.wick.grid.GridSettings;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Method;
import io.wick.trial.Objective;
import io.wick.trial.Status;
import java.util.Arrays;

/**
 * Quantum Hamiltonian descent exactly as its benchmark runs it: in y ∈ [0, 1]^d with F(y) = (ζ(a +
 * Ly) − min)/L, periodic, F sampled at y_j = j/(N + 1), j = 1 … N, uniform start, first-order
 * splitting (potential, then kinetic) with D and λ at the start of each step. It is method {@code
 * schroedinger} with these choices frozen; there the space step of the torus is 1/N, so the torus
 * and the sampling differ by a factor N/(N + 1), as in the published program. Only the splitting
 * can be exchanged, for one that reaches the limit of small steps with longer ones.
 *
 * @param points N per axis
 * @param step time step
 * @param splitting of the step; first-order is the published one
 */
@Entry(
    name = "quantum-hamiltonian-descent",
    summary = "real-time descent with fading kinetic and growing potential energy, as published",
    formula =
        "i d psi/dt = -D(t) laplacian_y psi + lambda(t) F(y) psi, F = (zeta(a + L y) - min)/L",
    source = "J. Leng, E. Hickman, J. Li, X. Wu, arXiv 2303.01471",
    // 2: a torus has no edge, so no probability there.
    numerics = 3)
public record QuantumHamiltonianDescent(
    @Parameter(value = "points per axis", byDefault = "128") int points,
    @Parameter(value = "time step", unit = "time", byDefault = "1e-3") double step,
    @Parameter(
            value = "first-order as published, or strang, of second order at the same cost",
            byDefault = "first-order")
        Splitting splitting)
    implements Method {
  public QuantumHamiltonianDescent {
    Check.atLeast("points", 4, points);
    Check.positive("step", step);
  }

  @Override
  public boolean stochastic() {
    return false;
  }

  @Override
  public boolean usesSchedule() {
    return true;
  }

  @Override
  public int maximumDimension() {
    return 3;
  }

  @Override
  public GridSettings spectralGrid() {
    throw new IllegalArgumentException(
        "quantum-hamiltonian-descent runs in units of its own, in which schedule gap-paced has no"
            + " spectrum. Maybe method schroedinger?");
  }

  @Override
  public Status run(Objective objective, Schedule schedule, Context context) {
    int d = objective.dimension();
    if (d > maximumDimension()) {
      throw new IllegalArgumentException(
          "quantum-hamiltonian-descent runs on a grid of at most "
              + maximumDimension()
              + " dimensions, but the potential has "
              + d);
    }
    double side = side(objective.box());
    KnownMinimum minimum =
        objective
            .knownMinimum()
            .filter(known -> !known.minimisers().isEmpty())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "quantum-hamiltonian-descent needs a potential with a known minimum and"
                            + " minimiser, as its benchmark does. Maybe method schroedinger?"));
    int[] cells = new int[d];
    Arrays.fill(cells, points);
    Grid torus = new Grid(Box.cube(d, 0, 1), cells, Boundary.PERIODIC);
    double[][] y = new double[d][];
    double[][] x = new double[d][torus.size()];
    for (int axis = 0; axis < d; axis++) {
      y[axis] = sampling(torus.coordinates()[axis]);
      for (int i = 0; i < torus.size(); i++) {
        x[axis][i] = Math.fma(side, y[axis][i], objective.box().lower(axis));
      }
    }
    double[] f = new double[torus.size()];
    objective.values(x, f.length, f);
    for (int i = 0; i < f.length; i++) {
      f[i] = (f[i] - minimum.value()) / side;
    }
    int[] ball = ball(minimum, objective.box(), y, context.recorder().settings().successRadius());
    new HamiltonianDescentRun(torus, f, ball, step, splitting, objective, schedule, context).run();
    return Status.COMPLETED;
  }

  private static double side(Box box) {
    double side = box.length(0);
    for (int axis = 1; axis < box.dimension(); axis++) {
      if (!(Math.abs(box.length(axis) - side) <= 1e-12 * side)) {
        throw new IllegalArgumentException(
            "quantum-hamiltonian-descent needs a box with equal sides, but axis "
                + axis
                + " has side "
                + box.length(axis)
                + " and axis 0 has "
                + side);
      }
    }
    return side;
  }

  /** Node (i)/N of the torus stands for y = (i + 1)/(N + 1). */
  private double[] sampling(double[] nodes) {
    double[] y = new double[nodes.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = (Math.rint(nodes[i] * points) + 1) / (points + 1);
    }
    return y;
  }

  private static int[] ball(KnownMinimum minimum, Box box, double[][] y, double radius) {
    int[] found = new int[y[0].length];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      boolean inside = false;
      for (double[] minimiser : minimum.minimisers()) {
        double square = 0;
        for (int axis = 0; axis < y.length; axis++) {
          double target = (minimiser[axis] - box.lower(axis)) / box.length(axis);
          square = Math.fma(y[axis][i] - target, y[axis][i] - target, square);
        }
        inside |= square <= radius * radius;
      }
      if (inside) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    double size = StrictMath.pow(points, potential.dimension());
    double steps = schedule == null ? 1 : schedule.duration() / step;
    return new Cost(1e-3 + steps * size * GridCost.SECONDS_PER_POINT, (long) (size * 8 * 24));
  }
}
