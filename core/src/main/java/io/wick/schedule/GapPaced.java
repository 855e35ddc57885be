package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/**
 * D falls as fast as the spectrum allows: dD/ds = −C gap²/|⟨k|−∇²|0⟩|, k the lowest level that −∇²
 * couples to the ground state, C such that D goes from start to end. It is a specification: before
 * a method starts it becomes a curve by {@link #resolve}, from spectra on the method's grid. They
 * are computed on the side; their evaluations are not counted.
 *
 * @param start D at progress 0, positive
 * @param end D at progress 1, positive and below start
 * @param pace what the speed follows
 * @param duration T, positive
 */
@Entry(
    name = "gap-paced",
    summary = "D falls slowly where the gap of the computed spectrum is small (up to 3 dimensions)",
    formula = "dD/ds = -C gap^2/|<k|-laplacian|0>| (pace: coupling) or -C gap^2 (pace: gap)",
    source = "J. Roland, N. J. Cerf, Phys. Rev. A 65 (2002) 042308, doi 10.1103/PhysRevA.65.042308")
public record GapPaced(
    @Parameter(value = "D at progress 0", unit = "length^2 * potential") double start,
    @Parameter(value = "D at progress 1", unit = "length^2 * potential") double end,
    @Parameter(
            value = "coupling: gap^2/|<k|-laplacian|0>|; gap: plain gap^2, an approximation",
            byDefault = "coupling")
        Pace pace,
    @Parameter(value = "physical time T of the whole run", unit = "time") double duration)
    implements Schedule {
  /** What the speed follows. */
  public enum Pace {
    /** gap²/|⟨k|−∇²|0⟩|, the adiabatic condition. */
    COUPLING,
    /** gap². */
    GAP
  }

  /** Intervals of ln D to begin with. */
  private static final int INTERVALS = 8;

  /** ln(dD/ds) may bend by this much in an interval; a spline follows it far more closely. */
  private static final double BEND = 0.02;

  private static final int DEEPEST = 12;

  /** Knots of the curve per interval. */
  private static final int KNOTS = 32;

  public GapPaced {
    Check.positive("start", start);
    Check.positive("end", end);
    Check.positive("duration", duration);
    if (!(end < start)) {
      throw new IllegalArgumentException("end must be below start (" + start + "), but was " + end);
    }
    pace = pace == null ? Pace.COUPLING : pace;
  }

  /** The curve for a potential. */
  public Schedule resolve(GapProfile profile) {
    TreeMap<Double, Double> slowness = new TreeMap<>();
    double low = StrictMath.log(end);
    double width = (StrictMath.log(start) - low) / INTERVALS;
    for (int i = 0; i < INTERVALS; i++) {
      refine(profile, Math.fma(i, width, low), Math.fma(i + 1, width, low), 0, slowness);
    }
    return curve(slowness);
  }

  /** ln(−ds/du) up to a constant, at u = ln D: D over the speed of D. */
  private double slowness(GapProfile profile, double u, TreeMap<Double, Double> known) {
    Double before = known.get(u);
    if (before != null) {
      return before;
    }
    GapProfile.Excitation excitation = profile.at(StrictMath.exp(u));
    double coupling = pace == Pace.GAP ? 1 : excitation.coupling();
    double value = u + StrictMath.log(coupling) - 2 * StrictMath.log(excitation.gap());
    known.put(u, value);
    return value;
  }

  private void refine(
      GapProfile profile, double a, double b, int depth, TreeMap<Double, Double> known) {
    double middle = 0.5 * (a + b);
    double atMiddle = slowness(profile, middle, known);
    double chord = 0.5 * (slowness(profile, a, known) + slowness(profile, b, known));
    if (Math.abs(atMiddle - chord) > BEND && depth < DEEPEST) {
      refine(profile, a, middle, depth + 1, known);
      refine(profile, middle, b, depth + 1, known);
    }
  }

  /** s(u) by Simpson's rule over the exponential of a spline. */
  private Schedule curve(TreeMap<Double, Double> known) {
    double[] u = new double[known.size()];
    double[] f = new double[known.size()];
    double highest = Double.NEGATIVE_INFINITY;
    int n = 0;
    for (Map.Entry<Double, Double> entry : known.entrySet()) {
      u[n] = entry.getKey();
      f[n++] = entry.getValue();
      highest = Math.max(highest, entry.getValue());
    }
    PolynomialSplineFunction spline = new SplineInterpolator().interpolate(u, f);
    int last = (n - 1) * KNOTS;
    double[] knots = new double[last + 1];
    double[] slopes = new double[last + 1];
    double[] progress = new double[last + 1];
    for (int i = 0; i <= last; i++) {
      // From the start down: knot 0 is ln start.
      int k = n - 1 - i / KNOTS;
      double share = (double) (i % KNOTS) / KNOTS;
      knots[i] = i == last ? u[0] : u[k] - share * (u[k] - u[Math.max(0, k - 1)]);
      slopes[i] = StrictMath.exp(spline.value(knots[i]) - highest);
      if (i > 0) {
        double middle = 0.5 * (knots[i - 1] + knots[i]);
        double between = StrictMath.exp(spline.value(middle) - highest);
        double area = (knots[i - 1] - knots[i]) * (slopes[i - 1] + 4 * between + slopes[i]) / 6;
        progress[i] = progress[i - 1] + area;
      }
    }
    double whole = progress[last];
    for (int i = 0; i <= last; i++) {
      progress[i] /= whole;
      slopes[i] = -whole / slopes[i];
    }
    return new Curve(progress, knots, slopes, start, end, duration);
  }

  @Override
  public double diffusion(double s) {
    throw new IllegalArgumentException(
        "schedule gap-paced is a curve only once the spectrum of the potential is known; inside"
            + " another schedule it is not. Maybe use it by itself?");
  }
}
