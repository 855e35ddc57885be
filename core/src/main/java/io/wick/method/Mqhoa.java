package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Method;
import io.wick.trial.Objective;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.walker.CentreSampling.Outside;
import io.wick.walker.Centres.Rival;

/**
 * The multi-scale quantum harmonic oscillator algorithm. Scale loop: σ ← σ/contraction. Inside it
 * the energy-level loop, sweep by sweep: draw {@code samples} points around each centre from
 * N(centre, σ²) per axis, let better ones replace centres, until the largest standard deviation of
 * the centres (1/k) is at most σ: the ground state at this scale. It follows no schedule: its
 * scales are the ladder of D, σ² = 2Dτ with τ = 1 per sweep, and trajectories hold D = σ²/2. In a
 * box that is not a cube σ is a share of each side (and D the mean over the axes).
 *
 * <p>Parameters left out are those of the variant.
 *
 * @param variant the published form
 * @param centres k
 * @param samples m, points per centre and sweep
 * @param rankPower p; a centre of rank r (1 the worst) gets points in proportion to r^p
 * @param initialScale first σ in box sides: 1 or ½ in the literature
 * @param samplingScale standard deviation of the Gaussians in units of σ: 1 or ½
 * @param acceptance the centre a point must be better than
 * @param replacement the centre it replaces
 * @param outside what happens to coordinates outside the box
 * @param contraction of σ from scale to scale: 2 or 1.2
 * @param stabilisation true: σ may shrink only after a sweep that changed nothing
 * @param meanForWorst when the worst centre moves to the mean of all
 * @param shrinkWhenUnchanged true: a sweep that changes nothing ends the scale at once
 * @param evenlySpaced true: centres evenly spaced on every axis instead of where start says
 * @param accuracy σ below which it has converged; 0 runs on to the budget
 * @param steps sweeps at most
 * @param start where the centres start
 */
@Entry(
    name = "mqhoa",
    summary = "multi-scale quantum harmonic oscillator algorithm: shrinking Gaussians, no schedule",
    formula =
        "x ~ N(centre_j, sigma^2), better points replace centres; std(centres) <= sigma: sigma"
            + " <- sigma/contraction; D = sigma^2/2",
    source = "P. Wang et al., doi 10.3969/j.issn.0372-2112.2016.08.031")
public record Mqhoa(
    @Parameter(
            value = "published form: basic, stabilised, unstabilised or subpopulations",
            byDefault = "stabilised")
        MqhoaVariant variant,
    @Parameter(value = "number of sampling centres k", byDefault = "30") int centres,
    @Parameter(
            value = "points per centre and sweep; 1 (subpopulations: 10) unless given",
            byDefault = Parameter.OPTIONAL)
        Integer samples,
    @Parameter(
            value =
                "power p of the rank by which centres share the points, 0 is equally; 0"
                    + " (subpopulations: 3) unless given",
            byDefault = Parameter.OPTIONAL)
        Double rankPower,
    @Parameter(value = "first scale sigma", unit = "box sides", byDefault = "1.0")
        double initialScale,
    @Parameter(value = "standard deviation of the Gaussians in units of sigma", byDefault = "1.0")
        double samplingScale,
    @Parameter(
            value =
                "a point must be better than its own centre or the worst; own (basic: worst) unless"
                    + " given",
            byDefault = Parameter.OPTIONAL)
        Rival acceptance,
    @Parameter(
            value = "it replaces its own centre or the worst; own (basic: worst) unless given",
            byDefault = Parameter.OPTIONAL)
        Rival replacement,
    @Parameter(
            value =
                "coordinates outside the box: redraw or uniform; uniform (basic: redraw) unless"
                    + " given",
            byDefault = Parameter.OPTIONAL)
        Outside outside,
    @Parameter(
            value = "factor by which sigma shrinks; 2 (subpopulations: 1.2) unless given",
            byDefault = Parameter.OPTIONAL)
        Double contraction,
    @Parameter(
            value =
                "energy-level stabilisation: sigma may shrink only after a sweep that changed"
                    + " nothing; that of the variant unless given",
            byDefault = Parameter.OPTIONAL)
        Boolean stabilisation,
    @Parameter(
            value =
                "the worst centre moves to the mean of all: never, when-unchanged or every-sweep;"
                    + " that of the variant unless given",
            byDefault = Parameter.OPTIONAL)
        MeanForWorst meanForWorst,
    @Parameter(
            value =
                "a sweep that changes nothing ends the scale at once; that of the variant unless"
                    + " given",
            byDefault = Parameter.OPTIONAL)
        Boolean shrinkWhenUnchanged,
    @Parameter(
            value = "centres evenly spaced on every axis, in shuffled order, instead of the start",
            byDefault = "false")
        boolean evenlySpaced,
    @Parameter(
            value = "largest sigma of an axis below which it has converged; 0 runs to the budget",
            unit = "length",
            byDefault = "1e-8")
        double accuracy,
    @Parameter(value = "sweeps at most", byDefault = "100000") long steps,
    @Parameter(
            value = "where the centres start: gaussian, uniform or point",
            byDefault = "{type: uniform}")
        Start start)
    implements Method {
  /** When the worst centre moves to the mean of all. */
  public enum MeanForWorst {
    /** Never. */
    NEVER,
    /** After a sweep that changed nothing. */
    WHEN_UNCHANGED,
    /** After every sweep that did not end its scale by changing nothing. */
    EVERY_SWEEP
  }

  public Mqhoa {
    Check.atLeast("centres", 2, centres);
    samples = Check.atLeast("samples", 1, samples == null ? variant.samples : samples);
    rankPower = Check.nonNegative("rankPower", rankPower == null ? variant.rankPower : rankPower);
    if (!(initialScale > 0 && initialScale <= 10)) {
      throw new IllegalArgumentException(
          "initialScale must lie in (0, 10] box sides, but was " + initialScale);
    }
    if (!(samplingScale > 0 && samplingScale <= 10)) {
      throw new IllegalArgumentException(
          "samplingScale must lie in (0, 10], but was " + samplingScale);
    }
    acceptance = acceptance == null ? variant.rival : acceptance;
    replacement = replacement == null ? variant.rival : replacement;
    outside = outside == null ? variant.outside : outside;
    contraction = contraction == null ? variant.contraction : contraction;
    if (!(contraction > 1 && contraction < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "contraction must be above 1 and finite, but was " + contraction);
    }
    stabilisation = stabilisation == null ? variant.stabilisation : stabilisation;
    meanForWorst = meanForWorst == null ? variant.meanForWorst : meanForWorst;
    shrinkWhenUnchanged =
        shrinkWhenUnchanged == null ? variant.shrinkWhenUnchanged : shrinkWhenUnchanged;
    Check.nonNegative("accuracy", accuracy);
    if (!(steps >= 1)) {
      throw new IllegalArgumentException("steps must be at least 1, but was " + steps);
    }
  }

  @Override
  public boolean stochastic() {
    return true;
  }

  @Override
  public boolean usesSchedule() {
    return false;
  }

  @Override
  public Status run(Objective objective, Schedule schedule, Context context) {
    return new MqhoaRun(this, objective, context).run();
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    // A run ends by its accuracy long before its steps: some 40 scales of some 100 sweeps.
    long sweeps = accuracy > 0 ? Math.min(steps, 4000) : steps;
    return WalkerCourse.cost(sweeps, centres * samples, potential.dimension(), 15, budget);
  }
}
