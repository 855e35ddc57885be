package io.wick.walker;

import io.wick.math.Elementary;
import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.potential.Box;

/**
 * Free diffusion ∂ψ/∂τ = D∇²ψ by Gaussian moves of variance 2Dδ per axis ([9], [10] of the paper).
 *
 * <p>At hard walls a walker is not killed at random but keeps the probability that the Brownian
 * bridge between its two ends stayed inside, Π (1 − e^{−(b−x)(b−x′)/(Dδ)}) over the walls, as a
 * factor of its weight. That is exact for one wall and leaves e^{−L²/(Dδ)} for two; looking at the
 * ends only would err by √(Dδ).
 */
public final class Diffusion {
  /** e^{−38} is below half a unit in the last place of 1. */
  private static final double NEGLIGIBLE = 38;

  private final RandomStream random;
  private final Box box;
  private final Edge edge;
  private final double[] noise;

  /** Diffusion of up to {@code capacity} walkers. */
  public Diffusion(RandomStream random, Box box, Edge edge, int capacity) {
    this.random = random;
    this.box = box;
    this.edge = edge;
    this.noise = new double[capacity];
  }

  /**
   * Moves all walkers for the time {@code duration}. At hard walls weights shrink, and those who
   * are outside die.
   *
   * @param step number of the step, names the random numbers
   * @param diffusion D ≥ 0
   */
  public void move(Population population, long step, double diffusion, double duration) {
    double spread = Math.sqrt(2 * diffusion * duration);
    int count = population.count();
    for (int axis = 0; axis < population.dimension(); axis++) {
      double[] x = population.positions()[axis];
      random.normals(Purpose.DIFFUSION, step, axis, noise, count);
      if (edge == Edge.HARD_WALL) {
        moveBetweenWalls(x, population.weights(), count, spread, axis);
      } else {
        shift(x, noise, count, spread);
        edge.fold(x, count, box.lower(axis), box.upper(axis));
      }
    }
  }

  private static void shift(double[] x, double[] noise, int count, double spread) {
    for (int i = 0; i < count; i++) {
      x[i] = Math.fma(spread, noise[i], x[i]);
    }
  }

  private void moveBetweenWalls(double[] x, double[] weights, int count, double spread, int axis) {
    double lower = box.lower(axis);
    double upper = box.upper(axis);
    double width = 0.5 * spread * spread;
    double far = NEGLIGIBLE * width;
    for (int i = 0; i < count; i++) {
      double from = x[i];
      double to = Math.fma(spread, noise[i], from);
      double below = (from - lower) * (to - lower);
      double above = (upper - from) * (upper - to);
      x[i] = to;
      if (!(below > far && above > far)) {
        weights[i] *= staying(from, to, lower, upper, width);
        x[i] = Math.min(upper, Math.max(lower, to));
      }
    }
  }

  /**
   * Multiplies {@code staying} by the probability that each move stayed between the walls, and
   * stops those that end outside. A wall at infinity is none.
   */
  static void stopAtWalls(
      double[] from, double[] to, double[] staying, double spread, double lower, double upper) {
    double width = 0.5 * spread * spread;
    double far = NEGLIGIBLE * width;
    for (int i = 0; i < staying.length; i++) {
      double below = (from[i] - lower) * (to[i] - lower);
      double above = (upper - from[i]) * (upper - to[i]);
      if (!(below > far && above > far)) {
        staying[i] *= staying(from[i], to[i], lower, upper, width);
        to[i] = Math.min(upper, Math.max(lower, to[i]));
      }
    }
  }

  /** Probability that a Brownian bridge of variance 2·{@code width} stayed between two walls. */
  static double staying(double from, double to, double lower, double upper, double width) {
    return survival((from - lower) * (to - lower) / width)
        * survival((upper - from) * (upper - to) / width);
  }

  /** Probability that a bridge at scaled product of distances {@code q} never touched the wall. */
  private static double survival(double q) {
    return q > 0 ? 1 - Elementary.exp(-q) : 0;
  }
}
