package io.wick.grid;

import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import java.util.HashMap;
import java.util.Map;

/**
 * One step of the Fokker-Planck equation as diffusion, drift and diffusion (Strang), each exact but
 * for interpolation: for D that goes to 0. There {@link FokkerPlanckStep}, like every linear scheme
 * with positive rates between neighbours, keeps a diffusion of |drift|h/2 at least, and its errors
 * are no series in h². Here they are, at any D, to the order of the splitting; e^{−λζ/D} is
 * stationary up to δ² only. Positive and conservative at any step.
 */
public final class SemiLagrangianStep implements DensityStep {
  private final CellGrid grid;
  private final Schedule schedule;
  private final DriftDiffusion still;
  private final FokkerPlanckStep diffusion;
  private final Potential potential;
  private final boolean walled;
  private final Map<Double, AxisDrift[]> drifts = new HashMap<>();

  /**
   * A propagator.
   *
   * @param generator mesh and ζ; not used further
   * @param potential ζ, with a gradient: 16 evaluations per face of the mesh for each length of
   *     steps
   * @param schedule with constant λ
   */
  public SemiLagrangianStep(DriftDiffusion generator, Potential potential, Schedule schedule) {
    this.grid = generator.grid();
    this.potential = potential;
    this.schedule = schedule;
    double[] flat = new double[grid.size()];
    boolean walls = false;
    for (int i = 0; i < flat.length; i++) {
      flat[i] = generator.values()[i] < Double.POSITIVE_INFINITY ? 0 : Double.POSITIVE_INFINITY;
      walls |= flat[i] > 0;
    }
    this.walled = walls;
    this.still = new DriftDiffusion(grid, flat);
    this.diffusion = new FokkerPlanckStep(still, schedule);
  }

  private AxisDrift[] drifts(double step) {
    AxisDrift[] axes = new AxisDrift[grid.dimension()];
    double time = step * schedule.potentialScale(0);
    for (int axis = 0; axis < axes.length; axis++) {
      boolean last = axis == axes.length - 1;
      axes[axis] = new AxisDrift(grid, axis, potential, last ? time : 0.5 * time);
    }
    return axes;
  }

  /** True if the scheme can be used: a gradient, no flux at the edges, constant λ. */
  public static boolean suits(Potential potential, CellGrid.Edge edge, Schedule schedule) {
    boolean constant = true;
    for (int i = 1; i <= 32; i++) {
      constant &= schedule.potentialScale(i / 32.0) == schedule.potentialScale(0);
    }
    return potential.hasGradient() && edge == CellGrid.Edge.REFLECTING && constant;
  }

  @Override
  public boolean step(double[] p, double time, double step) {
    still.prepare(schedule.diffusion(Math.min(1, (time + 0.5 * step) / schedule.duration())), 0);
    boolean sound = spread(p, 0.5 * step);
    AxisDrift[] axes = drifts.computeIfAbsent(step, this::drifts);
    int last = axes.length - 1;
    for (int axis = 0; axis < last; axis++) {
      axes[axis].apply(p);
    }
    axes[last].apply(p);
    for (int axis = last - 1; axis >= 0; axis--) {
      axes[axis].apply(p);
    }
    return sound & spread(p, 0.5 * step);
  }

  /** Diffusions along the axes commute unless there are walls: each is taken once. */
  private boolean spread(double[] p, double duration) {
    return walled ? diffusion.sweeps(p, duration) : diffusion.sweepEach(p, duration);
  }

  @Override
  public double correction() {
    return diffusion.correction();
  }
}
