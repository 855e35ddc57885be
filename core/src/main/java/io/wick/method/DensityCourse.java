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
  private final Objective objective;
  private final Schedule schedule;
  private final boolean point;
  private final double radius;
  private CellGrid grid;
  private double[] values;
  private double[] success;
  private double lowest = Double.POSITIVE_INFINITY;
  private final List<Sample> samples = new ArrayList<>();
  private final List<Double> divergences = new ArrayList<>();

  /** Nothing observed yet, and no mesh. */
  DensityCourse(DensityProblem problem) {
    this.objective = problem.objective();
    this.schedule = problem.schedule();
    this.point = problem.start() instanceof Start.Point;
    this.radius = problem.context().recorder().settings().successRadius();
  }

  /**
   * From now on the density is on this mesh.
   *
   * @param cells ζ in them
   */
  void enter(CellGrid mesh, double[] cells) {
    grid = mesh;
    values = cells;
    success = SuccessWeights.of(objective, mesh, radius);
    lowest = Math.min(lowest, Arrays.stream(cells).min().orElseThrow());
  }

  /** Observes p after {@code step} steps, at progress s. */
  void observe(int step, double s, double[] p) {
    Sample sample = new Sample(step);
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

  /** Largest difference of the observables at the end from those of another run, in scales. */
  double lastDifference(DensityCourse other) {
    double[] here = observables();
    double[] there = other.observables();
    double[] scales = scales();
    double largest = 0;
    for (int back = 1; back <= 2 * grid.dimension() + 2; back++) {
      int i = here.length - back;
      double difference = Math.abs(here[i] - there[there.length - back]) / scales[i];
      largest = !(difference <= largest) ? difference : largest;
    }
    return largest;
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
