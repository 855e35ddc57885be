package io.wick.method;

/**
 * Finds how many equal time steps a tolerance needs, from the differences of runs with more and
 * more of them. Coarse at first; where two differences in a row fall as the order p promises, the
 * count that the tolerance needs is predicted and taken at once, and its own difference verifies
 * it. Ends where the tolerance is met or cannot be.
 */
final class StepSearch {
  /** Most steps of a splitting. */
  static final int MOST_STEPS = 1 << 20;

  /** Most steps on elements: what is left then is the slow order of a start across a jump of V. */
  static final int MOST_ON_ELEMENTS = 1 << 13;

  private static final int MOST_STALLS = 2;

  /** More steps than predicted, for p = 4 a quarter of the tolerance. */
  private static final double SAFETY = 1.2;

  /** Differences above say nothing about the order: the runs are not yet alike. */
  static final double ALIKE = 0.05;

  /** Unitary steps keep rounding below; here a difference that does not fall is a kink. */
  private static final double ROUNDING = 1e-8;

  /** The order of a difference that does not fall. */
  private static final double SLOWEST = 0.15;

  /** Steps below which a slow order may still become the promised one. */
  private static final int FEWEST = 1 << 12;

  private final int order;
  private final double tolerance;
  private final boolean amplifying;
  private final int most;
  private int steps;
  private double ratio = Double.NaN;
  private double before = Double.NaN;
  private double error = Double.NaN;
  private int stalls;
  private boolean worsened;

  /**
   * A search.
   *
   * @param order p of the propagator
   * @param tolerance for the norm of the error
   * @param amplifying true where the evolution amplifies rounding, as imaginary time does
   */
  StepSearch(int order, double tolerance, boolean amplifying) {
    this(order, tolerance, amplifying, MOST_STEPS);
  }

  /**
   * A search with a limit.
   *
   * @param most steps of a run
   */
  StepSearch(int order, double tolerance, boolean amplifying, int most) {
    this.most = most;
    this.order = order;
    this.tolerance = tolerance;
    this.amplifying = amplifying;
  }

  /** Estimate of the error of the run that counts. */
  double error() {
    return error;
  }

  /** True if more steps only added noise, so that the run before the last counts. */
  boolean worsened() {
    return worsened;
  }

  /** Steps of the second run. */
  int first(int count) {
    steps = count;
    return 2 * count;
  }

  /**
   * Takes note of a run.
   *
   * @param count its steps
   * @param difference its distance from the run before
   * @return steps of the next run; no more than {@code count} if there is to be none
   */
  int next(int count, double difference) {
    double refinement = (double) count / steps;
    double seen = seenOrder(refinement, difference);
    double rest = StrictMath.pow(refinement, -seen);
    error = difference * rest / (1 - rest);
    boolean stalled = difference > 0.5 * before && (amplifying || difference < ROUNDING);
    stalls = stalled ? stalls + 1 : 0;
    worsened = amplifying && difference > 2 * before;
    if (worsened) {
      error = before;
    }
    boolean trusted = seen > order - 1 && before > 0;
    boolean alike = difference < ALIKE;
    steps = count;
    ratio = refinement;
    before = difference;
    if (error <= tolerance || worsened || stalls == MOST_STALLS) {
      return count;
    }
    double wanted = SAFETY * StrictMath.pow(error / tolerance, 1 / seen);
    if (alike && !trusted && stalls == 0 && hopeless(count, wanted)) {
      return count;
    }
    double growth = !alike ? 2 : trusted ? 16 : 4;
    return (int) Math.min(most, Math.ceil(count * Math.min(growth, Math.max(1.25, wanted))));
  }

  /** The order that the last two differences show, if it is less than promised. */
  private double seenOrder(double refinement, double difference) {
    if (!(before > 0 && difference > 0)) {
      return order;
    }
    double earlier = before / (1 - StrictMath.pow(ratio, -order));
    double later = difference / (1 - StrictMath.pow(refinement, -order));
    double seen = StrictMath.log(earlier / later) / StrictMath.log(ratio);
    return Math.max(SLOWEST, Math.min(order, seen));
  }

  /** True if even the order seen, e.g. at a kink of V, does not reach the tolerance in time. */
  private boolean hopeless(int count, double wanted) {
    return before > 0 && ratio > 0 && count > FEWEST && count * wanted > 64.0 * MOST_STEPS;
  }
}
