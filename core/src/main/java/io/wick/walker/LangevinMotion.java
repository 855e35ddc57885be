package io.wick.walker;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.Potential;

/**
 * Overdamped Langevin motion dx = −λ∇ζ dτ + √(2D) dW by Euler and Maruyama: x′ = x − δλ∇ζ + √(2Dδ)
 * z. Its density follows the Fokker-Planck equation and settles at e^{−λζ/D}; in a well of
 * stiffness k the variance settles at (D/k)/(1 − kδ/2).
 */
public final class LangevinMotion implements ThermalMotion {
  private final RandomStream random;
  private final Box box;
  private final Edge edge;
  private final Gradient gradient;
  private final double[] noise;
  private final double[][] slopes;
  private boolean fresh;

  /** Motion of {@code walkers} walkers. */
  public LangevinMotion(RandomStream random, Box box, Edge edge, Gradient gradient, int walkers) {
    this.random = random;
    this.box = box;
    this.edge = edge;
    this.gradient = gradient;
    this.noise = new double[walkers];
    this.slopes = new double[box.dimension()][walkers];
  }

  /** False, and no walker has moved, if a drift is longer than the box or not finite. */
  @Override
  public boolean step(
      Population population,
      Potential potential,
      long step,
      double diffusion,
      double potentialScale,
      double duration) {
    if (!fresh) {
      gradient.evaluate(potential, population, slopes);
      fresh = true;
    }
    double spread = Math.sqrt(2 * diffusion * duration);
    double drift = -potentialScale * duration;
    int count = population.count();
    for (int axis = 0; axis < slopes.length; axis++) {
      if (!isStable(slopes[axis], drift, box.length(axis), count)) {
        return false;
      }
    }
    fresh = false;
    for (int axis = 0; axis < slopes.length; axis++) {
      random.normals(Purpose.DIFFUSION, step, axis, noise, count);
      double[] x = population.positions()[axis];
      shift(x, slopes[axis], drift, noise, spread, count);
      edge.fold(x, count, box.lower(axis), box.upper(axis));
    }
    population.evaluate(potential);
    return true;
  }

  private static boolean isStable(double[] slope, double drift, double length, int count) {
    boolean stable = true;
    for (int i = 0; i < count; i++) {
      stable &= Math.abs(drift * slope[i]) <= length;
    }
    return stable;
  }

  private static void shift(
      double[] x, double[] slope, double drift, double[] noise, double spread, int count) {
    for (int i = 0; i < count; i++) {
      x[i] = Math.fma(spread, noise[i], Math.fma(drift, slope[i], x[i]));
    }
  }

  @Override
  public boolean isFinite() {
    boolean finite = true;
    for (double[] slope : slopes) {
      for (double s : slope) {
        finite &= Math.abs(s) < Double.POSITIVE_INFINITY;
      }
    }
    return finite;
  }

  /** δλ²⟨|∇ζ|²⟩/(2dD) where the last step began: kδ/2 in a parabola at rest. */
  @Override
  public double stepError(double diffusion, double potentialScale, double duration) {
    double sum = 0;
    for (double[] slope : slopes) {
      for (double s : slope) {
        sum = Math.fma(s, s, sum);
      }
    }
    double scale = duration * potentialScale * potentialScale;
    return 0.5 * scale * (sum / noise.length) / (slopes.length * diffusion);
  }

  /** Every move is taken. */
  @Override
  public double acceptanceRate() {
    return Double.NaN;
  }
}
