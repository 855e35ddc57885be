package io.wick.method;

import io.wick.grid.CellGrid;
import io.wick.grid.DensityStep;
import io.wick.grid.DriftDiffusion;
import io.wick.math.Elementary;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One evolution of a density on one mesh with a fixed number of equal steps. */
final class DensityRun {
  private final CellGrid grid;
  private final Objective objective;
  private final Schedule schedule;
  private final Context context;
  private final int steps;
  private final DriftDiffusion generator;
  private final DensityStep propagator;
  private final Scheme scheme;
  private final double[] start;
  private final double[] p;
  private final double[] success;
  private final double lowest;
  private final List<Sample> samples = new ArrayList<>();
  private final List<Double> divergences = new ArrayList<>();

  /** How a density is advanced. */
  @FunctionalInterface
  interface Scheme {
    /**
     * The propagator of a run.
     *
     * @param potential counted
     * @param step δ
     */
    DensityStep of(DriftDiffusion generator, Potential potential, Schedule schedule, double step);
  }

  /** Evaluates the potential on the mesh (counted). */
  DensityRun(
      Scheme scheme,
      CellGrid grid,
      Objective objective,
      Schedule schedule,
      Start start,
      Context context,
      int steps) {
    this(scheme, grid, grid.values(objective), objective, schedule, start, context, steps);
  }

  private DensityRun(
      Scheme scheme,
      CellGrid grid,
      double[] values,
      Objective objective,
      Schedule schedule,
      Start start,
      Context context,
      int steps) {
    this.grid = grid;
    this.objective = objective;
    this.schedule = schedule;
    this.context = context;
    this.steps = steps;
    this.generator = new DriftDiffusion(grid, values);
    this.scheme = scheme;
    this.propagator = scheme.of(generator, objective, schedule, schedule.duration() / steps);
    double beta = schedule.potentialScale(0) / schedule.diffusion(0);
    this.start = InitialDensity.of(start, grid, values, beta);
    this.p = this.start.clone();
    double radius = context.recorder().settings().successRadius();
    this.success = SuccessWeights.of(objective, grid, radius);
    this.lowest = Arrays.stream(values).min().orElseThrow();
  }

  /** The same problem with another number of steps; evaluates values nowhere again. */
  DensityRun again(Start from, int count) {
    return new DensityRun(
        scheme, grid, generator.values(), objective, schedule, from, context, count);
  }

  /**
   * Runs.
   *
   * @param before called before each step
   * @param stride steps between two instants at which a sample may be due
   */
  DensityRun run(Runnable before, int stride) {
    double length = schedule.duration() / steps;
    context.recorder().plan(steps / stride);
    if (context.recorder().due(0)) {
      sample(0);
    }
    for (int n = 1; n <= steps; n++) {
      before.run();
      if (!propagator.step(p, length * (n - 1), length)) {
        throw new TrialStopped(
            Status.DIVERGED,
            "the density cannot be advanced in step " + n + ": the potential is too steep for D");
      }
      if (n == steps || n % stride == 0 && context.recorder().due(n / stride)) {
        sample(n);
      }
    }
    return this;
  }

  private void sample(int step) {
    Sample sample = new Sample(step);
    double s = (double) step / steps;
    sample.progress = s;
    sample.time = s * schedule.duration();
    sample.diffusion = schedule.diffusion(s);
    sample.potentialScale = schedule.potentialScale(s);
    sample.evaluations = objective.total();
    sample.potentialEnergy = grid.expectation(generator.values(), p);
    sample.bestValue = objective.bestValue();
    int d = grid.dimension();
    sample.mean = new double[d];
    sample.variance = new double[d];
    for (int axis = 0; axis < d; axis++) {
      sample.mean[axis] = grid.expectation(grid.coordinates()[axis], p);
      sample.variance[axis] = grid.variance(axis, sample.mean[axis], p);
    }
    sample.norm = grid.mass(p);
    sample.successMass = success == null ? Double.NaN : grid.expectation(success, p);
    samples.add(sample);
    divergences.add(schedule.isConstant() ? relativeEntropy() : Double.NaN);
  }

  /**
   * ∫ p ln(p/π) with π stationary: falls at twice the rate of the slowest mode. Written as ∫ π(x ln
   * x − x + 1), x = p/π, whose terms are not negative and do not cancel.
   */
  private double relativeEntropy() {
    double beta = schedule.potentialScale(1) / schedule.diffusion(1);
    double[] stationary = grid.boltzmann(generator.values(), beta);
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      double q = stationary[i];
      if (q < 1e-290) {
        // There ln q may be −∞; what p has there counts with what exp can still show.
        sum += p[i] > 0 ? p[i] * (Elementary.log(p[i]) + 668) : 0;
      } else if (p[i] > 0) {
        double excess = p[i] / q - 1;
        sum +=
            Math.abs(excess) < 1e-4
                ? q * excess * excess * Math.fma(excess, Math.fma(excess, 1.0 / 12, -1.0 / 6), 0.5)
                : p[i] * Elementary.log(p[i] / q) - p[i] + q;
      } else {
        sum += q;
      }
    }
    return sum * grid.cellVolume();
  }

  CellGrid grid() {
    return grid;
  }

  DriftDiffusion generator() {
    return generator;
  }

  int steps() {
    return steps;
  }

  /** The density of the start. */
  double[] start() {
    return start;
  }

  double[] density() {
    return p;
  }

  List<Sample> samples() {
    return samples;
  }

  Sample last() {
    return samples.get(samples.size() - 1);
  }

  /** Relative entropy at each sample; NaN unless D and λ are constant. */
  List<Double> divergences() {
    return divergences;
  }

  /** Largest of |mass − 1| at samples and of what was corrected in a step. */
  double massDrift() {
    double largest = propagator.correction();
    for (Sample sample : samples) {
      largest = Math.max(largest, Math.abs(sample.norm - 1));
    }
    return largest;
  }

  /** ∫|p − q| of two runs on the same mesh. */
  double distance(DensityRun other) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += Math.abs(p[i] - other.p[i]);
    }
    return sum * grid.cellVolume();
  }

  /** All that is extrapolated: means, variances, ⟨ζ⟩ and success masses of all samples. */
  double[] observables() {
    int d = grid.dimension();
    double[] out = new double[samples.size() * (2 * d + 2)];
    int at = 0;
    for (Sample sample : samples) {
      for (int axis = 0; axis < d; axis++) {
        out[at++] = sample.mean[axis];
        out[at++] = sample.variance[axis];
      }
      out[at++] = sample.potentialEnergy;
      out[at++] = success == null ? 0 : sample.successMass;
    }
    return out;
  }

  /** What errors of {@link #observables} are measured by: spreads, heights above the bottom, 1. */
  double[] scales() {
    int d = grid.dimension();
    double[] out = new double[samples.size() * (2 * d + 2)];
    int at = 0;
    for (Sample sample : samples) {
      for (int axis = 0; axis < d; axis++) {
        // What a start narrower than this is, no one will ask.
        double least = 1e-8 * grid.box().length(axis) * grid.box().length(axis);
        double variance = Math.max(least, sample.variance[axis]);
        out[at++] = Math.sqrt(variance);
        out[at++] = variance;
      }
      double height = sample.potentialEnergy - lowest;
      out[at++] = Math.max(height, 1e-12 * Math.abs(lowest) + Double.MIN_NORMAL);
      // Balls cut cells in more dimensions: what they hold is no series in h².
      out[at++] = d == 1 ? 1 : Double.POSITIVE_INFINITY;
    }
    return out;
  }

  /** Puts extrapolated observables into the samples. */
  void replace(double[] observables) {
    int d = grid.dimension();
    int at = 0;
    for (Sample sample : samples) {
      for (int axis = 0; axis < d; axis++) {
        sample.mean[axis] = observables[at++];
        sample.variance[axis] = observables[at++];
      }
      sample.potentialEnergy = observables[at++];
      sample.successMass = d == 1 && success != null ? observables[at] : sample.successMass;
      at++;
    }
  }
}
