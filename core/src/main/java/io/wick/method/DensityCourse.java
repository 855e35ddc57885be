package io.wick.method;

import io.wick.grid.CellGrid;
import io.wick.math.Elementary;
import io.wick.schedule.Schedule;
import io.wick.trial.Objective;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is observed of a density on one mesh, and its errors' scales. */
final class DensityCourse {
  private final CellGrid grid;
  private final Objective objective;
  private final Schedule schedule;
  private final double[] values;
  private final double[] success;
  private final double lowest;
  private final boolean point;
  private final List<Sample> samples = new ArrayList<>();
  private final List<Double> divergences = new ArrayList<>();

  /**
   * Nothing observed yet.
   *
   * @param values ζ in the cells
   */
  DensityCourse(CellGrid grid, double[] values, DensityProblem problem) {
    this.grid = grid;
    this.objective = problem.objective();
    this.schedule = problem.schedule();
    this.values = values;
    this.point = problem.start() instanceof Start.Point;
    double radius = problem.context().recorder().settings().successRadius();
    this.success = SuccessWeights.of(objective, grid, radius);
    this.lowest = Arrays.stream(values).min().orElseThrow();
  }

  /** Observes p after {@code step} of {@code steps} steps. */
  void observe(int step, int steps, double[] p) {
    Sample sample = new Sample(step);
    double s = (double) step / steps;
    sample.progress = s;
    sample.time = s * schedule.duration();
    sample.diffusion = schedule.diffusion(s);
    sample.potentialScale = schedule.potentialScale(s);
    sample.evaluations = objective.total();
    sample.potentialEnergy = grid.expectation(values, p);
    sample.bestValue = objective.bestValue();
    int d = grid.dimension();
    sample.mean = new double[d];
    sample.variance = new double[d];
    for (int axis = 0; axis < d; axis++) {
      sample.mean[axis] = grid.expectation(grid.coordinates()[axis], p);
      sample.variance[axis] = grid.variance(axis, sample.mean[axis], p);
    }
    sample.norm = grid.mass(p);
    sample.successMass = success == null ? Double.NaN : share(grid.expectation(success, p));
    samples.add(sample);
    divergences.add(schedule.isConstant() ? relativeEntropy(p) : Double.NaN);
  }

  /** Interpolation over a ball may leave [0, 1] by its error. */
  private static double share(double mass) {
    return Math.max(0, Math.min(1, mass));
  }

  /**
   * ∫ p ln(p/π) with π stationary: falls at twice the rate of the slowest mode. Written as ∫ π(x ln
   * x − x + 1), x = p/π, whose terms are not negative and do not cancel.
   */
  private double relativeEntropy(double[] p) {
    double beta = schedule.potentialScale(1) / schedule.diffusion(1);
    double[] stationary = grid.boltzmann(values, beta);
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum = Math.fma(excess(p[i], stationary[i]), grid.volumes()[i], sum);
    }
    return sum;
  }

  /** p ln(p/q) − p + q. */
  private static double excess(double p, double q) {
    if (q < 1e-290) {
      // There ln q may be −∞; what p has there counts with what exp can still show.
      return p > 0 ? p * (Elementary.log(p) + 668) : 0;
    }
    if (!(p > 0)) {
      return q;
    }
    double x = p / q - 1;
    return Math.abs(x) < 1e-4
        ? q * x * x * Math.fma(x, Math.fma(x, 1.0 / 12, -1.0 / 6), 0.5)
        : p * Elementary.log(p / q) - p + q;
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
      // A point on the edge of a ball is neither in nor out.
      out[at++] = point && sample.step == 0 ? Double.POSITIVE_INFINITY : 1;
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
      double mass = observables[at++];
      sample.successMass = success == null ? sample.successMass : share(mass);
    }
  }
}
