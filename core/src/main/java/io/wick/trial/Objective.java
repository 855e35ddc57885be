package io.wick.trial;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import io.wick.potential.Sampled;
import io.wick.potential.SmoothableDensity;
import java.util.Arrays;
import java.util.Optional;

/**
 * The counted view of a potential: what a method evaluates. It counts, remembers the best point,
 * notes the evaluation at which each target was hit, and stops the trial when the budget is used up
 * or a value is NaN or −∞. Methods evaluate through it only.
 */
public final class Objective implements Potential {
  private final Potential potential;
  private final long limit;
  private final double[] thresholds;
  private final long[] hits;
  private final double[] bestPoint;
  private double bestValue = Double.POSITIVE_INFINITY;
  private double firstValue = Double.NaN;
  private long evaluations;
  private long gradientEvaluations;
  private long sampleGradients;
  private int nextTarget;

  /**
   * A fresh count.
   *
   * @param targets distances ζ_best − ζ_min, positive, in any order
   */
  public Objective(Potential potential, Budget budget, double[] targets) {
    this.potential = potential;
    this.limit = budget.evaluations() == null ? Long.MAX_VALUE : budget.evaluations();
    this.bestPoint = new double[potential.dimension()];
    Arrays.fill(bestPoint, Double.NaN);
    double minimum = potential.knownMinimum().map(KnownMinimum::value).orElse(Double.NaN);
    this.thresholds = targets.clone();
    Arrays.sort(thresholds);
    reverse(thresholds);
    for (int i = 0; i < thresholds.length; i++) {
      thresholds[i] += minimum;
    }
    this.hits = new long[targets.length];
    Arrays.fill(hits, -1);
    this.nextTarget = Double.isNaN(minimum) ? targets.length : 0;
  }

  private static void reverse(double[] a) {
    for (int i = 0, j = a.length - 1; i < j; i++, j--) {
      double t = a[i];
      a[i] = a[j];
      a[j] = t;
    }
  }

  @Override
  public int dimension() {
    return potential.dimension();
  }

  @Override
  public Box box() {
    return potential.box();
  }

  @Override
  public double[] breaks(int axis) {
    return potential.breaks(axis);
  }

  @Override
  public boolean mayJump() {
    return potential.mayJump();
  }

  @Override
  public boolean isBoundedBelow() {
    return potential.isBoundedBelow();
  }

  @Override
  public boolean hasDefaultBox() {
    return potential.hasDefaultBox();
  }

  @Override
  public boolean hasWall(int side) {
    return potential.hasWall(side);
  }

  @Override
  public boolean hasGradient() {
    return potential.hasGradient();
  }

  @Override
  public boolean isSeparable() {
    return potential.isSeparable();
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return potential.knownMinimum();
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    return potential.knownLevels(diffusion, count);
  }

  @Override
  public double curvatureBound() {
    return potential.curvatureBound();
  }

  @Override
  public double nanosPerEvaluation() {
    return potential.nanosPerEvaluation();
  }

  /**
   * The same, checked for NaN and −∞, for what only judges a result: it counts for itself, without
   * limits.
   */
  public Objective aside() {
    return new Objective(potential, Budget.UNLIMITED, new double[0]);
  }

  /** The potential itself; evaluating it directly is not counted. */
  public Potential potential() {
    return potential;
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    reserve(count);
    potential.values(x, count, out);
    if (count > 0 && total() == 0) {
      firstValue = out[0];
    }
    for (int i = 0; i < count; i++) {
      double value = out[i];
      if (value < bestValue) {
        improve(x, i, value);
      } else if (!(value > Double.NEGATIVE_INFINITY)) {
        evaluations += i + 1;
        throw new TrialStopped(
            Status.DIVERGED, "the potential is " + value + " at " + Arrays.toString(point(x, i)));
      }
    }
    evaluations += count;
  }

  private void improve(double[][] x, int i, double value) {
    if (value == Double.NEGATIVE_INFINITY) {
      evaluations += i + 1;
      throw new TrialStopped(
          Status.DIVERGED, "the potential is -Infinity at " + Arrays.toString(point(x, i)));
    }
    bestValue = value;
    for (int axis = 0; axis < bestPoint.length; axis++) {
      bestPoint[axis] = x[axis][i];
    }
    while (nextTarget < thresholds.length && value <= thresholds[nextTarget]) {
      // What is called is what is counted, as for the budget: gradients are evaluations, too.
      hits[nextTarget++] = total() + i + 1;
    }
  }

  private static double[] point(double[][] x, int i) {
    double[] point = new double[x.length];
    for (int axis = 0; axis < x.length; axis++) {
      point[axis] = x[axis][i];
    }
    return point;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    reserve(count);
    potential.gradients(x, count, out);
    gradientEvaluations += count;
  }

  /**
   * Scores of the smoothed density, each counted as a gradient evaluation.
   *
   * @throws IllegalArgumentException if the potential is not a {@link SmoothableDensity}
   */
  public void scores(double[][] x, int count, double sigma, double[][] out) {
    reserve(count);
    density().scores(x, count, sigma, out);
    gradientEvaluations += count;
  }

  /**
   * Draws of the density as data, each counted as an evaluation.
   *
   * @throws IllegalArgumentException if the potential is not a {@link SmoothableDensity}
   */
  public void draw(RandomStream random, Purpose purpose, long step, int count, double[][] out) {
    reserve(count);
    density().draw(random, purpose, step, count, out);
    evaluations += count;
  }

  /**
   * The potential as a density; evaluating it directly is not counted.
   *
   * @throws IllegalArgumentException if it is none
   */
  public SmoothableDensity density() {
    if (potential instanceof SmoothableDensity density) {
      return density;
    }
    throw new IllegalArgumentException(
        "the method needs a density with a score at every noise level, such as gaussian-mixture,"
            + " but the potential is "
            + Misfit.nameOf(potential)
            + ". Maybe the method langevin, which follows any potential?");
  }

  private void reserve(int count) {
    if (count > remaining()) {
      throw new TrialStopped(
          Status.BUDGET_EXHAUSTED,
          "budget.evaluations is "
              + limit
              + "; "
              + total()
              + " are used and the next batch needs "
              + count);
    }
  }

  /** True if gradients can be had from mini-batches of samples. */
  public boolean isSampled() {
    return potential instanceof Sampled;
  }

  /** n, the number of samples behind the potential; 0 if it has none. */
  public int samples() {
    return potential instanceof Sampled sampled ? sampled.samples() : 0;
  }

  /**
   * The gradient over a mini-batch ({@link Sampled#sampleGradient}). What is called is what is
   * counted: a batch of b of n samples is b/n of a gradient evaluation, and a part of one that was
   * begun counts as a whole.
   *
   * @throws TrialStopped if the budget is used up
   */
  public void sampleGradient(double[] x, int[] batch, int count, double[] out) {
    Sampled sampled = (Sampled) potential;
    long begun = (sampleGradients + count + samples() - 1) / samples();
    long before = (sampleGradients + samples() - 1) / samples();
    reserve((int) (begun - before));
    sampled.sampleGradient(x, batch, count, out);
    sampleGradients += count;
    gradientEvaluations += begun - before;
  }

  /** Objective plus gradient evaluations so far. */
  public long total() {
    return evaluations + gradientEvaluations;
  }

  /** Evaluations left in the budget; Long.MAX_VALUE-like if unlimited. */
  public long remaining() {
    return limit - total();
  }

  /** Objective evaluations so far. */
  public long evaluations() {
    return evaluations;
  }

  /** Gradient evaluations so far. */
  public long gradientEvaluations() {
    return gradientEvaluations;
  }

  /** Lowest value seen; +∞ before the first evaluation. */
  public double bestValue() {
    return bestValue;
  }

  /** The value that evaluation number 1 returned; NaN if that was a gradient, or before it. */
  public double firstValue() {
    return firstValue;
  }

  /** Where it was seen (a copy, length d); NaN before the first evaluation. */
  public double[] bestPoint() {
    return bestPoint.clone();
  }

  /**
   * Evaluation number of the first hit per target, targets in descending order; −1 where not hit.
   * Gradient evaluations before it are counted.
   */
  public long[] hits() {
    return hits.clone();
  }
}
