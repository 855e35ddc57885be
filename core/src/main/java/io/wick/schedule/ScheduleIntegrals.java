package io.wick.schedule;

/**
 * Integrals over a schedule from its start to a later instant, in physical time: Θ = ∫D, Λ = ∫λ,
 * ∫DΛ and ∫λΘ. Gauss collocation with three stages (order 6) on intervals that are halved until
 * both halves agree with the whole to rounding, also at kinks and jumps of D or λ.
 *
 * <p>Source: Hairer, Nørsett, Wanner, Solving Ordinary Differential Equations I, §II.7, table 7.4.
 */
public final class ScheduleIntegrals {
  private static final double ROOT = StrictMath.sqrt(15);
  private static final double[] NODES = {0.5 - ROOT / 10, 0.5, 0.5 + ROOT / 10};
  private static final double[] WEIGHTS = {5.0 / 18, 4.0 / 9, 5.0 / 18};
  private static final double[][] INNER = {
    {5.0 / 36, 2.0 / 9 - ROOT / 15, 5.0 / 36 - ROOT / 30},
    {5.0 / 36 + ROOT / 24, 2.0 / 9, 5.0 / 36 - ROOT / 24},
    {5.0 / 36 + ROOT / 30, 2.0 / 9 + ROOT / 15, 5.0 / 36}
  };
  private static final double AGREEMENT = 1e-14;
  private static final int DEEPEST = 40;

  private final Schedule schedule;
  private double progress;
  private double[] sums = new double[4];

  /** All integrals are 0. */
  public ScheduleIntegrals(Schedule schedule) {
    this.schedule = schedule;
  }

  /** Goes on to progress s, not less than before. */
  public void advance(double s) {
    if (s > progress) {
      sums = refine(progress, s, sums, over(progress, s, sums), 0);
      progress = s;
    }
  }

  private double[] refine(double from, double to, double[] start, double[] whole, int depth) {
    double middle = from + 0.5 * (to - from);
    double[] first = over(from, middle, start);
    double[] second = over(middle, to, first);
    boolean agree = depth >= DEEPEST;
    if (!agree) {
      agree = true;
      for (int i = 0; i < whole.length; i++) {
        agree &= !(Math.abs(second[i] - whole[i]) > AGREEMENT * Math.abs(second[i]));
      }
    }
    if (agree) {
      return second;
    }
    double[] refined = refine(from, middle, start, first, depth + 1);
    return refine(middle, to, refined, over(middle, to, refined), depth + 1);
  }

  private double[] over(double from, double to, double[] start) {
    double length = (to - from) * schedule.duration();
    double[] d = new double[3];
    double[] l = new double[3];
    for (int i = 0; i < 3; i++) {
      double s = Math.fma(NODES[i], to - from, from);
      d[i] = schedule.diffusion(s);
      l[i] = schedule.potentialScale(s);
    }
    double[] out = start.clone();
    for (int i = 0; i < 3; i++) {
      double theta = start[0];
      double lambda = start[1];
      for (int j = 0; j < 3; j++) {
        theta = Math.fma(length * INNER[i][j], d[j], theta);
        lambda = Math.fma(length * INNER[i][j], l[j], lambda);
      }
      double w = length * WEIGHTS[i];
      out[0] = Math.fma(w, d[i], out[0]);
      out[1] = Math.fma(w, l[i], out[1]);
      out[2] = Math.fma(w * d[i], lambda, out[2]);
      out[3] = Math.fma(w * l[i], theta, out[3]);
    }
    return out;
  }

  /** Θ = ∫D. */
  public double diffusion() {
    return sums[0];
  }

  /** Λ = ∫λ. */
  public double potentialScale() {
    return sums[1];
  }

  /** ∫DΛ. */
  public double diffusionOfPotential() {
    return sums[2];
  }

  /** ∫λΘ. */
  public double potentialOfDiffusion() {
    return sums[3];
  }
}
